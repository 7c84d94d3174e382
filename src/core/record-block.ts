import { clauseBits, clauseIndex } from './clause.ts';
import type { Day } from './day.ts';
import { anchorOf } from './geo.ts';
import { periodOf } from './period.ts';
import type { NamedPlaces } from './place.ts';
import { type AtlasRecord, RECORD_STATUSES } from './record.ts';
import { containedIds, isLeftOutOfSums, numberOf } from './record-fields.ts';
import { foldVietnamese } from './search.ts';

/** Stands in `endDay` for a record that is still open: later than any day of the calendar used. */
export const OPEN_END: Day = 0x7fffffff;

/** Bits of the `sumRole` column. */
export const LEFT_OUT_OF_SUMS = 1;
export const CONTAINS_PARTS = 2;

/**
 * What filtering, ordering, summing and drawing ask of records, one typed array per question; row
 * i of each is about the i-th record. Nothing here depends on the units, so that a worker can
 * make it while they are still on their way.
 */
export interface RecordColumns {
  /** First and last day, both included. Meaningless where `isDated` is 0. */
  readonly startDay: Int32Array;
  readonly endDay: Int32Array;
  readonly isDated: Uint8Array;
  /** One bit per position in CLAUSE_CODES. */
  readonly clauses: Uint16Array;
  /** Position in CLAUSE_CODES of the first clause a record names: its colour and its bar. */
  readonly primaryClause: Uint8Array;
  /** Position in RECORD_STATUSES. */
  readonly status: Uint8Array;
  /** Position in the block's `places`. */
  readonly place: Uint32Array;
  /** 1: it has a geometry of its own. */
  readonly hasGeometry: Uint8Array;
  /**
   * Where its mark stands, degrees: at its own geometry; else where a table, which knows the places
   * that it names, has put it. NaN: nowhere.
   */
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  /** 1: its geometry is a line or an area, drawn besides the mark. */
  readonly hasShape: Uint8Array;
  /** Official disaster risk level; 0: none. */
  readonly riskLevel: Uint8Array;
  /** NaN: not known. */
  readonly budgetVnd: Float64Array;
  readonly householdsServed: Float64Array;
  /** LEFT_OUT_OF_SUMS, CONTAINS_PARTS. */
  readonly sumRole: Uint8Array;
}

/** The records of one dataset: as columns for all of them, as objects one at a time. */
export interface RecordBlock {
  readonly size: number;
  readonly layer: string;
  readonly isIllustrative: boolean;
  /** The same values wherever they are kept: see `keepIn`. */
  readonly columns: RecordColumns;
  /** Places that records name; many records share one. */
  readonly places: readonly NamedPlaces[];
  /** The record of a row. Throws on a row that is not there: a programmer error. */
  recordAt(row: number): AtlasRecord;
  /** Row of a record id; -1: not in this block. */
  rowOf(id: string): number;
  /**
   * Takes columns of the same values in place of its own, so that a table that has joined them holds
   * the memory once. Only blocks of many records care.
   */
  keepIn?(columns: RecordColumns): void;
  /**
   * Rows whose names, folded for search, hold every one of some folded words; first the row whose whole
   * id is the only word. At most `limit`.
   */
  find(words: readonly string[], limit: number): readonly number[];
}

const COLUMN_TYPES = {
  startDay: Int32Array,
  endDay: Int32Array,
  isDated: Uint8Array,
  clauses: Uint16Array,
  primaryClause: Uint8Array,
  status: Uint8Array,
  place: Uint32Array,
  hasGeometry: Uint8Array,
  lng: Float64Array,
  lat: Float64Array,
  hasShape: Uint8Array,
  riskLevel: Uint8Array,
  budgetVnd: Float64Array,
  householdsServed: Float64Array,
  sumRole: Uint8Array,
} as const;

export const COLUMN_NAMES = Object.keys(COLUMN_TYPES) as readonly (keyof RecordColumns)[];

function emptyColumns(size: number): RecordColumns {
  return Object.fromEntries(
    COLUMN_NAMES.map((name) => [name, new COLUMN_TYPES[name](size)]),
  ) as unknown as RecordColumns;
}

/** The columns with another length; what does not fit is cut off. */
function resized(columns: RecordColumns, size: number): RecordColumns {
  const copy = emptyColumns(size);
  for (const name of COLUMN_NAMES) {
    const values = columns[name];
    copy[name].set(values.length > size ? values.subarray(0, size) : values);
  }
  return copy;
}

function riskLevelOf({ properties }: AtlasRecord): number {
  const level: unknown = Reflect.get(properties, 'riskLevel');
  return typeof level === 'number' ? level : 0;
}

/** Writes records into columns, one after the other, without keeping them. */
export class ColumnWriter {
  #columns = emptyColumns(64);
  #size = 0;
  readonly #places: NamedPlaces[] = [];
  readonly #placeByKey = new Map<string, number>();

  add(record: AtlasRecord): void {
    const row = this.#size++;
    if (row >= this.#columns.startDay.length) this.#columns = resized(this.#columns, row * 2);
    const columns = this.#columns;
    const { properties, geometry } = record;
    const period = periodOf(properties);
    columns.isDated[row] = period === null ? 0 : 1;
    columns.startDay[row] = period?.start ?? 0;
    columns.endDay[row] = period === null ? 0 : (period.end ?? OPEN_END);
    columns.clauses[row] = clauseBits(properties.clauses);
    columns.primaryClause[row] = clauseIndex(properties.clauses[0] ?? '0');
    columns.status[row] = RECORD_STATUSES.indexOf(properties.status);
    columns.place[row] = this.#placeOf(properties);
    const [lng, lat] = geometry === null ? [Number.NaN, Number.NaN] : anchorOf(geometry);
    columns.hasGeometry[row] = geometry === null ? 0 : 1;
    columns.lng[row] = lng;
    columns.lat[row] = lat;
    columns.hasShape[row] = geometry !== null && geometry.type !== 'Point' ? 1 : 0;
    columns.riskLevel[row] = riskLevelOf(record);
    columns.budgetVnd[row] = numberOf(record, 'budgetVnd') ?? Number.NaN;
    columns.householdsServed[row] = numberOf(record, 'householdsServed') ?? Number.NaN;
    columns.sumRole[row] =
      (isLeftOutOfSums(record) ? LEFT_OUT_OF_SUMS : 0) |
      (containedIds(record).length > 0 ? CONTAINS_PARTS : 0);
  }

  #placeOf({ communes2020, communes2025, districts, province, isOutside }: NamedPlaces): number {
    const named: NamedPlaces = { communes2020, communes2025, districts, province, isOutside };
    const key = JSON.stringify(named);
    const known = this.#placeByKey.get(key);
    if (known !== undefined) return known;
    this.#placeByKey.set(key, this.#places.length);
    return this.#places.push(named) - 1;
  }

  get size(): number {
    return this.#size;
  }

  finish(): Pick<RecordBlock, 'size' | 'columns' | 'places'> {
    return {
      size: this.#size,
      columns: resized(this.#columns, this.#size),
      places: this.#places,
    };
  }
}

/** What search finds a record by, folded. */
export function searchTextOf({ properties }: AtlasRecord): string {
  return foldVietnamese(`${properties.name} ${properties.nameEn}`);
}

/** Puts the row whose id is the one word before the rows that were found by name. */
export function withRowOfId(
  found: readonly number[],
  words: readonly string[],
  { rowOf, limit }: { readonly rowOf: (id: string) => number; readonly limit: number },
): readonly number[] {
  const [word = '', ...others] = words;
  const row = others.length === 0 ? rowOf(word.toUpperCase()) : -1;
  if (row < 0) return found;
  return [row, ...found.filter((other) => other !== row)].slice(0, limit);
}

export interface BlockOrigin {
  readonly layer: string;
  readonly isIllustrative: boolean;
}

/** A block over records that are kept as they are: right up to some ten thousand. */
export function blockOfRecords(
  records: readonly AtlasRecord[],
  { layer, isIllustrative }: BlockOrigin,
): RecordBlock {
  const writer = new ColumnWriter();
  for (const record of records) writer.add(record);
  const rows = new Map(records.map(({ properties }, row) => [properties.id, row]));
  let folded: readonly string[] | null = null;
  const rowOf = (id: string) => rows.get(id) ?? -1;
  return {
    ...writer.finish(),
    layer,
    isIllustrative,
    recordAt(row) {
      const record = records[row];
      if (!record) throw new Error(`No record in row ${row}`);
      return record;
    },
    rowOf,
    find(words, limit) {
      folded ??= records.map(searchTextOf);
      const found: number[] = [];
      for (let row = 0; row < folded.length && found.length < limit; row++) {
        if (words.every((word) => folded?.[row]?.includes(word))) found.push(row);
      }
      return withRowOfId(found, words, { rowOf, limit });
    },
  };
}
