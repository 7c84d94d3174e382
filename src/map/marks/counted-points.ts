import { CLAUSE_CODES } from '../../core/clause.ts';
import type { CountedPlace } from '../../state/marks.ts';
import { SEVERAL_SITES, type WeightedPoints } from './weighted-points.ts';

const WIDTH = CLAUSE_CODES.length;

function append<T extends Float64Array | Int32Array>(longer: T, before: T): T {
  longer.set(before);
  return longer;
}

/** Adds places of which only counts are known: they are joined and drawn like all others. */
export function withCountedPlaces(
  points: WeightedPoints,
  places: readonly CountedPlace[],
): WeightedPoints {
  if (places.length === 0) return points;
  const size = points.size + places.length;
  const lng = append(new Float64Array(size), points.lng);
  const lat = append(new Float64Array(size), points.lat);
  const counts = append(new Int32Array(size * WIDTH), points.counts);
  const totals = append(new Int32Array(size), points.totals);
  const siteOf = append(new Int32Array(size).fill(SEVERAL_SITES), points.siteOf);
  places.forEach(({ position, byPrimaryClause }, index) => {
    const point = points.size + index;
    [lng[point], lat[point]] = position;
    counts.set(byPrimaryClause, point * WIDTH);
    totals[point] = byPrimaryClause.reduce((sum, count) => sum + count, 0);
  });
  const order = [...points.order, ...places.map((_, index) => points.size + index)];
  return { ...points, size, lng, lat, counts, totals, siteOf, order, isGrid: true };
}
