import type { MonthHistogram } from './record-summary.ts';

/**
 * How summary-codec.ts writes a summary: as ASCII text without quotes and backslashes, for a
 * property of a tile or a JSON file. `layer,layer;`, then one character per small number. It is made
 * for gzip: one entry of a histogram is one character wherever it can be, so that Huffman codes see
 * how often each kind occurs.
 *
 * Numbers: base 32, low digit first, characters 0–31 end a number, 32–63 go on. Entries of a
 * histogram are a step d ≥ 1 in months and a code c ≥ 0: characters 0–63 stand for d ≤ 8 and c ≤ 7,
 * 65–91 for d = 1 and c from 8 on, and 64 says that both follow as numbers. Ends are written by
 * themselves or by how they differ from the starts, whichever is shorter.
 */
export const CHARACTERS = Array.from({ length: 94 }, (_, index) =>
  String.fromCharCode(33 + index),
).filter((character) => character !== '"' && character !== '\\');
export const VALUE_OF = new Map(
  CHARACTERS.map((character, value) => [character.charCodeAt(0), value]),
);

/** Bits of a number that one character holds; the next one says that another follows. */
export const DIGIT_BITS = 5;
export const GOES_ON = 1 << DIGIT_BITS;
export const MAX_SHIFT = 30;
export const SHORT_STEPS = 8;
export const SHORT_CODES = 8;
export const ESCAPE = 64;
export const LONG_CODES = 65;
export const ENDS_PLAIN = 0;
export const ENDS_AS_DIFFERENCE = 1;
export const ILLUSTRATIVE_BIT = 1;
/** December 9999: the last month that a date of four digits can name. */
export const LAST_MONTH = 119_999;

/** The character of a value. Throws where there is none: a programmer error. */
export function characterOf(value: number): string {
  const character = CHARACTERS[value];
  if (character === undefined) throw new Error(`No character for ${value}`);
  return character;
}

/** After every month: the end of a histogram. */
const NO_MORE = Number.POSITIVE_INFINITY;

/** Counts of records: 1, 2 … as 0, 1 … */
export const codeOfCount = (count: number) => count - 1;
export const countOfCode = (code: number) => code + 1;
/** 1, −1, 2, −2 … as 0, 1, 2, 3 … */
export const codeOfChange = (change: number) => (change > 0 ? 2 * change - 2 : -2 * change - 1);
export const changeOfCode = (code: number) => (code % 2 === 0 ? code / 2 + 1 : -(code + 1) / 2);

/** Month by month `a + sign · b`, without the months in which nothing is left. */
export function combine(a: MonthHistogram, b: MonthHistogram, sign: 1 | -1): MonthHistogram {
  const months: number[] = [];
  const counts: number[] = [];
  let [inA, inB] = [0, 0];
  while (inA < a.months.length || inB < b.months.length) {
    const month = Math.min(a.months[inA] ?? NO_MORE, b.months[inB] ?? NO_MORE);
    let count = 0;
    if (a.months[inA] === month) count += a.counts[inA++] ?? 0;
    if (b.months[inB] === month) count += sign * (b.counts[inB++] ?? 0);
    if (count === 0) continue;
    months.push(month);
    counts.push(count);
  }
  return { months: Int32Array.from(months), counts: Int32Array.from(counts) };
}
