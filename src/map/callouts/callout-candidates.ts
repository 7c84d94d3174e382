import type { ClauseCode } from '../../core/clause.ts';
import type { RecordTable } from '../../core/table.ts';
import { selectTable } from '../../state/selectors.ts';
import type { AtlasState } from '../../state/store.ts';
import type { PlacedTarget } from '../marks/marks-canvas.ts';
import type { MarksProbe } from '../mount-map.ts';
import { importantRows } from './importance.ts';

/** A mark or ring that is worth a name, by the most important record that it stands for. */
export interface CalloutCandidate {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly radiusPx: number;
  readonly record: string;
  readonly name: string;
  readonly clause: ClauseCode;
  /** Further records of the same ring that the room is to be told of. */
  readonly moreCount: number;
}

function describe(
  { item, x, y, size }: PlacedTarget,
  { row, moreCount, table }: { row: number; moreCount: number; table: RecordTable },
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

/** What is on screen and matters now, the most important first; names are looked up for `most` only. */
export function calloutCandidates(
  state: AtlasState,
  marks: Pick<MarksProbe, 'placed' | 'rowsOf'>,
  most: number,
): readonly CalloutCandidate[] {
  const table = selectTable(state);
  const order = { columns: table, today: state.session.today };
  const byRow = new Map<number, { readonly target: PlacedTarget; readonly moreCount: number }>();
  for (const target of marks.placed()) {
    const [row, ...rest] = importantRows(marks.rowsOf(target.item), order);
    if (row !== undefined) byRow.set(row, { target, moreCount: rest.length });
  }
  return importantRows([...byRow.keys()], order)
    .slice(0, most)
    .flatMap((row) => {
      const found = byRow.get(row);
      if (found === undefined) return [];
      const { target, moreCount } = found;
      return [describe(target, { row, moreCount, table }, state.view.language)];
    });
}
