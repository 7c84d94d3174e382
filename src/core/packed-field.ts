import { type PackedTexts, packedText } from './packed-texts.ts';

/**
 * One property of many records.
 * - dictionary: every value once, and its number for each row; no numbers: all rows have the one value.
 * - numbers: NaN is null. - texts: null is null. - json: the empty text is a property that is absent.
 */
export type PackedField =
  | {
      readonly kind: 'dictionary';
      readonly codes: PackedCodes | null;
      readonly values: readonly unknown[];
    }
  | { readonly kind: 'numbers'; readonly numbers: Float64Array<ArrayBuffer> }
  | { readonly kind: 'texts'; readonly texts: PackedTexts }
  | { readonly kind: 'json'; readonly texts: PackedTexts };

export type PackedCodes =
  | Uint8Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>;

/** Reads the value of a row; undefined: the record has no such property. */
export function fieldReader(field: PackedField): (row: number) => unknown {
  switch (field.kind) {
    case 'dictionary': {
      const { codes, values } = field;
      return codes === null ? () => values[0] : (row) => values[codes[row] ?? 0];
    }
    case 'numbers':
      return (row) => {
        const number = field.numbers[row] ?? Number.NaN;
        return Number.isNaN(number) ? null : number;
      };
    case 'texts':
      return (row) => packedText(field.texts, row);
    case 'json':
      return (row) => {
        const text = packedText(field.texts, row);
        return text === null || text === '' ? undefined : JSON.parse(text);
      };
    default:
      return field satisfies never;
  }
}

/** The numbers of values in the smallest array that holds them; null where there is one value only. */
export function smallestCodes(codes: Uint32Array, valueCount: number): PackedCodes | null {
  if (valueCount <= 1) return null;
  if (valueCount <= 0x100) return Uint8Array.from(codes);
  return valueCount <= 0x1_0000 ? Uint16Array.from(codes) : Uint32Array.from(codes);
}

/** The arrays of a field that can be handed to another thread. */
export function buffersOfField(field: PackedField): readonly ArrayBuffer[] {
  switch (field.kind) {
    case 'dictionary':
      return field.codes === null ? [] : [field.codes.buffer];
    case 'numbers':
      return [field.numbers.buffer];
    case 'texts':
    case 'json':
      return [field.texts.bytes.buffer, field.texts.ends.buffer];
    default:
      return field satisfies never;
  }
}
