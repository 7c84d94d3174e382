import { forward, toPoint } from 'mgrs';
import type { LngLat } from '../geo.ts';

/** Zone, band, square, and as many digits for east as for north. */
const REFERENCE = /^(\d{1,2}[C-HJ-NP-X])([A-HJ-NP-Z][A-HJ-NP-V])((?:\d\d){1,5})$/;

/**
 * WGS 84 position of the middle of the square that an MGRS reference names ("48Q TJ 12345 67890": a square
 * of one metre); null: it is none. Spaces and small letters are allowed.
 */
export function readMgrs(text: string): LngLat | null {
  const reference = text.replace(/\s+/g, '').toUpperCase();
  if (!REFERENCE.test(reference)) return null;
  try {
    return toPoint(reference);
  } catch {
    // The library throws for a square that its zone does not have.
    return null;
  }
}

/** MGRS reference of the square of one metre around a WGS 84 position: "48Q TJ 12345 67890". */
export function mgrsOf([lng, lat]: LngLat): string {
  const [, zone = '', square = '', digits = ''] = REFERENCE.exec(forward([lng, lat])) ?? [];
  const half = digits.length / 2;
  return [zone, square, digits.slice(0, half), digits.slice(half)].join(' ');
}
