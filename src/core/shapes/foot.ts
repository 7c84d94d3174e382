import type { LngLat } from '../geo.ts';
import { stepsInMetres, toGrid } from './grid.ts';

const STEPS_PER_DEGREE = 1e8;

/** Metres in a degree eastwards and northwards at a place. */
export interface DegreeM {
  readonly east: number;
  readonly north: number;
}

export function degreeInMetres(position: LngLat): DegreeM {
  const { east, north } = stepsInMetres(toGrid([...position]));
  return { east: east * STEPS_PER_DEGREE, north: north * STEPS_PER_DEGREE };
}

/** How far along a segment its place nearest to another one is: 0 at its start, 1 at its end. */
export function footPart(
  [fromLng, fromLat]: LngLat,
  [toLng, toLat]: LngLat,
  [lng, lat]: LngLat,
  { east, north }: DegreeM,
): number {
  const [alongX, alongY] = [(toLng - fromLng) * east, (toLat - fromLat) * north];
  const length2 = alongX ** 2 + alongY ** 2;
  if (length2 === 0) return 0;
  const part = ((lng - fromLng) * east * alongX + (lat - fromLat) * north * alongY) / length2;
  return Math.min(1, Math.max(0, part));
}

/** A place on a segment, straight in degrees. */
export function alongSegment(
  [fromLng, fromLat]: LngLat,
  [toLng, toLat]: LngLat,
  part: number,
): LngLat {
  if (part === 1) return [toLng, toLat];
  return [fromLng + (toLng - fromLng) * part, fromLat + (toLat - fromLat) * part];
}

/** Distance in metres between places a few kilometres apart, taking the ground for flat. */
export function flatDistanceM(
  [lngA, latA]: LngLat,
  [lngB, latB]: LngLat,
  { east, north }: DegreeM,
): number {
  return Math.hypot((lngB - lngA) * east, (latB - latA) * north);
}
