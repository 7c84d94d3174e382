import { Clipper64, ClipType, FillRule, type Path64, PathType } from 'clipper2-ts';
import type { GridPoint } from './grid.ts';
import { type GridRing, gridParts } from './grid-ring.ts';
import { eachMeeting } from './grid-segment.ts';
import { nodedEdges } from './noded-edges.ts';
import { areNeighbours, following, ringSegments, runsBack } from './ring-segment.ts';
import { areasOfEdges, isBroad, withoutWaysBack } from './rings-of-edges.ts';

/** What is to be done with two areas. */
export type AreaOperation = 'intersection' | 'union' | 'difference';

const CLIP_TYPES: Readonly<Record<AreaOperation, ClipType>> = {
  intersection: ClipType.Intersection,
  union: ClipType.Union,
  difference: ClipType.Difference,
};

/**
 * Which places are inside a set of rings: those that a line from outside reaches over an odd number
 * of them (holes are holes), or those that any ring winds around (loops of a ring are areas, too).
 */
export type Fill = 'even-odd' | 'winding';

const FILL_RULES: Readonly<Record<Fill, FillRule>> = {
  'even-odd': FillRule.EvenOdd,
  winding: FillRule.NonZero,
};

/** The clipper keeps the lists it is given, and its types ask for ones that it may write to. */
function pathOf(places: readonly GridPoint[]): Path64 {
  return places.map(({ x, y }) => ({ x, y }));
}

/** The rings that bound what an operation leaves, the inside on their left; raw, as the clipper gives them. */
export function clippedRings(
  operation: AreaOperation,
  subject: readonly GridRing[],
  clip: readonly GridRing[],
  fill: Fill = 'even-odd',
): readonly GridRing[] {
  const clipper = new Clipper64();
  clipper.addPaths(subject.map(pathOf), PathType.Subject);
  clipper.addPaths(clip.map(pathOf), PathType.Clip);
  const rings: Path64[] = [];
  clipper.execute(CLIP_TYPES[operation], FILL_RULES[fill], rings);
  return rings;
}

/** Whether no ring meets itself or another one: so it is with most of what the clipper gives. */
function areApart(rings: readonly GridRing[]): boolean {
  const segments = ringSegments(rings);
  let isApart = segments.every((segment, index) => {
    const next = following(segments, index);
    return next === undefined || !runsBack(segment, next);
  });
  const areAdjoining = (first: number, second: number): boolean => {
    const [a, b] = [segments[first], segments[second]];
    return a !== undefined && b !== undefined && areNeighbours(a, b);
  };
  const stop = (): boolean => {
    isApart = false;
    return false;
  };
  if (isApart) eachMeeting(segments, stop, areAdjoining);
  return isApart;
}

/** Parts, each with its shell first, of what rings bound that have the inside on their left. */
export function partsOfRings(rings: readonly GridRing[]): readonly (readonly GridRing[])[] {
  if (areApart(rings)) return gridParts(rings, isBroad);
  return areasOfEdges(withoutWaysBack(nodedEdges(ringSegments(rings))));
}

/** The pieces of lines that lie in an area, its border included in part. */
export function linesInside(
  lines: readonly (readonly GridPoint[])[],
  area: readonly GridRing[],
): readonly (readonly GridPoint[])[] {
  const clipper = new Clipper64();
  clipper.addPaths(lines.map(pathOf), PathType.Subject, true);
  clipper.addPaths(area.map(pathOf), PathType.Clip);
  const pieces: Path64[] = [];
  clipper.execute(ClipType.Intersection, FillRule.EvenOdd, [], pieces);
  return pieces;
}
