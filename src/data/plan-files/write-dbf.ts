/** A column of a dBASE table with its values; null: empty. */
export interface DbfColumn {
  /** Ten ASCII letters at most. */
  readonly name: string;
  readonly values: readonly (string | number | null)[];
  readonly isNumber: boolean;
}

/** A text column holds 254 bytes at most. */
const TEXT_BYTES = 254;
const HEADER_BYTES = 32;
const FIELD_BYTES = 32;
const END_OF_FIELDS = 0x0d;
const END_OF_FILE = 0x1a;
const SPACE = 0x20;

interface Cells {
  readonly name: string;
  readonly type: 'C' | 'N';
  readonly length: number;
  readonly decimals: number;
  readonly cells: readonly Uint8Array[];
}

/**
 * A dBASE III table in UTF-8. A text column that is too short for its longest text goes on in columns
 * of the same name with `_2`, `_3` …
 */
export function writeDbf(columns: readonly DbfColumn[], rowCount: number, day: Date): Uint8Array {
  const cells = columns.flatMap((column) =>
    column.isNumber ? [numberCells(column)] : textCells(column),
  );
  const start = HEADER_BYTES + cells.length * FIELD_BYTES + 1;
  const rowBytes = cells.reduce((total, { length }) => total + length, 1);
  const bytes = new Uint8Array(start + rowCount * rowBytes + 1);
  writeHeader(bytes, cells, { start, rowBytes, rowCount, day });
  bytes.fill(SPACE, start, start + rowCount * rowBytes);
  let offset = 1;
  for (const { length, cells: values, type } of cells) {
    for (const [row, value] of values.entries()) {
      const indent = type === 'N' ? length - value.length : 0;
      bytes.set(value, start + row * rowBytes + offset + indent);
    }
    offset += length;
  }
  bytes[bytes.length - 1] = END_OF_FILE;
  return bytes;
}

function writeHeader(
  bytes: Uint8Array,
  cells: readonly Cells[],
  form: { start: number; rowBytes: number; rowCount: number; day: Date },
): void {
  const view = new DataView(bytes.buffer);
  const { day } = form;
  bytes.set([0x03, day.getUTCFullYear() - 1900, day.getUTCMonth() + 1, day.getUTCDate()]);
  view.setUint32(4, form.rowCount, true);
  view.setUint16(8, form.start, true);
  view.setUint16(10, form.rowBytes, true);
  for (const [index, { name, type, length, decimals }] of cells.entries()) {
    const at = HEADER_BYTES + index * FIELD_BYTES;
    bytes.set(new TextEncoder().encode(name), at);
    bytes[at + 11] = type.charCodeAt(0);
    bytes[at + 16] = length;
    bytes[at + 17] = decimals;
  }
  bytes[form.start - 1] = END_OF_FIELDS;
}

function numberCells({ name, values }: DbfColumn): Cells {
  const texts = values.map((value) => (value === null ? '' : String(value)));
  const decimals = Math.max(0, ...texts.map((text) => text.split('.')[1]?.length ?? 0));
  const length = Math.max(10, ...texts.map((text) => text.length));
  const encoder = new TextEncoder();
  return { name, type: 'N', length, decimals, cells: texts.map((text) => encoder.encode(text)) };
}

function textCells({ name, values }: DbfColumn): readonly Cells[] {
  const pieces = values.map((value) => piecesOf(String(value ?? '')));
  const count = Math.max(1, ...pieces.map((parts) => parts.length));
  return Array.from({ length: count }, (_, at) => {
    const cells = pieces.map((parts) => parts[at] ?? new Uint8Array());
    const length = Math.max(1, ...cells.map((cell) => cell.length));
    return { name: at === 0 ? name : `${name}_${at + 1}`, type: 'C', length, decimals: 0, cells };
  });
}

/** A text in pieces that columns hold. None ends in a blank: blanks at an end are lost in dBASE. */
function piecesOf(text: string): readonly Uint8Array[] {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  let piece = '';
  let bytes = 0;
  for (const word of text.match(/\s*\S/gu) ?? []) {
    const size = encoder.encode(word).length;
    if (bytes + size > TEXT_BYTES && piece !== '') {
      pieces.push(encoder.encode(piece));
      piece = '';
      bytes = 0;
    }
    piece += word;
    bytes += size;
  }
  if (piece !== '') pieces.push(encoder.encode(piece));
  return pieces;
}
