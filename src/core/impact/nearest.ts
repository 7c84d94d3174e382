import type { LngLat } from '../geo.ts';
import { distanceM } from '../geodesy/measure.ts';
import type { Network } from './ground.ts';
import {
  degreeLengths,
  type Gap,
  gapBetween,
  grown,
  nearestOnSegment,
  segmentAt,
  segmentBox,
  segmentCount,
  segmentsMeeting,
} from './local-plane.ts';
import { contains, type PreparedShape } from './prepared-shape.ts';

/** The line that is nearest to a shape. */
export interface NearestLine {
  /** Position in the network's lines. */
  readonly line: number;
  /** Straight, in m on the ellipsoid; 0: it crosses the shape or lies in it. */
  readonly distanceM: number;
}

/** Whole metres decide which is nearer, so that the order of the lines decides among equals. */
function isNearer(a: NearestLine, b: NearestLine | null, rank: (line: number) => number): boolean {
  if (b === null) return true;
  const [ofA, ofB] = [Math.round(a.distanceM), Math.round(b.distanceM)];
  if (ofA !== ofB) return ofA < ofB;
  const ranks = rank(a.line) - rank(b.line);
  return ranks !== 0 ? ranks < 0 : a.line < b.line;
}

/** Lines that lie wholly or with a part inside the shape, without crossing its edge. */
function linesInside(shape: PreparedShape, { starts }: Network): readonly number[] {
  if (shape.kind !== 'area') return [];
  const [west, south, east, north] = shape.bounds;
  return starts
    .filter(
      ({ position: [lng, lat] }) => lng >= west && lng <= east && lat >= south && lat <= north,
    )
    .filter(({ position }) => contains(shape, position))
    .map(({ line }) => line);
}

/** An upper bound of the distance in m: from the shape's first corner to some stretch near it. */
function firstReachM(shape: PreparedShape, { segments, index }: Network): number {
  const [from] = segmentAt(shape.segments, 0);
  const [some] = index?.neighbors(from[0], from[1], 1) ?? [];
  if (some === undefined) return 0;
  const gap = nearestOnSegment(from, segmentAt(segments, some), degreeLengths(from[1]));
  return Math.sqrt(gap.squaredM2);
}

/** Room for what the plane of one place gets wrong at another. */
const SEARCH_MARGIN = 1.01;

/**
 * The nearest line of a network; among lines equally near the one of the lowest rank. Null: the
 * network is empty.
 */
export function nearestLine(
  shape: PreparedShape,
  network: Network,
  rank: (line: number) => number = () => 0,
): NearestLine | null {
  const { segments, index, lineOf } = network;
  if (index === null) return null;
  let best: NearestLine | null = null;
  for (const line of linesInside(shape, network)) {
    const inside = { line, distanceM: 0 };
    if (isNearer(inside, best, rank)) best = inside;
  }
  let reachM = best === null ? firstReachM(shape, network) : 0;
  for (let own = 0; own < segmentCount(shape.segments); own++) {
    const segment = segmentAt(shape.segments, own);
    const lengths = degreeLengths((segment[0][1] + segment[1][1]) / 2);
    const box = grown(segmentBox(shape.segments, own), reachM * SEARCH_MARGIN + 1);
    for (const other of index.search(...box)) {
      const gap = gapBetween(segment, segmentAt(segments, other), lengths);
      if (Math.sqrt(gap.squaredM2) > reachM * SEARCH_MARGIN + 1) continue;
      const found = { line: lineOf[other] ?? 0, distanceM: lengthOf(gap) };
      if (isNearer(found, best, rank)) best = found;
      reachM = Math.min(reachM, found.distanceM);
    }
  }
  return best;
}

function lengthOf({ squaredM2, from, to }: Gap): number {
  return squaredM2 === 0 ? 0 : distanceM(from, to);
}

/** Straight distance in m from a shape to a position; 0 inside. */
export function distanceToPositionM(shape: PreparedShape, position: LngLat): number {
  if (contains(shape, position)) return 0;
  const lengths = degreeLengths(position[1]);
  let best: Gap | null = null;
  for (let own = 0; own < segmentCount(shape.segments); own++) {
    const gap = nearestOnSegment(position, segmentAt(shape.segments, own), lengths);
    if (best === null || gap.squaredM2 < best.squaredM2) best = gap;
  }
  return best === null ? Infinity : lengthOf(best);
}

/** Whether a part of a shape begins in another: it lies in it, or meets its edge. */
function hasPathIn(shape: PreparedShape, other: PreparedShape): boolean {
  return shape.paths.some(
    ([first]) => first !== undefined && contains(other, [first[0] ?? 0, first[1] ?? 0]),
  );
}

/**
 * Straight distance in m between two shapes; 0 where they touch or one lies in the other. Null: more
 * than the reach.
 */
export function distanceBetweenM(
  a: PreparedShape,
  b: PreparedShape,
  reachM: number,
): number | null {
  if (hasPathIn(a, b) || hasPathIn(b, a)) return 0;
  let best: Gap | null = null;
  for (const own of segmentsMeeting(a.segments, grown(b.bounds, reachM))) {
    const segment = segmentAt(a.segments, own);
    const lengths = degreeLengths(segment[0][1]);
    const box = grown(segmentBox(a.segments, own), reachM);
    for (const other of segmentsMeeting(b.segments, box)) {
      const gap = gapBetween(segment, segmentAt(b.segments, other), lengths);
      if (best === null || gap.squaredM2 < best.squaredM2) best = gap;
    }
  }
  const distance = best === null ? null : lengthOf(best);
  return distance === null || distance > reachM ? null : distance;
}
