import type { LngLat } from '../core/geo.ts';
import { type Crs, fromWgs84 } from '../core/geodesy/crs.ts';
import { formatFixed, formatNumber } from './format.ts';
import type { Language } from './language.ts';
import { type DegreeNotation, dmsInWords } from './plan-coordinate-words.ts';
import { sheetMessages } from './sheet-messages.ts';

/** 102.508333 → "102°30′30″": seconds to a tenth where they are not whole; zero parts at the end fall away. */
function degreesInWords(degrees: number, language: Language): string {
  const tenths = Math.round(Math.abs(degrees) * 36_000);
  const [whole, rest] = [Math.floor(tenths / 36_000), tenths % 36_000];
  const [minutes, seconds] = [Math.floor(rest / 600), (rest % 600) / 10];
  const two = (value: number, decimals = 0) =>
    `${value < 10 ? '0' : ''}${formatNumber(value, language, decimals)}`;
  const parts = [`${whole}°`, `${two(minutes)}′`, seconds === 0 ? '' : `${two(seconds, 1)}″`];
  return `${degrees < 0 ? '−' : ''}${parts.join('')}`;
}

/** Number at the end of a grid line: whole metres, or degrees, minutes and seconds. */
export function gridNumber(value: number, crs: Crs, language: Language): string {
  return crs.kind === 'geographic'
    ? degreesInWords(value, language)
    : formatNumber(value, language, 0);
}

/** Distance between grid lines: "1.000 m", "0°00′30″". */
export function gridStepInWords(step: number, crs: Crs, language: Language): string {
  if (crs.kind === 'geographic') return degreesInWords(step, language);
  return `${formatNumber(step, language, 0)}\u00a0m`;
}

/** A small angle with its sign: "−0°11′". */
export function angleInWords(degrees: number): string {
  const minutes = Math.round(Math.abs(degrees) * 60);
  const sign = minutes === 0 ? '' : degrees < 0 ? '−' : '+';
  return `${sign}${Math.floor(minutes / 60)}°${String(minutes % 60).padStart(2, '0')}′`;
}

const METRE_DECIMALS = 2;
const DEGREE_DECIMALS = 7;

/** The two numbers of a corner, in the order in which people of the system write them, and their names. Only degrees heed the notation. */
export function cornerColumns(
  crs: Crs,
  language: Language,
  notation: DegreeNotation,
): { readonly names: readonly [string, string]; of(position: LngLat): readonly [string, string] } {
  const words = sheetMessages[language];
  const isNorthFirst = crs.writtenOrder === 'north_first';
  const decimals = crs.kind === 'geographic' ? DEGREE_DECIMALS : METRE_DECIMALS;
  const [north, east] =
    crs.kind === 'geographic'
      ? [words.lat, words.lng]
      : crs.xAxis === 'north'
        ? [words.xNorth, words.yEast]
        : [words.northM, words.east];
  const inWords = (value: number) =>
    crs.kind === 'geographic' && notation === 'dms'
      ? dmsInWords(value, language)
      : formatFixed(value, language, decimals);
  return {
    names: isNorthFirst ? [north, east] : [east, north],
    of(position) {
      const [x, y] = fromWgs84(crs, position).map(inWords);
      return isNorthFirst ? [y ?? '', x ?? ''] : [x ?? '', y ?? ''];
    },
  };
}
