import type { Position } from 'geojson';
import type { Bounds, LngLat } from '../geo.ts';

const SEMI_MAJOR_M = 6_378_137;
const FLATTENING = 1 / 298.257223563;
const E2 = FLATTENING * (2 - FLATTENING);
const RADIANS = Math.PI / 180;

/** Metres of a degree of longitude and of latitude. */
export interface DegreeLengths {
  readonly lngM: number;
  readonly latM: number;
}

/** Length of a degree at a latitude, WGS 84: radii of curvature of the parallel and the meridian. */
export function degreeLengths(latDegrees: number): DegreeLengths {
  const sin = Math.sin(latDegrees * RADIANS);
  const root = Math.sqrt(1 - E2 * sin * sin);
  return {
    lngM: (SEMI_MAJOR_M / root) * Math.cos(latDegrees * RADIANS) * RADIANS,
    latM: ((SEMI_MAJOR_M * (1 - E2)) / root ** 3) * RADIANS,
  };
}

/** A stretch between two corners: lng1, lat1, lng2, lat2. A point is a stretch of no length. */
export type Segments = Float64Array;

const FIELDS = 4;

export function segmentCount(segments: Segments): number {
  return segments.length / FIELDS;
}

export function segmentAt(segments: Segments, index: number): readonly [LngLat, LngLat] {
  const at = index * FIELDS;
  return [
    [segments[at] ?? 0, segments[at + 1] ?? 0],
    [segments[at + 2] ?? 0, segments[at + 3] ?? 0],
  ];
}

/** Middle of a segment, in degrees. */
export function middleOf([a, b]: readonly [LngLat, LngLat]): LngLat {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}

/** The box of a stretch, degrees. */
export function segmentBox(segments: Segments, index: number): Bounds {
  const [[x1, y1], [x2, y2]] = segmentAt(segments, index);
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
}

/** All stretches of some paths, in order; a path of one position gives one stretch of no length. */
export function segmentsOf(paths: readonly (readonly Position[])[]): Segments {
  const numbers: number[] = [];
  for (const path of paths) {
    const [only] = path;
    if (only !== undefined && path.length === 1) numbers.push(...pair(only), ...pair(only));
    for (let corner = 1; corner < path.length; corner++) {
      numbers.push(...pair(path[corner - 1]), ...pair(path[corner]));
    }
  }
  return Float64Array.from(numbers);
}

function pair(position: Position | undefined): readonly [number, number] {
  return [position?.[0] ?? 0, position?.[1] ?? 0];
}

/** A box with room of some metres on each side, degrees. */
export function grown([west, south, east, north]: Bounds, byM: number): Bounds {
  const { lngM, latM } = degreeLengths(Math.max(Math.abs(south), Math.abs(north)));
  return [west - byM / lngM, south - byM / latM, east + byM / lngM, north + byM / latM];
}

export function boxesMeet(a: Bounds, b: Bounds): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

/** The least squared distance in m² from a position to stretches, in the plane that touches there. */
export function leastSquaredM2([lng, lat]: LngLat, segments: Segments): number {
  const { lngM, latM } = degreeLengths(lat);
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at < segments.length; at += FIELDS) {
    const x1 = ((segments[at] ?? 0) - lng) * lngM;
    const y1 = ((segments[at + 1] ?? 0) - lat) * latM;
    const dx = ((segments[at + 2] ?? 0) - lng) * lngM - x1;
    const dy = ((segments[at + 3] ?? 0) - lat) * latM - y1;
    const squared = dx * dx + dy * dy;
    const along = squared === 0 ? 0 : Math.min(1, Math.max(0, -(x1 * dx + y1 * dy) / squared));
    const [gx, gy] = [x1 + along * dx, y1 + along * dy];
    least = Math.min(least, gx * gx + gy * gy);
  }
  return least;
}

/** Positions of the stretches whose boxes meet a box. */
export function segmentsMeeting(
  segments: Segments,
  [west, south, east, north]: Bounds,
): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at < segments.length; at += FIELDS) {
    const [x1, x2] = [segments[at] ?? 0, segments[at + 2] ?? 0];
    if ((x1 < west && x2 < west) || (x1 > east && x2 > east)) continue;
    const [y1, y2] = [segments[at + 1] ?? 0, segments[at + 3] ?? 0];
    if ((y1 < south && y2 < south) || (y1 > north && y2 > north)) continue;
    found.push(at / FIELDS);
  }
  return found;
}

/** Two places with the distance between them in the plane that was asked in. */
export interface Gap {
  readonly squaredM2: number;
  readonly from: LngLat;
  readonly to: LngLat;
}

/** The place of a stretch that is nearest to a position, in the plane of the given degree lengths. */
export function nearestOnSegment(
  from: LngLat,
  [[x1, y1], [x2, y2]]: readonly [LngLat, LngLat],
  { lngM, latM }: DegreeLengths,
): Gap {
  const [dx, dy] = [(x2 - x1) * lngM, (y2 - y1) * latM];
  const [px, py] = [(from[0] - x1) * lngM, (from[1] - y1) * latM];
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / squared));
  const [gx, gy] = [px - along * dx, py - along * dy];
  return {
    squaredM2: gx * gx + gy * gy,
    from,
    to: [x1 + (x2 - x1) * along, y1 + (y2 - y1) * along],
  };
}

type Segment = readonly [LngLat, LngLat];

/** Where two stretches cross, as shares of their lengths; null: they do not, or run side by side. */
export function crossing(
  [[ax, ay], [bx, by]]: Segment,
  [[cx, cy], [dx, dy]]: Segment,
): readonly [ofFirst: number, ofSecond: number] | null {
  const [ux, uy, vx, vy] = [bx - ax, by - ay, dx - cx, dy - cy];
  const cross = ux * vy - uy * vx;
  if (cross === 0) return null;
  const first = ((cx - ax) * vy - (cy - ay) * vx) / cross;
  const second = ((cx - ax) * uy - (cy - ay) * ux) / cross;
  return first >= 0 && first <= 1 && second >= 0 && second <= 1 ? [first, second] : null;
}

function swapped({ squaredM2, from, to }: Gap): Gap {
  return { squaredM2, from: to, to: from };
}

/** The shortest way from one stretch to another, in the plane of the given degree lengths. */
export function gapBetween(a: Segment, b: Segment, lengths: DegreeLengths): Gap {
  const shares = crossing(a, b);
  if (shares !== null) {
    const [[x1, y1], [x2, y2]] = a;
    const at: LngLat = [x1 + (x2 - x1) * shares[0], y1 + (y2 - y1) * shares[0]];
    return { squaredM2: 0, from: at, to: at };
  }
  return [
    nearestOnSegment(a[0], b, lengths),
    nearestOnSegment(a[1], b, lengths),
    swapped(nearestOnSegment(b[0], a, lengths)),
    swapped(nearestOnSegment(b[1], a, lengths)),
  ].reduce((best, gap) => (gap.squaredM2 < best.squaredM2 ? gap : best));
}
