import type { LngLat } from '../geo.ts';
import type { CapCircle } from './cap-alert.ts';

const M_PER_KM = 1000;
/** A triangle, and its first corner again. */
const LEAST_RING = 4;
/** A quarter of the way round the earth, km: more is no place that anybody is sent to. */
const LARGEST_RADIUS_KM = 10_000;
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

/** A position as CAP writes it, `lat,lon`; null: it is none. */
function readPair(text: string): LngLat | null {
  const parts = text.split(',');
  if (parts.length !== 2 || !parts.every((part) => NUMBER.test(part))) return null;
  const [lat = Number.NaN, lng = Number.NaN] = parts.map(Number);
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? [lng, lat] : null;
}

/**
 * A polygon of CAP: pairs `lat,lon` with space between them, at least four, the last like the first.
 * Comes back as a closed ring `[lng, lat]`, WGS 84; null: it is none.
 */
export function readCapPolygon(text: string): readonly LngLat[] | null {
  const pairs = text.trim().split(/\s+/).map(readPair);
  const ring = pairs.filter((pair) => pair !== null);
  const [first, last] = [ring[0], ring.at(-1)];
  if (ring.length !== pairs.length || ring.length < LEAST_RING) return null;
  return first?.[0] === last?.[0] && first?.[1] === last?.[1] ? ring : null;
}

/** A circle of CAP, `lat,lon radius`, the radius in km; null: it is none, or has no extent. */
export function readCapCircle(text: string): CapCircle | null {
  const [pair = '', radius = '', ...more] = text.trim().split(/\s+/);
  const center = readPair(pair);
  const radiusKm = NUMBER.test(radius) ? Number(radius) : 0;
  if (center === null || more.length > 0) return null;
  if (radiusKm <= 0 || radiusKm > LARGEST_RADIUS_KM) return null;
  return { center, radiusM: radiusKm * M_PER_KM };
}
