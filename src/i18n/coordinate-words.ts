import { formatFixed } from './format.ts';
import type { Language } from './language.ts';

/** About a metre: finer than any of our sources. */
const DECIMALS = 5;

const HEMISPHERES = {
  vi: { north: 'B', south: 'N', east: 'Đ', west: 'T' },
  en: { north: 'N', south: 'S', east: 'E', west: 'W' },
} as const;

/** `[lng, lat]` WGS 84 as people write it: "22,38000° B · 102,22000° Đ", "22.38000° N · 102.22000° E". */
export function positionInWords([lng, lat]: readonly [number, number], language: Language): string {
  const { north, south, east, west } = HEMISPHERES[language];
  const degrees = (value: number) => `${formatFixed(Math.abs(value), language, DECIMALS)}°`;
  return `${degrees(lat)} ${lat < 0 ? south : north} · ${degrees(lng)} ${lng < 0 ? west : east}`;
}
