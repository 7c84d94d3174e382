import { CLAUSE_CODES } from './clause.ts';
import {
  compareKeys,
  type MonthHistogram,
  monthExtent,
  type RecordSummary,
  type SummaryGroup,
} from './record-summary.ts';
import {
  CHARACTERS,
  changeOfCode,
  characterOf,
  codeOfChange,
  codeOfCount,
  combine,
  countOfCode,
  DIGIT_BITS,
  ENDS_AS_DIFFERENCE,
  ENDS_PLAIN,
  ESCAPE,
  GOES_ON,
  ILLUSTRATIVE_BIT,
  LAST_MONTH,
  LONG_CODES,
  MAX_SHIFT,
  SHORT_CODES,
  SHORT_STEPS,
  VALUE_OF,
} from './summary-alphabet.ts';

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

function writeEnds({ starts, ends }: SummaryGroup, base: number): string {
  const plain = writeHistogram(ends, base, codeOfCount);
  const difference = writeHistogram(combine(ends, starts, -1), base, codeOfChange);
  return plain.length <= difference.length
    ? characterOf(ENDS_PLAIN) + plain
    : characterOf(ENDS_AS_DIFFERENCE) + difference;
}

/** Writes a summary as summary-alphabet.ts says. */
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
