import { CLAUSE_CODES } from '../../core/clause.ts';
import type { SiteTable } from '../../core/sites.ts';
import type { RecordTable } from '../../core/table.ts';
import type { PointTable } from './point-table.ts';

const WIDTH = CLAUSE_CODES.length;

/** In `siteOf`: records of the point stand at several positions, or at one that is not known. */
export const SEVERAL_SITES = -1;

/** The shown records behind points that were counted from rows. */
export interface ShownRows {
  /** Calls `visit` for each shown row at the points, ascending. */
  each(points: readonly number[], visit: (row: number, point: number) => void): void;
  /** Point of a row; -1: it is not shown, has no mark, or has it outside the window. */
  pointOf(row: number): number;
}

/**
 * Places with how many shown records of each clause they stand for. All that joining and drawing
 * knows of the records: whoever has counts without rows (`rows: null`) can draw them the same way.
 */
export interface WeightedPoints {
  readonly size: number;
  /** Mean of the positions of the shown records, degrees. Meaningless where the count is 0. */
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  /** `counts[point * CLAUSE_CODES.length + position of the primary clause in CLAUSE_CODES]`. */
  readonly counts: Int32Array;
  /** Shown records of each point; 0: it is not drawn. */
  readonly totals: Int32Array;
  /** Number of the one position at which all records of a point stand; else SEVERAL_SITES. */
  readonly siteOf: Int32Array;
  /** Points that are drawn, in the order in which they are joined. */
  readonly order: readonly number[];
  /** Points are cells of a grid of one zoom: for another zoom there will be others. */
  readonly isGrid: boolean;
  /** Shown records whose marks lie outside the window. */
  readonly outside: number;
  readonly rows: ShownRows | null;
}

export interface WeighInput {
  readonly table: Pick<RecordTable, 'primaryClause' | 'lng' | 'lat'>;
  readonly sites: SiteTable;
  readonly points: PointTable;
  readonly shown: { readonly rows: Uint32Array; readonly passes: Uint8Array };
}

/** Counts what is shown, in one pass over its rows. */
export function weighPoints(input: WeighInput): WeightedPoints {
  const { points, shown } = input;
  const counts = new Int32Array(points.size * WIDTH);
  const { placed, ...places } = points.siteOfPoint
    ? countAtSites(input, points.siteOfPoint, counts)
    : countInCells(input, counts);
  const totals = totalsOf(counts);
  return {
    ...places,
    size: points.size,
    counts,
    totals,
    isGrid: points.siteOfPoint === null,
    outside: placed - totals.reduce((sum, total) => sum + total, 0),
    rows: shownRows(points, shown),
  };
}

type Counted = Pick<WeightedPoints, 'lng' | 'lat' | 'siteOf' | 'order'> & {
  /** Shown records that have a mark. */
  readonly placed: number;
};

function countAtSites(
  { table, sites, points, shown }: WeighInput,
  siteOf: Int32Array,
  counts: Int32Array,
): Counted {
  const { primaryClause } = table;
  const { pointOfRow } = points;
  const isKnown = new Uint8Array(points.size);
  const order: number[] = [];
  let placed = 0;
  for (const row of shown.rows) {
    const point = pointOfRow[row] ?? -1;
    if (point < 0) {
      if ((sites.siteOfRow[row] ?? -1) >= 0) placed++;
      continue;
    }
    placed++;
    const at = point * WIDTH + (primaryClause[row] ?? 0);
    counts[at] = (counts[at] ?? 0) + 1;
    if (isKnown[point] === 0) {
      isKnown[point] = 1;
      order.push(point);
    }
  }
  const at = (degrees: Float64Array) => Float64Array.from(siteOf, (site) => degrees[site] ?? 0);
  return { lng: at(sites.lng), lat: at(sites.lat), siteOf, order, placed };
}

/** In `siteOf` while counting: no record yet. */
const NO_SITE = -2;

function countInCells({ table, sites, points, shown }: WeighInput, counts: Int32Array): Counted {
  const { primaryClause } = table;
  const { pointOfRow } = points;
  const { siteOfRow } = sites;
  const lng = new Float64Array(points.size);
  const lat = new Float64Array(points.size);
  const siteOf = new Int32Array(points.size).fill(NO_SITE);
  let placed = 0;
  for (const row of shown.rows) {
    const point = pointOfRow[row] ?? -1;
    const site = siteOfRow[row] ?? -1;
    if (site >= 0) placed++;
    if (point < 0) continue;
    const at = point * WIDTH + (primaryClause[row] ?? 0);
    counts[at] = (counts[at] ?? 0) + 1;
    lng[point] = (lng[point] ?? 0) + (table.lng[row] ?? 0);
    lat[point] = (lat[point] ?? 0) + (table.lat[row] ?? 0);
    const known = siteOf[point];
    if (known !== site) siteOf[point] = known === NO_SITE ? site : SEVERAL_SITES;
  }
  return { ...means({ lng, lat, siteOf, counts, sites }), siteOf, placed };
}

interface Sums {
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  readonly siteOf: Int32Array;
  readonly counts: Int32Array;
  readonly sites: SiteTable;
}

/** Turns sums of positions into means; those of one position are exactly that. */
function means({ lng, lat, siteOf, counts, sites }: Sums) {
  const totals = totalsOf(counts);
  const order: number[] = [];
  for (const [point, total] of totals.entries()) {
    if (total === 0) continue;
    order.push(point);
    const site = siteOf[point] ?? SEVERAL_SITES;
    lng[point] = site >= 0 ? (sites.lng[site] ?? 0) : (lng[point] ?? 0) / total;
    lat[point] = site >= 0 ? (sites.lat[site] ?? 0) : (lat[point] ?? 0) / total;
  }
  return { lng, lat, order };
}

function totalsOf(counts: Int32Array): Int32Array {
  const totals = new Int32Array(counts.length / WIDTH);
  for (const [at, count] of counts.entries()) {
    if (count > 0) {
      const point = Math.floor(at / WIDTH);
      totals[point] = (totals[point] ?? 0) + count;
    }
  }
  return totals;
}

function shownRows({ pointOfRow, size }: PointTable, shown: WeighInput['shown']): ShownRows {
  return {
    each(points, visit) {
      const isWanted = new Uint8Array(size);
      for (const point of points) isWanted[point] = 1;
      for (const row of shown.rows) {
        const point = pointOfRow[row] ?? -1;
        if (point >= 0 && isWanted[point] === 1) visit(row, point);
      }
    },
    pointOf: (row) => (shown.passes[row] === 1 ? (pointOfRow[row] ?? -1) : -1),
  };
}
