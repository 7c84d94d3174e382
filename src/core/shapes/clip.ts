import type { LineString, MultiLineString, Position } from 'geojson';
import type { LngLat } from '../geo.ts';
import { type AnyArea, type PlanArea, type PlanLines, partsOf } from './area-geometry.ts';
import { fromGrid, toGrid } from './grid.ts';
import { areaOfParts, locationIn, ringOnGrid, ringsOnGrid } from './grid-ring.ts';
import { piecesInside } from './line-pieces.ts';
import { type Border, borderOf, isOdd, overlay } from './overlay.ts';

/** Borders of areas that have been asked for: a commune is laid under many shapes. */
const borders = new WeakMap<AnyArea, Border>();

function knownBorder(area: AnyArea): Border {
  const known = borders.get(area);
  if (known !== undefined) return known;
  const border = borderOf(ringsOnGrid(area));
  borders.set(area, border);
  return border;
}

function laid(
  a: AnyArea,
  b: AnyArea,
  isKept: (inA: boolean, inB: boolean) => boolean,
): PlanArea | null {
  const parts = overlay([knownBorder(a), knownBorder(b)], ([turnsA, turnsB]) =>
    isKept(isOdd(turnsA), isOdd(turnsB)),
  );
  return areaOfParts(parts);
}

/**
 * What two areas have in common; null: nothing. As in all of this file, areas must not be changed once
 * they were asked for, edges are straight in
 * degrees, corners are rounded to what plans keep (1e-8°, a millimetre), areas with a fault are taken
 * by the even-odd rule, and nothing is thrown for any finite coordinates.
 */
export function intersection(a: AnyArea, b: AnyArea): PlanArea | null {
  return laid(a, b, (inA, inB) => inA && inB);
}

/** What either of two areas covers. Null: both are empty. */
export function union(a: AnyArea, b: AnyArea): PlanArea | null {
  return laid(a, b, (inA, inB) => inA || inB);
}

/** What of `a` is not in `b`; null: nothing. */
export function difference(a: AnyArea, b: AnyArea): PlanArea | null {
  return laid(a, b, (inA, inB) => inA && !inB);
}

/**
 * The pieces of a line that lie in an area, or along its border, in the order of the line; null: it
 * lies outside.
 */
export function lineInside(line: LineString | MultiLineString, area: AnyArea): PlanLines | null {
  const lines = line.type === 'LineString' ? [line.coordinates] : line.coordinates;
  const rings = ringsOnGrid(area);
  const pieces = lines.flatMap((positions) => piecesInside(positions.map(toGrid), rings));
  const [first, second] = pieces.map((piece) => piece.map(fromGrid));
  if (first === undefined) return null;
  if (second === undefined) return { type: 'LineString', coordinates: first };
  return { type: 'MultiLineString', coordinates: pieces.map((piece) => piece.map(fromGrid)) };
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
