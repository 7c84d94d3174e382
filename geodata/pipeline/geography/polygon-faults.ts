import type { Position } from 'geojson';

/** Grid of coordinates: 1e-5 degrees. On it, orientation tests are exact in double precision. */
const STEPS_PER_DEGREE = 1e5;

/** Side of the cells that segments are sorted into, in steps: about 500 m. */
const CELL = 500;

interface Vertex {
  readonly x: number;
  readonly y: number;
}

interface Segment {
  readonly from: Vertex;
  readonly to: Vertex;
  readonly ring: number;
  readonly at: number;
  /** Number of segments of its ring. */
  readonly ringLength: number;
}

/** A first fault of a polygon's rings: what, and where [lng, lat]; null when there is none. */
export type PolygonFault = { readonly reason: string; readonly at: Position } | null;

/**
 * Whether rings (closed, positions [lng, lat]) bound a valid area: no ring meets itself, no two
 * rings cross. Rings may touch each other in a point, as OGC Simple Features allows.
 */
export function findCrossing(rings: readonly (readonly Position[])[]): PolygonFault {
  const segments = rings.flatMap(segmentsOf);
  return findRepeatOrSpike(segments) ?? findMeeting(segments);
}

/**
 * Twice the signed area of a closed ring in square degrees: positive when counter-clockwise. Reckoned
 * from its first vertex, so that digits are not lost to the distance from the equator and Greenwich.
 */
export function signedDoubleArea(ring: readonly Position[]): number {
  const [originX = 0, originY = 0] = ring[0] ?? [];
  return ring.reduce((sum, [lng = 0, lat = 0], at) => {
    const [nextLng = lng, nextLat = lat] = ring[at + 1] ?? [];
    return sum + (lng - originX) * (nextLat - originY) - (nextLng - originX) * (lat - originY);
  }, 0);
}

function segmentsOf(positions: readonly Position[], ring: number): Segment[] {
  const vertices = positions.map(([lng = 0, lat = 0]) => ({
    x: Math.round(lng * STEPS_PER_DEGREE),
    y: Math.round(lat * STEPS_PER_DEGREE),
  }));
  const ringLength = vertices.length - 1;
  return vertices.slice(1).flatMap((to, at) => {
    const from = vertices[at];
    return from === undefined ? [] : [{ from, to, ring, at, ringLength }];
  });
}

/** Neighbouring segments of a ring may share their vertex, but not run back over each other. */
function findRepeatOrSpike(segments: readonly Segment[]): PolygonFault {
  for (const [index, segment] of segments.entries()) {
    const { from, to } = segment;
    if (from.x === to.x && from.y === to.y) return fault('vertex stands twice in a row', from);
    const isLast = segment.at === segment.ringLength - 1;
    const next = segments[isLast ? index - segment.at : index + 1];
    if (next === undefined) continue;
    const goesBack = dot(from, to, next.to) < 0 && orientation(from, to, next.to) === 0;
    if (goesBack) return fault('ring runs back over itself', to);
  }
  return null;
}

function findMeeting(segments: readonly Segment[]): PolygonFault {
  const cells = new Map<number, Segment[]>();
  for (const segment of segments) {
    for (const key of cellsOf(segment)) {
      const others = cells.get(key);
      if (others === undefined) {
        cells.set(key, [segment]);
        continue;
      }
      const other = others.find((candidate) => doMeet(candidate, segment));
      if (other) {
        const reason = other.ring === segment.ring ? 'ring meets itself' : 'rings cross';
        return fault(reason, segment.from);
      }
      others.push(segment);
    }
  }
  return null;
}

/** The cells that a segment runs through, and at most their neighbours above and below. */
function cellsOf({ from, to }: Segment): number[] {
  const keys: number[] = [];
  const [left, right] = from.x <= to.x ? [from, to] : [to, from];
  const slope = right.x === left.x ? 0 : (right.y - left.y) / (right.x - left.x);
  for (let column = cellOf(left.x); column <= cellOf(right.x); column += 1) {
    const entry = Math.max(left.x, column * CELL);
    const exit = Math.min(right.x, (column + 1) * CELL);
    const isUpright = left.x === right.x;
    const entryY = left.y + slope * (entry - left.x);
    const exitY = isUpright ? right.y : left.y + slope * (exit - left.x);
    // One step of margin: the slope is rounded.
    const lastRow = cellOf(Math.max(entryY, exitY) + 1);
    for (let row = cellOf(Math.min(entryY, exitY) - 1); row <= lastRow; row += 1) {
      keys.push(column * STEPS_PER_DEGREE + row);
    }
  }
  return keys;
}

function cellOf(steps: number): number {
  return Math.floor(steps / CELL);
}

function areNeighbours(a: Segment, b: Segment): boolean {
  const distance = Math.abs(a.at - b.at);
  return a.ring === b.ring && (distance <= 1 || distance === a.ringLength - 1);
}

function doMeet(a: Segment, b: Segment): boolean {
  if (areNeighbours(a, b)) return false;
  const [o1, o2] = [orientation(a.from, a.to, b.from), orientation(a.from, a.to, b.to)];
  const [o3, o4] = [orientation(b.from, b.to, a.from), orientation(b.from, b.to, a.to)];
  if (o1 * o2 < 0 && o3 * o4 < 0) return true;
  if (a.ring !== b.ring) return false;
  return (
    (o1 === 0 && isWithin(a, b.from)) ||
    (o2 === 0 && isWithin(a, b.to)) ||
    (o3 === 0 && isWithin(b, a.from)) ||
    (o4 === 0 && isWithin(b, a.to))
  );
}

/** Sign of the turn a → b → c: 1 to the left, −1 to the right, 0 straight on. */
function orientation(a: Vertex, b: Vertex, c: Vertex): number {
  return Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));
}

/** Dot product of a → b and b → c. */
function dot(a: Vertex, b: Vertex, c: Vertex): number {
  return (b.x - a.x) * (c.x - b.x) + (b.y - a.y) * (c.y - b.y);
}

function isWithin({ from, to }: Segment, { x, y }: Vertex): boolean {
  return (
    x >= Math.min(from.x, to.x) &&
    x <= Math.max(from.x, to.x) &&
    y >= Math.min(from.y, to.y) &&
    y <= Math.max(from.y, to.y)
  );
}

function fault(reason: string, { x, y }: Vertex): PolygonFault {
  return { reason, at: [x / STEPS_PER_DEGREE, y / STEPS_PER_DEGREE] };
}
