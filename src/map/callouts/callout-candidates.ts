import type { ClauseCode } from '../../core/clause.ts';
import type { RecordTable } from '../../core/table.ts';
import { selectTable } from '../../state/selectors.ts';
import type { AtlasState } from '../../state/store.ts';
import type { PlacedTarget } from '../marks/marks-canvas.ts';
import type { MarksProbe } from '../mount-map.ts';
import { compareImportance, isActive } from './active-records.ts';

/** A mark or ring that is worth a name, by the most important record that it stands for. */
export interface CalloutCandidate {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly radiusPx: number;
  readonly record: string;
  readonly name: string;
  readonly clause: ClauseCode;
  /** Further active records of the same ring. */
  readonly moreCount: number;
}

interface Ranked {
  readonly target: PlacedTarget;
  readonly row: number;
  readonly moreCount: number;
}

function describe(
  { target: { item, x, y, size }, row, moreCount }: Ranked,
  table: RecordTable,
  language: AtlasState['view']['language'],
): CalloutCandidate {
  const { id, name, nameEn, clauses } = table.recordAt(row).properties;
  return {
    key: item.key,
    x,
    y,
    radiusPx: item.radiusPx * size,
    record: id,
    name: language === 'vi' ? name : nameEn,
    clause: clauses[0] ?? '0',
    moreCount,
  };
}

/** What is on screen and active, the most important first; names are looked up for the first `most` only. */
export function calloutCandidates(
  state: AtlasState,
  marks: Pick<MarksProbe, 'placed' | 'rowsOf'>,
  most: number,
): readonly CalloutCandidate[] {
  const table = selectTable(state);
  const { today } = state.session;
  const order = { columns: table, today };
  const ranked = marks.placed().flatMap((target): readonly Ranked[] => {
    const active = marks.rowsOf(target.item).filter((row) => isActive(row, table, today));
    if (active.length === 0) return [];
    const row = active.reduce((best, next) =>
      compareImportance(next, best, order) < 0 ? next : best,
    );
    return [{ target, row, moreCount: active.length - 1 }];
  });
  return ranked
    .sort((a, b) => compareImportance(a.row, b.row, order))
    .slice(0, most)
    .map((one) => describe(one, table, state.view.language));
}
