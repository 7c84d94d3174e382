import type { Feature, FeatureCollection, Point } from 'geojson';
import { CLAUSE_CODES, type ClauseCode, clauseIndex } from '../../core/clause.ts';
import type { MarkBasis } from '../../core/mark.ts';
import type { MarkShape } from '../../core/palette.ts';
import { RECORD_LAYERS } from '../../layers/registry.ts';
import type { Mark } from '../../state/marks.ts';
import type { DrawnMark } from './cluster-index.ts';
import { type MarkSymbol, ringDiameterPx, symbolName } from './mark-symbol.ts';
import { stackOffsets } from './stack-layout.ts';

/** Px between the middles of neighbouring marks in a stack. */
const STACK_SPACING_PX = 27;

/** Radius in px of the halo that says how vaguely a place is known. */
const HALO_PX: Readonly<Record<MarkBasis, number>> = { exact: 0, commune: 20, district: 32 };

export interface MarkProperties {
  readonly kind: 'mark' | 'cluster' | 'halo';
  /** Record id of a mark; key of a cluster or of a halo's stack. */
  readonly id: string;
  /** Name of the image; empty for a halo. */
  readonly image: string;
  readonly offset: readonly [number, number];
  /** Name of the record, for the keyboard's announcements; empty for what is not one record. */
  readonly name: string;
  readonly nameEn: string;
  /** Records that it stands for. */
  readonly count: number;
  /** Radius of a halo; for other kinds, of the ring that marks them as pointed at. */
  readonly radiusPx: number;
  /** Higher is drawn later. */
  readonly order: number;
}

export type MarkFeature = Feature<Point, MarkProperties>;

export interface MarkScene {
  readonly features: FeatureCollection<Point, MarkProperties>;
  /** Images that the features name, with what each shows. */
  readonly symbols: ReadonlyMap<string, MarkSymbol>;
}

export function shapeOf(layerId: string): MarkShape {
  return RECORD_LAYERS.find(({ id }) => id === layerId)?.record?.shape ?? 'circle';
}

export function primaryClause({ record }: Mark): ClauseCode {
  return record.properties.clauses[0] ?? '0';
}

/** How many marks of each clause, in the order of the clauses. */
export function clauseShares(
  marks: readonly Mark[],
): readonly (readonly [clause: ClauseCode, count: number])[] {
  const counts = new Array<number>(CLAUSE_CODES.length).fill(0);
  for (const mark of marks) {
    const index = clauseIndex(primaryClause(mark));
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return CLAUSE_CODES.flatMap((code, index) => {
    const count = counts[index] ?? 0;
    return count > 0 ? [[code, count] as const] : [];
  });
}

function markSymbol(mark: Mark): MarkSymbol {
  return {
    kind: 'mark',
    shape: shapeOf(mark.record.layer),
    clause: primaryClause(mark),
    isPlanned: mark.record.properties.status === 'planned',
  };
}

/** Turns what is drawn into point features with images. `scale` enlarges for big screens. */
export function markFeatures(drawn: readonly DrawnMark[], scale: number): MarkScene {
  const features: MarkFeature[] = [];
  const symbols = new Map<string, MarkSymbol>();
  const add = (position: readonly [number, number], properties: MarkProperties) =>
    features.push({
      type: 'Feature',
      properties,
      geometry: { type: 'Point', coordinates: [...position] },
    });
  const imageOf = (symbol: MarkSymbol): string => {
    const name = symbolName(symbol);
    symbols.set(name, symbol);
    return name;
  };
  for (const item of drawn) {
    if (item.kind === 'cluster') {
      const count = item.marks.length;
      add(item.position, {
        kind: 'cluster',
        id: item.key,
        image: imageOf({ kind: 'cluster', shares: clauseShares(item.marks) }),
        offset: [0, 0],
        name: '',
        nameEn: '',
        count,
        radiusPx: (ringDiameterPx(count) / 2 + 4) * scale,
        order: 1000 + count,
      });
      continue;
    }
    const offsets = stackOffsets(item.marks.length, STACK_SPACING_PX * scale);
    const haloPx = HALO_PX[item.site.basis];
    if (haloPx > 0) {
      const reach = Math.max(...offsets.map(([x, y]) => Math.hypot(x, y)));
      add(item.position, {
        kind: 'halo',
        id: item.key,
        image: '',
        offset: [0, 0],
        name: '',
        nameEn: '',
        count: item.marks.length,
        radiusPx: haloPx * scale + reach,
        order: 0,
      });
    }
    item.marks.forEach((mark, index) => {
      add(item.position, {
        kind: 'mark',
        id: mark.record.properties.id,
        image: imageOf(markSymbol(mark)),
        offset: offsets[index] ?? [0, 0],
        name: mark.record.properties.name,
        nameEn: mark.record.properties.nameEn,
        count: 1,
        radiusPx: 17 * scale,
        order: index,
      });
    });
  }
  return { features: { type: 'FeatureCollection', features }, symbols };
}
