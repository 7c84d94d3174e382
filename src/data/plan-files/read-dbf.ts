import { FileFault } from './file-fault.ts';
import { demandFeatureCount, demandFieldCount } from './limits.ts';
import type { FieldValue } from './raw-layer.ts';

/** Column of a dBASE table. */
interface DbfField {
  readonly nameBytes: Uint8Array;
  readonly type: string;
  readonly offset: number;
  readonly length: number;
}

/** A dBASE III/IV table whose texts are still bytes: their encoding is found over all of them. */
export interface DbfTable {
  /** Names and values of text columns: what the encoding is recognised by. */
  readonly texts: readonly Uint8Array[];
  /** Name of the language driver of the header; null: it says none. */
  readonly codePage: string | null;
  /** Rows, by the decoder of the encoding that was found; null: a row that is marked as deleted. */
  readonly rows: (
    decode: (bytes: Uint8Array) => string,
  ) => readonly (ReadonlyMap<string, FieldValue> | null)[];
}

const HEADER_BYTES = 32;
const FIELD_BYTES = 32;
const END_OF_FIELDS = 0x0d;
const DELETED = 0x2a;

/** Language drivers that name a code page without doubt (dBASE and ESRI lists). */
const LANGUAGE_DRIVERS: Readonly<Record<number, string>> = { 3: '1252', 87: '1252' };

/** Reads the form of a table. Deleted rows keep their place: shapes are counted with them. */
export function readDbf(bytes: Uint8Array): DbfTable {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER_BYTES) throw new FileFault('dbf-broken');
  const count = view.getUint32(4, true);
  const start = view.getUint16(8, true);
  const rowBytes = view.getUint16(10, true);
  demandFeatureCount(count);
  const fields = fieldsOf(bytes, start);
  const isWhole = rowBytes > 0 && start >= HEADER_BYTES && start + count * rowBytes <= bytes.length;
  const fits = fields.every(({ offset, length }) => offset + length <= rowBytes);
  if (!isWhole || !fits) throw new FileFault('dbf-broken');
  const rows = Array.from({ length: count }, (_, index) =>
    bytes.subarray(start + index * rowBytes, start + (index + 1) * rowBytes),
  );
  return {
    texts: textsOf(fields, rows),
    codePage: LANGUAGE_DRIVERS[bytes[29] ?? 0] ?? null,
    rows: (decode) => {
      const names = uniqueNames(fields.map(({ nameBytes }) => decode(nameBytes).trim()));
      return rows.map((row) => rowOf(row, fields, names, decode));
    },
  };
}

function fieldsOf(bytes: Uint8Array, headerBytes: number): readonly DbfField[] {
  const fields: DbfField[] = [];
  let offset = 1;
  for (let at = HEADER_BYTES; at + FIELD_BYTES <= headerBytes; at += FIELD_BYTES) {
    if (bytes[at] === END_OF_FIELDS) break;
    const name = bytes.subarray(at, at + 11);
    const end = name.indexOf(0);
    const length = bytes[at + 16] ?? 0;
    fields.push({
      nameBytes: end < 0 ? name : name.subarray(0, end),
      type: String.fromCharCode(bytes[at + 11] ?? 0),
      offset,
      length,
    });
    offset += length;
  }
  demandFieldCount(fields.length);
  return fields;
}

/** Two columns of one name are told apart: `TEN`, `TEN_2`. */
function uniqueNames(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}_${count}`;
  });
}

/** Rows that are looked at for the encoding: enough letters for any. */
const TEXT_ROWS = 500;

function textsOf(fields: readonly DbfField[], rows: readonly Uint8Array[]): readonly Uint8Array[] {
  const texts = fields.filter(({ type }) => type === 'C');
  const values = rows
    .slice(0, TEXT_ROWS)
    .flatMap((row) =>
      texts.map(({ offset, length }) => trimmed(row.subarray(offset, offset + length))),
    );
  return [...fields.map(({ nameBytes }) => nameBytes), ...values];
}

/** Without the blanks and zeros that fill a column. */
function trimmed(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === 0x20 || bytes[end - 1] === 0)) end--;
  return bytes.subarray(0, end);
}

function rowOf(
  row: Uint8Array,
  fields: readonly DbfField[],
  names: readonly string[],
  decode: (bytes: Uint8Array) => string,
): ReadonlyMap<string, FieldValue> | null {
  if (row[0] === DELETED) return null;
  return new Map(
    fields.map((field, index) => {
      const value = trimmed(row.subarray(field.offset, field.offset + field.length));
      return [names[index] ?? '', cellValue(field.type, value, decode)];
    }),
  );
}

/** A blank that a text begins with stays: the text may go on from another column. */
function cellValue(
  type: string,
  bytes: Uint8Array,
  decode: (bytes: Uint8Array) => string,
): FieldValue {
  const decoded = decode(bytes);
  const text = decoded.trim();
  if (type === 'C') return text === '' ? null : decoded;
  if (text === '' || /^\*+$/.test(text)) return null;
  if (type === 'N' || type === 'F') return Number.isFinite(Number(text)) ? Number(text) : text;
  if (type === 'L') return /^[tTyY]$/.test(text) ? true : /^[fFnN]$/.test(text) ? false : null;
  const day = type === 'D' ? /^(\d{4})(\d{2})(\d{2})$/.exec(text) : null;
  return day ? `${day[1]}-${day[2]}-${day[3]}` : text;
}
