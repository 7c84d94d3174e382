import Flatbush from 'flatbush';
import { type GridPoint, isBetween, isSamePlace, sideOf } from './grid.ts';

/** A straight line between two places of the grid. */
export interface GridSegment {
  readonly from: GridPoint;
  readonly to: GridPoint;
}

/**
 * How two segments meet: they cross inside both, one ends on the other (`touch`), or they run along
 * each other (`overlap`). `at` is where, or where that begins, rounded to the grid.
 */
export interface Meeting {
  readonly kind: 'cross' | 'touch' | 'overlap';
  readonly at: GridPoint;
}

/** Ends of either segment that lie on the other, each once. */
function sharedEnds(a: GridSegment, b: GridSegment): readonly GridPoint[] {
  const places: GridPoint[] = [];
  const keep = (place: GridPoint, { from, to }: GridSegment): void => {
    if (sideOf(from, to, place) !== 0 || !isBetween(from, to, place)) return;
    if (!places.some((known) => isSamePlace(known, place))) places.push(place);
  };
  keep(a.from, b);
  keep(a.to, b);
  keep(b.from, a);
  keep(b.to, a);
  return places;
}

function isBefore(a: GridPoint, b: GridPoint): boolean {
  return a.x < b.x || (a.x === b.x && a.y < b.y);
}

function eastward({ from, to }: GridSegment): GridSegment {
  return isBefore(from, to) ? { from, to } : { from: to, to: from };
}

function isSegmentBefore(a: GridSegment, b: GridSegment): boolean {
  return isSamePlace(a.from, b.from) ? isBefore(a.to, b.to) : isBefore(a.from, b.from);
}

/**
 * The crossing of two segments, rounded to the grid: the same whichever way they run and in whichever
 * order they are asked for, or edges that run along each other would be torn apart by rounding.
 */
function crossingOf(one: GridSegment, other: GridSegment): GridPoint {
  const [c, d] = [eastward(one), eastward(other)];
  const [a, b] = isSegmentBefore(c, d) ? [c, d] : [d, c];
  const [ax, ay] = [a.to.x - a.from.x, a.to.y - a.from.y];
  const [bx, by] = [b.to.x - b.from.x, b.to.y - b.from.y];
  const part = ((b.from.x - a.from.x) * by - (b.from.y - a.from.y) * bx) / (ax * by - ay * bx);
  return { x: Math.round(a.from.x + part * ax), y: Math.round(a.from.y + part * ay) };
}

/** How two segments of some length meet; null: not at all. Whether they do is exact. */
export function meetingOf(a: GridSegment, b: GridSegment): Meeting | null {
  const [fromSide, toSide] = [sideOf(a.from, a.to, b.from), sideOf(a.from, a.to, b.to)];
  if (fromSide * toSide > 0) return null;
  const [ownFromSide, ownToSide] = [sideOf(b.from, b.to, a.from), sideOf(b.from, b.to, a.to)];
  if (ownFromSide * ownToSide > 0) return null;
  if (fromSide * toSide < 0 && ownFromSide * ownToSide < 0) {
    return { kind: 'cross', at: crossingOf(a, b) };
  }
  const [at, second] = sharedEnds(a, b);
  if (at === undefined) return null;
  return { kind: second === undefined ? 'touch' : 'overlap', at };
}

/** An index over the boxes of segments; null: there are none. */
function boxesOf(segments: readonly GridSegment[]): Flatbush | null {
  if (segments.length === 0) return null;
  const boxes = new Flatbush(segments.length);
  for (const { from, to } of segments) {
    boxes.add(
      Math.min(from.x, to.x),
      Math.min(from.y, to.y),
      Math.max(from.x, to.x),
      Math.max(from.y, to.y),
    );
  }
  boxes.finish();
  return boxes;
}

/** What is told of two segments that meet, by their places in the list, the lower one first. */
export type MeetingVisit = (first: number, second: number, meeting: Meeting) => boolean;

/** Which segments are to be compared with which. */
export interface MeetingQuestion {
  /** Segments that are compared with all others; all of them, unless told. */
  readonly isAsked?: readonly boolean[];
  /** Pairs that are left out, the lower one first; none, unless told. */
  readonly isSkipped?: (first: number, second: number) => boolean;
}

/** Visits every two segments that meet and are asked for. Stops as soon as a visit answers false. */
export function eachMeeting(
  segments: readonly GridSegment[],
  visit: MeetingVisit,
  { isAsked, isSkipped }: MeetingQuestion = {},
): void {
  const boxes = boxesOf(segments);
  if (boxes === null) return;
  for (const [own, segment] of segments.entries()) {
    if (isAsked?.[own] === false) continue;
    const { from, to } = segment;
    const [west, east] = from.x <= to.x ? [from.x, to.x] : [to.x, from.x];
    const [south, north] = from.y <= to.y ? [from.y, to.y] : [to.y, from.y];
    const near = boxes.search(west, south, east, north, (other) => {
      if (other === own || (other < own && isAsked?.[other] !== false)) return false;
      return isSkipped?.(Math.min(own, other), Math.max(own, other)) !== true;
    });
    for (const found of near.sort((a, b) => a - b)) {
      const [first, second] = own < found ? [own, found] : [found, own];
      const [a, b] = [segments[first], segments[second]];
      const meeting = a === undefined || b === undefined ? null : meetingOf(a, b);
      if (meeting !== null && !visit(first, second, meeting)) return;
    }
  }
}
