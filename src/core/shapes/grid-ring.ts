import type { Position } from 'geojson';
import { type AnyArea, type PlanArea, partsOf } from './area-geometry.ts';
import {
  doubleAreaOf,
  fromGrid,
  type GridPoint,
  isBetween,
  isSamePlace,
  sideOf,
  toGrid,
} from './grid.ts';

/** Corners of a ring on the grid; the first is not repeated at the end. */
export type GridRing = readonly GridPoint[];

/** A ring with its place among the parts of an area: ring 0 of a part is its shell. */
export interface PlacedRing {
  readonly corners: GridRing;
  readonly part: number;
  readonly ring: number;
}

/** A closed ring of positions on the grid, without corners that repeat the one before. */
export function ringOnGrid(positions: readonly Position[]): GridRing {
  const corners: GridPoint[] = [];
  for (const position of positions) {
    const corner = toGrid(position);
    const previous = corners.at(-1);
    if (previous === undefined || !isSamePlace(previous, corner)) corners.push(corner);
  }
  const [first, last] = [corners[0], corners.at(-1)];
  if (corners.length > 1 && first && last && isSamePlace(first, last)) corners.pop();
  return corners;
}

/** All rings of an area on the grid. */
export function ringsOnGrid(area: AnyArea): readonly GridRing[] {
  return partsOf(area).flatMap((rings) => rings.map(ringOnGrid));
}

function closedPositions(ring: GridRing): [number, number][] {
  const positions = ring.map(fromGrid);
  const first = positions[0];
  return first === undefined ? positions : [...positions, [...first]];
}

/** Parts on the grid as a plan's area; null: there is no part. */
export function areaOfParts(parts: readonly (readonly GridRing[])[]): PlanArea | null {
  const coordinates = parts.map((rings) => rings.map(closedPositions));
  const [first, second] = coordinates;
  if (first === undefined) return null;
  if (second === undefined) return { type: 'Polygon', coordinates: first };
  return { type: 'MultiPolygon', coordinates };
}

/** Where a place lies with regard to a ring. */
export type Location = 'inside' | 'outside' | 'boundary';

/** Where a place lies with regard to a ring that does not cross itself (else by the even-odd rule). */
export function locationIn(ring: GridRing, place: GridPoint): Location {
  let isInside = false;
  let from = ring.at(-1);
  for (const to of ring) {
    if (from === undefined) break;
    const isSpanning = from.y > place.y !== to.y > place.y;
    if (isSpanning || from.y === place.y || to.y === place.y) {
      const side = sideOf(from, to, place);
      if (side === 0 && isBetween(from, to, place)) return 'boundary';
      if (isSpanning && side > 0 === to.y > from.y) isInside = !isInside;
    }
    from = to;
  }
  return isInside ? 'inside' : 'outside';
}

/** Whether a ring lies in another one that it does not cross. */
function isRingIn(shell: GridRing, ring: GridRing): boolean {
  for (const corner of ring) {
    const location = locationIn(shell, corner);
    if (location !== 'boundary') return location === 'inside';
  }
  return false;
}

interface Measured {
  readonly ring: GridRing;
  readonly doubleArea: number;
}

/**
 * Sorts rings into parts: those that run counter-clockwise are shells, each with the holes for which
 * it is the smallest shell around. What `isKept` refuses, and a hole without a shell, is left out.
 */
export function gridParts(
  rings: readonly GridRing[],
  isKept: (ring: GridRing, doubleArea: number) => boolean,
): readonly (readonly GridRing[])[] {
  const measured: readonly Measured[] = rings
    .map((ring) => ({ ring, doubleArea: doubleAreaOf(ring) }))
    .filter(({ ring, doubleArea }) => isKept(ring, doubleArea));
  const shells = measured
    .filter(({ doubleArea }) => doubleArea > 0)
    .sort((a, b) => a.doubleArea - b.doubleArea)
    .map(({ ring }) => [ring]);
  for (const { ring, doubleArea } of measured) {
    if (doubleArea >= 0) continue;
    const home = shells.find(([shell]) => shell !== undefined && isRingIn(shell, ring));
    home?.push(ring);
  }
  return shells.reverse();
}
