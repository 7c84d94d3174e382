import type { Position } from 'geojson';

/**
 * A position as whole numbers of 1e-8°, the precision of plans. What is reckoned on the grid is
 * either exact or rounded to where a plan can have a corner: two shapes never disagree by a digit.
 */
export interface GridPoint {
  readonly x: number;
  readonly y: number;
}

const STEPS_PER_DEGREE = 1e8;

/** 103° E, 22° N: where the atlas lies, so that numbers stay small and digits are not lost. */
const ORIGIN: GridPoint = { x: 103 * STEPS_PER_DEGREE, y: 22 * STEPS_PER_DEGREE };

/** The place of the grid nearest to a position `[lng, lat]`. */
export function toGrid([lng = Number.NaN, lat = Number.NaN]: Position): GridPoint {
  return {
    x: Math.round(lng * STEPS_PER_DEGREE) - ORIGIN.x,
    y: Math.round(lat * STEPS_PER_DEGREE) - ORIGIN.y,
  };
}

/** A place of the grid as a position `[lng, lat]`: the very number that a plan keeps. */
export function fromGrid({ x, y }: GridPoint): [number, number] {
  return [(x + ORIGIN.x) / STEPS_PER_DEGREE, (y + ORIGIN.y) / STEPS_PER_DEGREE];
}

/** A name for a place, the same for the same place only. */
export function gridKey({ x, y }: GridPoint): string {
  return `${x},${y}`;
}

export function isSamePlace(a: GridPoint, b: GridPoint): boolean {
  return a.x === b.x && a.y === b.y;
}

/** Relative error of a difference of two products in double precision, with room to spare. */
const ROUNDING = 4 * Number.EPSILON;

/** Sign of a·b − c·d for whole and half numbers, exact: in full where double precision cannot tell. */
function signOfDifference(a: number, b: number, c: number, d: number): number {
  const [left, right] = [a * b, c * d];
  const difference = left - right;
  if (Math.abs(difference) > ROUNDING * (Math.abs(left) + Math.abs(right))) {
    return Math.sign(difference);
  }
  if (Math.max(Math.abs(left), Math.abs(right)) <= Number.MAX_SAFE_INTEGER) {
    return Math.sign(difference);
  }
  const exact = BigInt(2 * a) * BigInt(2 * b) - BigInt(2 * c) * BigInt(2 * d);
  return exact > 0n ? 1 : exact < 0n ? -1 : 0;
}

/** Side of c seen from a towards b: 1 left, −1 right, 0 on the straight line; exact, also half-way. */
export function sideOf(a: GridPoint, b: GridPoint, c: GridPoint): number {
  return signOfDifference(b.x - a.x, c.y - a.y, b.y - a.y, c.x - a.x);
}

/** Whether a place that is on the straight line of a segment is on the segment, ends included. */
export function isBetween(a: GridPoint, b: GridPoint, place: GridPoint): boolean {
  return (
    place.x >= Math.min(a.x, b.x) &&
    place.x <= Math.max(a.x, b.x) &&
    place.y >= Math.min(a.y, b.y) &&
    place.y <= Math.max(a.y, b.y)
  );
}

/** Twice the signed area of a ring in squares of the grid, positive when counter-clockwise. */
export function doubleAreaOf(ring: readonly GridPoint[]): number {
  const origin = ring[0];
  if (origin === undefined) return 0;
  let sum = 0;
  let previous = origin;
  for (const corner of ring) {
    sum +=
      (previous.x - origin.x) * (corner.y - origin.y) -
      (corner.x - origin.x) * (previous.y - origin.y);
    previous = corner;
  }
  return sum;
}

/** WGS 84: half-axis (m) and square of the eccentricity. */
const SEMI_MAJOR_M = 6378137;
const ECCENTRICITY_2 = 0.00669437999014;

/** Length in metres of one step of the grid eastwards and northwards at a place. */
export function stepsInMetres(place: GridPoint): { readonly east: number; readonly north: number } {
  const latitude = (fromGrid(place)[1] * Math.PI) / 180;
  const flattening = 1 - ECCENTRICITY_2 * Math.sin(latitude) ** 2;
  const radians = Math.PI / 180 / STEPS_PER_DEGREE;
  return {
    east: (radians * SEMI_MAJOR_M * Math.cos(latitude)) / Math.sqrt(flattening),
    north: (radians * SEMI_MAJOR_M * (1 - ECCENTRICITY_2)) / flattening ** 1.5,
  };
}

/**
 * About how many m² a ring encloses, taking the ground around its first corner for flat: to tell what
 * is too small to be meant. For a figure that is shown ask `areaM2` of core/geodesy.
 */
export function roughAreaM2(ring: readonly GridPoint[]): number {
  const first = ring[0];
  if (first === undefined) return 0;
  const { east, north } = stepsInMetres(first);
  return (Math.abs(doubleAreaOf(ring)) / 2) * east * north;
}
