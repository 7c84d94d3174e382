import type { TypedPair } from './placing.ts';

/** Written compass points. N is north in English and south (Nam) in Vietnamese: both are tried. */
type Point = 'north' | 'south' | 'east' | 'west' | 'north_or_nam' | 'latitude' | 'longitude';
const POINTS: Readonly<Record<string, Point>> = {
  n: 'north_or_nam',
  b: 'north',
  bắc: 'north',
  north: 'north',
  lat: 'latitude',
  latitude: 'latitude',
  vĩđộ: 'latitude',
  nam: 'south',
  s: 'south',
  south: 'south',
  e: 'east',
  đ: 'east',
  d: 'east',
  đông: 'east',
  east: 'east',
  lng: 'longitude',
  lon: 'longitude',
  long: 'longitude',
  longitude: 'longitude',
  kinhđộ: 'longitude',
  t: 'west',
  tây: 'west',
  w: 'west',
  west: 'west',
};

type Token =
  | { readonly kind: 'number'; readonly value: number; readonly isWhole: boolean }
  | { readonly kind: 'degree_mark' }
  | { readonly kind: 'point'; readonly point: Point };

export interface Angle {
  readonly degrees: number;
  readonly point: Point | null;
}

/** Why text is no pair of angles. */
export type AngleFault = 'not_angles' | 'minutes_too_large' | 'mixed';

const TOKEN = /[-−+]?\d+(?:[.,]\d+)?|[°º˚]|độ|deg|\p{L}+/giu;
/** What stands between tokens: marks of minutes and seconds, and what parts two angles. */
const MARKS = /^[\s'’′‘"”″“,;:/()=.|·]*$/;
/** Written out, they say what a mark would say. */
const UNIT_WORDS = ['phút', 'giây', 'min', 'sec'];

/** "vĩ độ" is two words that say one thing. */
function joinedNames(text: string): string {
  return text
    .toLowerCase()
    .replace(/vĩ\s+độ/g, 'vĩđộ')
    .replace(/kinh\s+độ/g, 'kinhđộ');
}

function tokenOf(part: string): Token | null {
  if (/\d/.test(part)) {
    const value = Number(part.replace(',', '.').replace('−', '-'));
    return { kind: 'number', value, isWhole: /^\D?\d+$/.test(part) };
  }
  if (/^(?:[°º˚]|độ|deg)$/.test(part)) return { kind: 'degree_mark' };
  const point = Object.hasOwn(POINTS, part) ? POINTS[part] : undefined;
  return point === undefined ? null : { kind: 'point', point };
}

function tokensOf(text: string): readonly Token[] | null {
  const plain = joinedNames(text);
  const parts = plain.match(TOKEN)?.filter((part) => !UNIT_WORDS.includes(part)) ?? [];
  const tokens = parts.flatMap((part) => tokenOf(part) ?? []);
  const isAllRead = MARKS.test(plain.replace(TOKEN, ' ')) && tokens.length === parts.length;
  return isAllRead ? tokens : null;
}

/** Where angles begin among the numbers: at degree marks, else in equal shares. */
function beginnings(tokens: readonly Token[], count: number): readonly number[] | null {
  const marked: number[] = [];
  let numbersSeen = 0;
  for (const { kind } of tokens) {
    if (kind === 'number') numbersSeen += 1;
    if (kind === 'degree_mark') marked.push(numbersSeen - 1);
  }
  if (marked.length === count && marked[0] === 0) return marked;
  const share = numbersSeen / count;
  if (marked.length > 0 || ![1, 2, 3].includes(share)) return null;
  return Array.from({ length: count }, (_, index) => index * share);
}

/** Degrees from degrees, minutes and seconds; null where a part is out of place or too large. */
function degreesOf(parts: readonly Token[]): number | null {
  const numbers = parts.flatMap((token) => (token.kind === 'number' ? [token] : []));
  const rest = numbers.slice(1);
  const isSound =
    numbers.length <= 3 &&
    numbers.slice(0, -1).every(({ isWhole }) => isWhole) &&
    rest.every(({ value }) => value >= 0 && value < 60);
  if (!isSound) return null;
  const [degrees = 0, minutes = 0, seconds = 0] = numbers.map(({ value }) => Math.abs(value));
  const size = degrees + minutes / 60 + seconds / 3600;
  return (numbers[0]?.value ?? 0) < 0 ? -size : size;
}

/** Angles with their compass points, as many as asked for: "22°12′34,5″B", "N 22 12.5 E 102 45.2". */
export function readAngles(text: string, count: number): readonly Angle[] | AngleFault {
  const tokens = tokensOf(text);
  if (tokens === null) return 'not_angles';
  const starts = beginnings(tokens, count);
  const numbers = tokens.filter(({ kind }) => kind === 'number');
  const points = tokens.flatMap((token) => (token.kind === 'point' ? [token.point] : []));
  if (starts === null || points.length > count) return 'not_angles';
  const angles = starts.map((start, index) => degreesOf(numbers.slice(start, starts[index + 1])));
  if (!angles.every((degrees) => degrees !== null)) return 'minutes_too_large';
  const isOfFirst = points.length === count || pointComesFirst(tokens, starts[1] ?? Number.NaN);
  const named = isOfFirst ? points : [null, ...points];
  return angles.map((degrees, index) => ({ degrees, point: named[index] ?? null }));
}

/** Whether a single compass point stands with the first angle: before or after its numbers. */
function pointComesFirst(tokens: readonly Token[], numbersOfFirst: number): boolean {
  const at = tokens.findIndex(({ kind }) => kind === 'point');
  const numbersBefore = tokens.slice(0, at).filter(({ kind }) => kind === 'number').length;
  return numbersBefore <= numbersOfFirst && tokens.slice(at + 1).length > 0;
}

const IS_NORTHING: Readonly<Record<Point, boolean>> = {
  north: true,
  south: true,
  north_or_nam: true,
  latitude: true,
  east: false,
  west: false,
  longitude: false,
};

/** Signed degrees that an angle may mean, the likeliest first. */
export function signedDegrees({ degrees, point }: Angle): readonly number[] {
  if (point === 'south' || point === 'west') return [-degrees];
  return point === 'north_or_nam' ? [degrees, -degrees] : [degrees];
}

const HALF_TURN_DEGREES = 180;

/** All that a text may mean as two angles, the likeliest first. */
export function readAnglePairs(text: string): readonly TypedPair[] | AngleFault {
  const angles = readAngles(text, 2);
  if (typeof angles === 'string') return angles;
  const [first, second] = angles;
  const isSized = angles.every(({ degrees }) => Math.abs(degrees) <= HALF_TURN_DEGREES);
  if (first === undefined || second === undefined || !isSized) return 'not_angles';
  const [firstIsNorthing, secondIsNorthing] = [first, second].map(({ point }) =>
    point === null ? null : IS_NORTHING[point],
  );
  if (firstIsNorthing != null && firstIsNorthing === secondIsNorthing) return 'mixed';
  const isNorthFirst = firstIsNorthing ?? (secondIsNorthing == null ? null : !secondIsNorthing);
  const named = isNorthFirst === null ? null : isNorthFirst ? 'north_first' : 'east_first';
  return signedDegrees(first).flatMap((a) =>
    signedDegrees(second).map((b) => ({ unit: 'degrees', first: a, second: b, named }) as const),
  );
}
