import type { PackedField } from './packed-field.ts';
import { packedText, TextPacker } from './packed-texts.ts';

/** Values of one property, a value a row, that hardly repeat. */
export interface PlainRows {
  /** Whether it can hold a value. */
  fits(value: unknown): boolean;
  add(value: unknown): void;
  at(row: number): unknown;
  finish(): PackedField;
}

class TextRows implements PlainRows {
  readonly #texts = new TextPacker();

  fits(value: unknown): boolean {
    return value === null || typeof value === 'string';
  }

  add(value: unknown): void {
    this.#texts.add(typeof value === 'string' ? value : null);
  }

  at(row: number): unknown {
    return packedText(this.#texts.view(), row);
  }

  finish(): PackedField {
    return { kind: 'texts', texts: this.#texts.finish() };
  }
}

class NumberRows implements PlainRows {
  #numbers = new Float64Array(1024);
  #size = 0;

  fits(value: unknown): boolean {
    return value === null || typeof value === 'number';
  }

  add(value: unknown): void {
    if (this.#size === this.#numbers.length) {
      const grown = new Float64Array(this.#size * 2);
      grown.set(this.#numbers);
      this.#numbers = grown;
    }
    this.#numbers[this.#size++] = typeof value === 'number' ? value : Number.NaN;
  }

  at(row: number): unknown {
    const number = this.#numbers[row] ?? Number.NaN;
    return Number.isNaN(number) ? null : number;
  }

  finish(): PackedField {
    return { kind: 'numbers', numbers: this.#numbers.slice(0, this.#size) };
  }
}

/** Values of any kind, as JSON; undefined as no text at all. */
class JsonRows implements PlainRows {
  readonly #texts = new TextPacker();

  fits(): boolean {
    return true;
  }

  add(value: unknown): void {
    this.#texts.add(value === undefined ? '' : JSON.stringify(value));
  }

  at(row: number): unknown {
    const text = packedText(this.#texts.view(), row);
    return text ? JSON.parse(text) : undefined;
  }

  finish(): PackedField {
    return { kind: 'json', texts: this.#texts.finish() };
  }
}

const KINDS: readonly (new () => PlainRows)[] = [TextRows, NumberRows, JsonRows];

/** The narrowest rows that hold all the values. */
export function plainRowsFor(values: readonly unknown[]): PlainRows {
  for (const Kind of KINDS) {
    const rows = new Kind();
    if (values.every((value) => rows.fits(value))) return rows;
  }
  return new JsonRows();
}

/** The same rows as JSON, which holds everything. */
export function asJsonRows(rows: PlainRows, size: number): PlainRows {
  const json = new JsonRows();
  for (let row = 0; row < size; row++) json.add(rows.at(row));
  return json;
}
