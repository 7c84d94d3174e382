import type { TypedPair } from './placing.ts';

/** Groups of three digits with one mark between them all, or digits without any; then decimals. */
const METRES =
  /[-−]?(?:\d{1,3}(?:(?<mark>[ .,'’\u00a0\u2009\u202f])\d{3})(?:\k<mark>\d{3})*(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?)/g;
const WHOLE_METRES = new RegExp(`^\\s*(?<number>${METRES.source})\\s*m?\\s*$`, 'i');

/**
 * Metres as people write them: "2432123.45", "2432123,45", "2.432.123,45", "2 432 123,45", "512,345.6 m".
 * One mark before exactly three digits parts thousands ("512.345"): no coordinate of a plane here is
 * smaller than that. Null: not a number.
 */
export function readMetres(text: string): number | null {
  const { number, mark } = WHOLE_METRES.exec(text)?.groups ?? {};
  if (number === undefined) return null;
  const plain = mark === undefined ? number : number.replaceAll(mark, '');
  return Number(plain.replace(',', '.').replace('−', '-'));
}

/** No coordinate of a plane here is smaller, and no angle is as large. */
const LEAST_METRES = 10_000;

/** Whether a number can be a coordinate of a plane: 10 km at least from where it begins. */
export function isPlaneSized(metres: number): boolean {
  return Math.abs(metres) >= LEAST_METRES;
}

type Axis = 'x' | 'y' | 'north' | 'east';
const AXIS_NAMES: Readonly<Record<string, Axis>> = {
  x: 'x',
  y: 'y',
  n: 'north',
  b: 'north',
  bắc: 'north',
  north: 'north',
  northing: 'north',
  e: 'east',
  đ: 'east',
  đông: 'east',
  east: 'east',
  easting: 'east',
};
const ORDER_OF_FIRST: Readonly<Record<Axis, NonNullable<TypedPair['named']>>> = {
  x: 'x_first',
  y: 'y_first',
  north: 'north_first',
  east: 'east_first',
};
const OPPOSITE: Readonly<Record<Axis, Axis>> = { x: 'y', y: 'x', north: 'east', east: 'north' };

/** "X: 2432123,45; Y: 512345,67", "512345E 2432123N", "2 432 123,45  512 345,67". Null: not two lengths, one at least of a plane's size. */
export function readMetrePair(text: string): TypedPair | null {
  const numbers = [...text.matchAll(METRES)];
  const words = [
    ...text
      .replace(METRES, ' ')
      .toLowerCase()
      .matchAll(/\p{L}+/gu),
  ].map(([word]) => word);
  const names = words.filter((word) => word !== 'm');
  const axes = names.flatMap((name) => AXIS_NAMES[name] ?? []);
  const isReadable = /^[^°º˚"”″]*$/.test(text) && axes.length === names.length && axes.length <= 2;
  const [first, second] = numbers.map(([number]) => readMetres(number));
  if (!isReadable || numbers.length !== 2 || first == null || second == null) return null;
  if (!isPlaneSized(first) && !isPlaneSized(second)) return null;
  return { unit: 'metres', first, second, named: namedBy(axes) };
}

/** The order that the names of both axes tell; null: they are not both named. */
function namedBy([first, second]: readonly Axis[]): TypedPair['named'] {
  return first !== undefined && second === OPPOSITE[first] ? ORDER_OF_FIRST[first] : null;
}
