import * as v from 'valibot';
import { type PackedField, smallestCodes } from './packed-field.ts';
import { asJsonRows, type PlainRows, plainRowsFor } from './packed-rows.ts';
import { listOfText } from './text-list.ts';

/** Different values from which on it is asked whether they repeat at all. */
const MANY_VALUES = 0x1_0000;
/** Rows for each different value, on average, that make a dictionary worth its while. */
const ROWS_PER_VALUE = 4;
/** Up to so many values a dictionary is small, whether they repeat or not. */
const FEW_VALUES = 256;

/** What JSON would say of a list, sooner, for the lists that come up most. */
function jsonOf(raw: object): string {
  if (!Array.isArray(raw) || raw.length > 1) return JSON.stringify(raw);
  const [only] = raw;
  if (raw.length === 0) return '[]';
  return typeof only === 'string' && !/["\\]/.test(only) ? `["${only}"]` : JSON.stringify(raw);
}

/** Every value once, found again by what the file has for it. */
class Dictionary {
  readonly values: unknown[] = [];
  readonly #codes = new Map<unknown, number>();
  /** Lists and objects by their JSON. */
  readonly #codesOfJson = new Map<string, number>();

  codeOf(raw: unknown): number | undefined {
    if (typeof raw !== 'object' || raw === null) return this.#codes.get(raw);
    return this.#codesOfJson.get(jsonOf(raw));
  }

  add(raw: unknown, value: unknown): number {
    const code = this.values.push(value) - 1;
    if (typeof raw !== 'object' || raw === null) this.#codes.set(raw, code);
    else this.#codesOfJson.set(jsonOf(raw), code);
    return code;
  }
}

/**
 * Checks and packs the values of one property. A value that comes again is checked once; values that
 * hardly repeat are written out instead.
 */
export class FieldPacker {
  readonly #schema: v.GenericSchema;
  readonly #hasTextLists: boolean;
  #dictionary: Dictionary | null = new Dictionary();
  #codes = new Uint32Array(1024);
  #rows: PlainRows | null = null;
  #size = 0;
  #value: unknown;
  #code = 0;

  constructor(schema: v.GenericSchema, hasTextLists = false) {
    this.#schema = schema;
    this.#hasTextLists = hasTextLists;
  }

  /** Whether the schema accepts what the file has; undefined: the file has nothing. */
  accepts(raw: unknown): boolean {
    const known = this.#dictionary?.codeOf(raw);
    if (this.#dictionary !== null && known !== undefined) {
      this.#code = known;
      this.#value = this.#dictionary.values[known];
      return true;
    }
    const parsed = v.safeParse(this.#schema, this.#hasTextLists ? listOfText(raw) : raw);
    if (!parsed.success) return false;
    this.#value = parsed.output;
    if (this.#dictionary !== null) this.#code = this.#dictionary.add(raw, parsed.output);
    return true;
  }

  /** The value accepted last, as the schema gives it; undefined: no such property. */
  get value(): unknown {
    return this.#value;
  }

  /** Makes the value accepted last that of the next row. */
  commit(): void {
    if (this.#dictionary === null) this.#write(this.#value);
    else {
      if (this.#size === this.#codes.length) this.#growCodes();
      this.#codes[this.#size] = this.#code;
    }
    this.#size++;
    const different = this.#dictionary?.values.length ?? 0;
    if (different >= MANY_VALUES && different * ROWS_PER_VALUE > this.#size) this.#writeOut();
  }

  #growCodes(): void {
    const grown = new Uint32Array(this.#size * 2);
    grown.set(this.#codes);
    this.#codes = grown;
  }

  #write(value: unknown): void {
    if (this.#rows === null) throw new Error('Rows are written out before there are any');
    if (!this.#rows.fits(value)) this.#rows = asJsonRows(this.#rows, this.#size);
    this.#rows.add(value);
  }

  /** Gives the dictionary up. */
  #writeOut(): void {
    const values = this.#dictionary?.values ?? [];
    this.#rows = plainRowsFor(values);
    for (let row = 0; row < this.#size; row++) this.#rows.add(values[this.#codes[row] ?? 0]);
    this.#dictionary = null;
    this.#codes = new Uint32Array(0);
  }

  finish(): PackedField {
    const different = this.#dictionary?.values.length ?? 0;
    if (different > FEW_VALUES && different * ROWS_PER_VALUE > this.#size) this.#writeOut();
    if (this.#rows !== null) return this.#rows.finish();
    const values = this.#dictionary?.values ?? [];
    const codes = smallestCodes(this.#codes.subarray(0, this.#size), values.length);
    return { kind: 'dictionary', codes, values };
  }
}
