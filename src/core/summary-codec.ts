import { CLAUSE_CODES } from './clause.ts';
import {
  compareKeys,
  type MonthHistogram,
  monthExtent,
  type RecordSummary,
  type SummaryGroup,
} from './record-summary.ts';

/**
 * A summary as ASCII text without quotes and backslashes, for a property of a tile or a JSON file:
 * `layer,layer;` then one character per small number. It is made for gzip: one entry of a histogram
 * is one character wherever it can be, so that Huffman codes see how often each kind occurs.
 *
 * Numbers: base 32, low digit first, characters 0–31 end a number, 32–63 go on. Entries of a
 * histogram are a step d ≥ 1 in months and a code c ≥ 0: characters 0–63 stand for d ≤ 8 and c ≤ 7,
 * 66–91 for d = 1 and c from 8 on, and 64 says that both follow as numbers. Ends are written by
 * themselves or by how they differ from the starts, whichever is shorter.
 */
const CHARACTERS = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)).filter(
  (character) => character !== '"' && character !== '\\',
);
const VALUE_OF = new Map(CHARACTERS.map((character, value) => [character.charCodeAt(0), value]));

const DIGIT_BITS = 5;
const GOES_ON = 1 << DIGIT_BITS;
const MAX_SHIFT = 30;
const SHORT_STEPS = 8;
const SHORT_CODES = 8;
const ESCAPE = 64;
const LONG_CODES = 66;
const ENDS_PLAIN = 0;
const ENDS_AS_DIFFERENCE = 1;
const ILLUSTRATIVE_BIT = 1;
/** December 9999: the last month that a date of four digits can name. */
const LAST_MONTH = 119_999;

function characterOf(value: number): string {
  const character = CHARACTERS[value];
  if (character === undefined) throw new Error(`No character for ${value}`);
  return character;
}

function writeNumber(value: number): string {
  let text = '';
  let rest = value;
  while (rest >= GOES_ON) {
    text += characterOf((rest % GOES_ON) + GOES_ON);
    rest = Math.floor(rest / GOES_ON);
  }
  return text + characterOf(rest);
}

function writeEntry(step: number, code: number): string {
  if (step <= SHORT_STEPS && code < SHORT_CODES) {
    return characterOf((step - 1) * SHORT_CODES + code);
  }
  const long = LONG_CODES + code - SHORT_CODES;
  if (step === 1 && long < CHARACTERS.length) return characterOf(long);
  return characterOf(ESCAPE) + writeNumber(step - 1) + writeNumber(code);
}

function writeHistogram(
  { months, counts }: MonthHistogram,
  base: number,
  codeOf: (count: number) => number,
): string {
  let text = writeNumber(months.length);
  let previous = base - 1;
  for (let index = 0; index < months.length; index++) {
    const month = months[index] ?? 0;
    text += writeEntry(month - previous, codeOf(counts[index] ?? 0));
    previous = month;
  }
  return text;
}

/** After every month: the end of a histogram. */
const NO_MORE = Number.POSITIVE_INFINITY;

const codeOfCount = (count: number) => count - 1;
const countOfCode = (code: number) => code + 1;
/** 1, −1, 2, −2 … as 0, 1, 2, 3 … */
const codeOfChange = (change: number) => (change > 0 ? 2 * change - 2 : -2 * change - 1);
const changeOfCode = (code: number) => (code % 2 === 0 ? code / 2 + 1 : -(code + 1) / 2);

/** Month by month `a + sign · b`, without the months in which nothing is left. */
function combine(a: MonthHistogram, b: MonthHistogram, sign: 1 | -1): MonthHistogram {
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

function writeEnds({ starts, ends }: SummaryGroup, base: number): string {
  const plain = writeHistogram(ends, base, codeOfCount);
  const difference = writeHistogram(combine(ends, starts, -1), base, codeOfChange);
  return plain.length <= difference.length
    ? characterOf(ENDS_PLAIN) + plain
    : characterOf(ENDS_AS_DIFFERENCE) + difference;
}

/** Writes a summary; see the top of this file. */
export function encodeSummary(summary: RecordSummary): string {
  const layers = [...new Set(summary.groups.map(({ layer }) => layer))];
  const base = monthExtent(summary)?.first ?? 0;
  const groups = summary.groups.map((group) =>
    [
      writeNumber(layers.indexOf(group.layer)),
      writeNumber(group.clauses),
      writeNumber(group.primaryClause),
      writeNumber(group.isIllustrative ? ILLUSTRATIVE_BIT : 0),
      writeNumber(group.undated),
      writeHistogram(group.starts, base, codeOfCount),
      writeEnds(group, base),
    ].join(''),
  );
  const names = layers.map(encodeURIComponent).join(',');
  return `${names};${writeNumber(base)}${writeNumber(groups.length)}${groups.join('')}`;
}

class MalformedSummary extends Error {}

class Reader {
  readonly #text: string;
  #at: number;

  constructor(text: string, at: number) {
    this.#text = text;
    this.#at = at;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#text.length;
  }

  character(): number {
    const value = VALUE_OF.get(this.#text.charCodeAt(this.#at++));
    if (value === undefined) throw new MalformedSummary('not a character of summaries');
    return value;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; shift <= MAX_SHIFT; shift += DIGIT_BITS) {
      const digit = this.character();
      value += (digit % GOES_ON) * 2 ** shift;
      if (digit < GOES_ON) return value;
    }
    throw new MalformedSummary('a number without an end');
  }

  /** Step in months and code. */
  entry(): readonly [step: number, code: number] {
    const value = this.character();
    if (value < ESCAPE) return [Math.floor(value / SHORT_CODES) + 1, value % SHORT_CODES];
    if (value >= LONG_CODES) return [1, value - LONG_CODES + SHORT_CODES];
    return [this.number() + 1, this.number()];
  }

  histogram(base: number, countOf: (code: number) => number): MonthHistogram {
    const size = this.number();
    if (size > this.#text.length) throw new MalformedSummary('longer than its text');
    const months = new Int32Array(size);
    const counts = new Int32Array(size);
    let month = base - 1;
    for (let index = 0; index < size; index++) {
      const [step, code] = this.entry();
      month += step;
      if (month > LAST_MONTH) throw new MalformedSummary('a month after the year 9999');
      months[index] = month;
      counts[index] = countOf(code);
    }
    return { months, counts };
  }

  ends(base: number, starts: MonthHistogram): MonthHistogram {
    if (this.character() === ENDS_PLAIN) return this.histogram(base, countOfCode);
    const ends = combine(starts, this.histogram(base, changeOfCode), 1);
    if (ends.counts.some((count) => count < 0)) throw new MalformedSummary('fewer than none');
    return ends;
  }

  group(base: number, layers: readonly string[]): SummaryGroup {
    const layer = layers[this.number()];
    if (layer === undefined) throw new MalformedSummary('a layer that is not named');
    const clauses = this.number();
    const primaryClause = this.number();
    if (primaryClause >= CLAUSE_CODES.length) throw new MalformedSummary('no such clause');
    const isIllustrative = this.number() === ILLUSTRATIVE_BIT;
    const undated = this.number();
    const starts = this.histogram(base, countOfCode);
    const ends = this.ends(base, starts);
    return { layer, clauses, primaryClause, isIllustrative, undated, starts, ends };
  }
}

function read(text: string): RecordSummary {
  const end = text.indexOf(';');
  if (end < 0) throw new MalformedSummary('no layers');
  const layers = text.slice(0, end).split(',').map(decodeURIComponent);
  const reader = new Reader(text, end + 1);
  const base = reader.number();
  const groups = Array.from({ length: reader.number() }, () => reader.group(base, layers));
  if (!reader.isAtEnd) throw new MalformedSummary('more text than groups');
  return { groups: groups.sort(compareKeys) };
}

/** Reads what encodeSummary wrote; null for any other text. */
export function decodeSummary(text: string): RecordSummary | null {
  try {
    return read(text);
  } catch (error) {
    if (error instanceof MalformedSummary || error instanceof URIError) return null;
    throw error;
  }
}
