import type { Position } from 'geojson';
import type { Bounds, LngLat } from '../geo.ts';
import { eastingM, meanNorthingM, northingM } from '../geodesy/equal-area-plane.ts';

/** Rings of one polygon, the shell first, WGS 84 `[lng, lat]`, closed. */
export type Rings = readonly (readonly Position[])[];

/**
 * An area as the edges of its rings in the equal-area plane, west end first. Five numbers an edge:
 * x1, y1, x2, y2 in m, and +1 where the area lies below the edge, −1 where it lies above.
 */
export interface AreaEdges {
  readonly edges: Float64Array;
  /** [west, south, east, north] in m of the plane. */
  readonly box: Bounds;
}

const FIELDS = 5;

/**
 * The most degrees of latitude that one piece of an edge spans. An edge is straight in longitude and
 * latitude and slightly bent in the plane: by less than 1 mm at this span (Δφ²/8 · sin φ · a, φ < 23°).
 */
const MAX_PIECE_LAT_DEGREES = 0.0032;

/** Twice the signed area in square degrees; positive for a ring that runs counter-clockwise. */
function winding(ring: readonly Position[]): number {
  let sum = 0;
  for (let corner = 1; corner < ring.length; corner++) {
    const [x1 = 0, y1 = 0] = ring[corner - 1] ?? [];
    const [x2 = 0, y2 = 0] = ring[corner] ?? [];
    sum += x1 * y2 - x2 * y1;
  }
  return sum;
}

/** One piece, laid as a straight line where it encloses the same area as the piece itself. */
function pushPiece(into: number[], [lng1, lat1]: LngLat, [lng2, lat2]: LngLat, turn: number): void {
  const [x1, x2] = [eastingM(lng1), eastingM(lng2)];
  const [y1, y2] = [northingM(lat1), northingM(lat2)];
  const bent = meanNorthingM(lat1, lat2) - (y1 + y2) / 2;
  if (x1 < x2) into.push(x1, y1 + bent, x2, y2 + bent, -turn);
  else if (x2 < x1) into.push(x2, y2 + bent, x1, y1 + bent, turn);
}

function pushEdge(into: number[], from: Position, to: Position, turn: number): void {
  const [lng1 = 0, lat1 = 0] = from;
  const [lng2 = 0, lat2 = 0] = to;
  const pieces = Math.max(1, Math.ceil(Math.abs(lat2 - lat1) / MAX_PIECE_LAT_DEGREES));
  const at = (piece: number): LngLat => {
    const share = piece / pieces;
    return [lng1 * (1 - share) + lng2 * share, lat1 * (1 - share) + lat2 * share];
  };
  for (let piece = 0; piece < pieces; piece++) pushPiece(into, at(piece), at(piece + 1), turn);
}

function pushRing(into: number[], ring: readonly Position[], isHole: boolean): void {
  const turn = (winding(ring) > 0 ? 1 : -1) * (isHole ? -1 : 1);
  for (let corner = 1; corner < ring.length; corner++) {
    pushEdge(into, ring[corner - 1] ?? [], ring[corner] ?? [], turn);
  }
}

/** The edges of some polygons that do not overlap each other; the winding of their rings is ignored. */
export function areaEdges(polygons: readonly Rings[]): AreaEdges {
  const numbers: number[] = [];
  for (const rings of polygons) {
    rings.forEach((ring, index) => {
      pushRing(numbers, ring, index > 0);
    });
  }
  const edges = Float64Array.from(numbers);
  return { edges, box: boxOf(edges) };
}

function boxOf(edges: Float64Array): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < edges.length; at += FIELDS) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = edges.subarray(at, at + 4);
    west = Math.min(west, x1);
    east = Math.max(east, x2);
    south = Math.min(south, y1, y2);
    north = Math.max(north, y1, y2);
  }
  return [west, south, east, north];
}

/** Area in m² of what the edges enclose, on the ellipsoid, edges straight in longitude and latitude. */
export function enclosedM2({ edges, box: [, south] }: AreaEdges): number {
  let sum = 0;
  for (let at = 0; at < edges.length; at += FIELDS) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, sign = 0] = edges.subarray(at, at + FIELDS);
    sum += sign * (x2 - x1) * ((y1 + y2) / 2 - south);
  }
  return sum;
}

/** An area whose edges are found by easting: the one that many others are compared with. */
export interface BinnedArea extends AreaEdges {
  readonly binWidthM: number;
  /** Bin i holds the edges `members[starts[i]]` up to `members[starts[i + 1]]`. */
  readonly starts: Uint32Array;
  /** Offsets into `edges`. */
  readonly members: Uint32Array;
}

const MAX_BINS = 1024;

export function binned({ edges, box }: AreaEdges): BinnedArea {
  const [west, , east] = box;
  const bins = Math.min(MAX_BINS, Math.max(1, edges.length / FIELDS));
  const binWidthM = (east - west) / bins || 1;
  const lists: number[][] = Array.from({ length: bins }, () => []);
  for (let at = 0; at < edges.length; at += FIELDS) {
    const first = Math.floor(((edges[at] ?? 0) - west) / binWidthM);
    const last = Math.floor(((edges[at + 2] ?? 0) - west) / binWidthM);
    for (let bin = first; bin <= Math.min(last, bins - 1); bin++) lists[bin]?.push(at);
  }
  const starts = new Uint32Array(bins + 1);
  lists.forEach((list, bin) => {
    starts[bin + 1] = (starts[bin] ?? 0) + list.length;
  });
  return { edges, box, binWidthM, starts, members: Uint32Array.from(lists.flat()) };
}

/** Whether two boxes share more than an edge. */
function overlaps(a: Bounds, b: Bounds): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

/**
 * Area in m² that two areas share. Each area is the sum of the signed strips below its edges, so what
 * both share is the sum, over pairs of edges, of what the two strips share: the strip below the lower
 * of the two lines. No topology is built, so common borders, touching corners and slivers are
 * summed like anything else; the error is that of the sums, some 1e-3 m² for a whole district.
 */
export function sharedM2(area: BinnedArea, { edges, box }: AreaEdges): number {
  if (!overlaps(area.box, box)) return 0;
  const [west, , east] = area.box;
  const lastBin = area.starts.length - 2;
  let sum = 0;
  for (let at = 0; at < edges.length; at += FIELDS) {
    const x1 = edges[at] ?? 0;
    const x2 = edges[at + 2] ?? 0;
    if (x2 <= west || x1 >= east) continue;
    const first = Math.max(0, Math.floor((x1 - west) / area.binWidthM));
    const last = Math.min(lastBin, Math.floor((x2 - west) / area.binWidthM));
    for (let bin = first; bin <= last; bin++) sum += sharedInBin(area, bin, edges, at);
  }
  return Math.max(0, sum);
}

/**
 * What the strip of one edge shares with the edges of one bin, within that bin. Plain numbers: a
 * report runs this for every edge of every commune.
 */
function sharedInBin(
  { edges, members, starts, binWidthM, box }: BinnedArea,
  bin: number,
  others: Float64Array,
  at: number,
): number {
  const south = box[1];
  const from = box[0] + bin * binWidthM;
  const fx1 = others[at] ?? 0;
  const fx2 = others[at + 2] ?? 0;
  const slope = ((others[at + 3] ?? 0) - (others[at + 1] ?? 0)) / (fx2 - fx1);
  const base = (others[at + 1] ?? 0) - fx1 * slope - south;
  const west = Math.max(from, fx1);
  const east = Math.min(bin === starts.length - 2 ? box[2] : from + binWidthM, fx2);
  let sum = 0;
  for (let member = starts[bin] ?? 0; member < (starts[bin + 1] ?? 0); member++) {
    const own = members[member] ?? 0;
    const ex1 = edges[own] ?? 0;
    const ex2 = edges[own + 2] ?? 0;
    const lo = Math.max(west, ex1);
    const hi = Math.min(east, ex2);
    if (lo >= hi) continue;
    const ey1 = (edges[own + 1] ?? 0) - south;
    const ownSlope = ((edges[own + 3] ?? 0) - south - ey1) / (ex2 - ex1);
    const a1 = ey1 + (lo - ex1) * ownSlope;
    const a2 = ey1 + (hi - ex1) * ownSlope;
    sum +=
      stripBelowBoth(hi - lo, a1, a2, base + lo * slope, base + hi * slope) * (edges[own + 4] ?? 0);
  }
  return sum * (others[at + 4] ?? 0);
}

/** Area over a width below the lower of two lines, each given at its start and end. */
function stripBelowBoth(width: number, a1: number, a2: number, b1: number, b2: number): number {
  const before = a1 - b1;
  const after = a2 - b2;
  if (before <= 0 && after <= 0) return (width * (a1 + a2)) / 2;
  if (before >= 0 && after >= 0) return (width * (b1 + b2)) / 2;
  const share = before / (before - after);
  const crossing = a1 + (a2 - a1) * share;
  const first = before < 0 ? a1 : b1;
  const last = before < 0 ? b2 : a2;
  return (width * (share * (first + crossing) + (1 - share) * (crossing + last))) / 2;
}

/**
 * Whether a position lies in an area: the signs of the edges that it lies below add up to one. On the
 * line itself it may be either.
 */
export function isWithin([lng, lat]: LngLat, area: BinnedArea): boolean {
  const { edges, members, starts, binWidthM, box } = area;
  const x = eastingM(lng);
  const y = northingM(lat);
  if (x < box[0] || x >= box[2] || y < box[1] || y > box[3]) return false;
  const bin = Math.min(starts.length - 2, Math.floor((x - box[0]) / binWidthM));
  let sum = 0;
  for (let member = starts[bin] ?? 0; member < (starts[bin + 1] ?? 0); member++) {
    const own = members[member] ?? 0;
    const x1 = edges[own] ?? 0;
    const x2 = edges[own + 2] ?? 0;
    if (x < x1 || x >= x2) continue;
    const y1 = edges[own + 1] ?? 0;
    if (y < y1 + (((edges[own + 3] ?? 0) - y1) * (x - x1)) / (x2 - x1)) sum += edges[own + 4] ?? 0;
  }
  return sum > 0;
}
