import type { LineString, MultiLineString, Position } from 'geojson';
import type { LngLat } from '../geo.ts';
import { type AnyArea, type PlanArea, type PlanLines, partsOf } from './area-geometry.ts';
import { type AreaOperation, clippedRings, linesInside, partsOfRings } from './clipper.ts';
import { fromGrid, toGrid } from './grid.ts';
import { areaOfParts, locationIn, ringOnGrid, ringsOnGrid } from './grid-ring.ts';

function clipped(operation: AreaOperation, a: AnyArea, b: AnyArea): PlanArea | null {
  return areaOfParts(partsOfRings(clippedRings(operation, ringsOnGrid(a), ringsOnGrid(b))));
}

/**
 * What two areas have in common; null: nothing. As in all of this file, edges are straight in
 * degrees, corners are rounded to what plans keep (1e-8°, a millimetre), areas with a fault are taken
 * by the even-odd rule, and nothing is thrown for any finite coordinates.
 */
export function intersection(a: AnyArea, b: AnyArea): PlanArea | null {
  return clipped('intersection', a, b);
}

/** What either of two areas covers. Null: both are empty. */
export function union(a: AnyArea, b: AnyArea): PlanArea | null {
  return clipped('union', a, b);
}

/** What of `a` is not in `b`; null: nothing. */
export function difference(a: AnyArea, b: AnyArea): PlanArea | null {
  return clipped('difference', a, b);
}

/** The pieces of a line that lie in an area, in no particular order; null: it lies outside. */
export function lineInside(line: LineString | MultiLineString, area: AnyArea): PlanLines | null {
  const lines = line.type === 'LineString' ? [line.coordinates] : line.coordinates;
  const pieces = linesInside(
    lines.map((positions) => positions.map(toGrid)),
    ringsOnGrid(area),
  ).map((piece) => piece.map(fromGrid));
  const [first, second] = pieces;
  if (first === undefined) return null;
  if (second === undefined) return { type: 'LineString', coordinates: first };
  return { type: 'MultiLineString', coordinates: pieces };
}

function isInPart(rings: readonly Position[][], position: LngLat): boolean {
  const place = toGrid([...position]);
  const locations = rings.map((ring) => locationIn(ringOnGrid(ring), place));
  if (locations.includes('boundary')) return true;
  return locations.filter((location) => location === 'inside').length % 2 === 1;
}

/** Whether a position lies in an area; on its border it does. */
export function isInArea(position: LngLat, area: AnyArea): boolean {
  return partsOf(area).some((rings) => isInPart(rings, position));
}
