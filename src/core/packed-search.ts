import { type PackedTexts, TextPacker } from './packed-texts.ts';

/** Ends the text of a row, so that nothing is found across two. */
const ROW_END = '\n';

const NOT_ASCII = /\P{ASCII}/gu;
/** Sixteen control signs, which nobody types, from here on: the hexadecimal digits. */
const FIRST_DIGIT = 0x0e;
const MARK = '\u0001';
/** Digits of the greatest code point, 10FFFF. */
const DIGITS = 6;

/**
 * A text in ASCII alone, so that the engine keeps it at a byte a sign and searches it fastest. What
 * Vietnamese has beyond ASCII is folded away before; other signs become a mark and six digits.
 */
function asciiOf(text: string): string {
  return text.replace(NOT_ASCII, (sign) => {
    const digits = (sign.codePointAt(0) ?? 0).toString(16).padStart(DIGITS, '0');
    const control = (digit: string) =>
      String.fromCharCode(FIRST_DIGIT + Number.parseInt(digit, 16));
    return MARK + Array.from(digits, control).join('');
  });
}

/** Packs the folded search texts of rows. */
export class SearchPacker {
  readonly #texts = new TextPacker();

  add(folded: string): void {
    this.#texts.add(asciiOf(folded) + ROW_END);
  }

  finish(): PackedTexts {
    return this.#texts.finish();
  }
}

/** First row that ends beyond a place in the text. */
function rowAt(ends: Uint32Array, place: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ends[middle] ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Row from `row` on that holds a word; the number of rows when none does. */
function nextRow(text: string, ends: Uint32Array, word: string, row: number): number {
  const start = row === 0 ? 0 : (ends[row - 1] ?? 0);
  const place = text.indexOf(word, start);
  return place < 0 ? ends.length : rowAt(ends, place);
}

/**
 * Makes the search over packed texts: rows that hold every word, in their order, at most `limit`. The
 * words take turns in running ahead to their next row, so that a rare one spares the common ones.
 */
export function packedSearch(
  packed: PackedTexts,
): (words: readonly string[], limit: number) => readonly number[] {
  const { ends } = packed;
  let bytes: Uint8Array | null = packed.bytes;
  let text = '';
  return (words, limit) => {
    // As text the bytes are searched by the engine; made once, at the first search.
    if (bytes !== null) text = new TextDecoder().decode(bytes);
    bytes = null;
    const wanted = words.map(asciiOf);
    const found: number[] = [];
    let row = 0;
    while (row < ends.length && found.length < limit) {
      const rows = wanted.map((word) => nextRow(text, ends, word, row));
      const last = Math.max(row, ...rows);
      if (rows.every((candidate) => candidate === last) && last < ends.length) found.push(last);
      row = rows.every((candidate) => candidate === last) ? last + 1 : last;
    }
    return found;
  };
}
