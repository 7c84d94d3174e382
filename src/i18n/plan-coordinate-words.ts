import { type Crs, crsById, fromWgs84 } from '../core/geodesy/crs.ts';
import { mgrsOf } from '../core/geodesy/mgrs-text.ts';
import { MGRS_ID } from '../core/geodesy/placing.ts';
import { formatFixed } from './format.ts';
import type { Language } from './language.ts';

/** How degrees are written. */
export type DegreeNotation = 'decimal' | 'dms';

/** About a centimetre: 7 decimals of a degree, 4 of a second are as fine as 2 of a metre. */
const DEGREE_DECIMALS = 7;
const SECOND_DECIMALS = 4;
const METRE_DECIMALS = 2;

const POINTS = {
  vi: { north: 'B', south: 'N', east: 'Đ', west: 'T' },
  en: { north: 'N', south: 'S', east: 'E', west: 'W' },
} as const;

/** 22.2095… → "22°12′34,5000″": rounded as a whole, so that no 60 seconds appear. */
export function dmsInWords(degrees: number, language: Language): string {
  const unit = 10 ** SECOND_DECIMALS;
  const units = Math.round(degrees * 3600 * unit);
  const [whole, rest] = [Math.floor(units / (3600 * unit)), units % (3600 * unit)];
  const minutes = Math.floor(rest / (60 * unit));
  const seconds = (rest % (60 * unit)) / unit;
  const two = (text: string) => (/^\d\D/.test(text) ? `0${text}` : text);
  const inSeconds = two(formatFixed(seconds, language, SECOND_DECIMALS));
  return `${whole}°${String(minutes).padStart(2, '0')}′${inSeconds}″`;
}

function degreesInWords(
  [lng, lat]: readonly [number, number],
  language: Language,
  notation: DegreeNotation,
): string {
  const points = POINTS[language];
  const angle = (degrees: number) =>
    notation === 'dms'
      ? dmsInWords(degrees, language)
      : `${formatFixed(degrees, language, DEGREE_DECIMALS)}°`;
  const north = `${angle(Math.abs(lat))} ${lat < 0 ? points.south : points.north}`;
  const east = `${angle(Math.abs(lng))} ${lng < 0 ? points.west : points.east}`;
  return `${north} · ${east}`;
}

/** VN-2000 as the cadastre writes it, X (north) first; UTM of WGS 84 as receivers show it. */
function metresInWords(crs: Crs, place: readonly [number, number], language: Language): string {
  const [east, north] = place.map((metres) => formatFixed(metres, language, METRE_DECIMALS));
  const points = POINTS[language];
  return crs.xAxis === 'north'
    ? `X ${north} · Y ${east}`
    : `${points.east} ${east} · ${points.north} ${north}`;
}

export interface CoordinateWording {
  /** Id of a system of `CRS_LIST`, or `MGRS_ID`. */
  readonly system: string;
  readonly language: Language;
  /** Left out: decimal. Only degrees heed it. */
  readonly notation?: DegreeNotation;
}

/**
 * A WGS 84 position `[lng, lat]` in a system, as `readCoordinate` reads it back: "22,3800000° B ·
 * 102,2200000° Đ", "X 2.432.123,45 · Y 512.345,67", "48Q TK 62712 45688". To the centimetre, MGRS to the metre.
 */
export function coordinateInWords(
  position: readonly [number, number],
  { system, language, notation = 'decimal' }: CoordinateWording,
): string {
  if (system === MGRS_ID) return mgrsOf(position);
  const crs = crsById(system);
  if (crs === null) throw new Error(`no reference system ${system}`);
  const place = fromWgs84(crs, position);
  return crs.kind === 'geographic'
    ? degreesInWords(place, language, notation)
    : metresInWords(crs, place, language);
}
