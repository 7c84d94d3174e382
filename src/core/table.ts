import { type Day, type MonthIndex, monthIndexOfDay } from './day.ts';
import { type FacetTable, facetsOf } from './facets.ts';
import { MARK_BASES, type MarkPlace, markPlaceOfNamed } from './mark.ts';
import { type PlaceBits, placeBasis, placeBits } from './place.ts';
import type { AtlasRecord } from './record.ts';
import { COLUMN_NAMES, OPEN_END, type RecordBlock, type RecordColumns } from './record-block.ts';
import type { UnitIndex } from './unit.ts';

/** Columns that a table takes over from its blocks as they are. */
type OwnColumns = Omit<RecordColumns, 'place'>;

/**
 * All records of the build as columns, so that one scan over typed arrays answers a filter; block
 * after block. A table is made once per change of the catalogue and never changed.
 */
export interface RecordTable extends OwnColumns {
  readonly size: number;
  /** Rows from here on are of blocks in view: see TableInput. */
  readonly countedSize: number;
  readonly blocks: readonly RecordBlock[];
  /** Layer ids by the number in the `layer` column. */
  readonly layerIds: readonly string[];
  readonly layer: Uint8Array;
  readonly isIllustrative: Uint8Array;
  /** Months of the days, counted from `firstMonth`; an open end is the last month of all. */
  readonly startMonth: Uint16Array;
  readonly endMonth: Uint16Array;
  /** See PlaceBits. */
  readonly districts: Uint8Array;
  readonly zoneDistricts: Uint8Array;
  /** Position in MARK_BASES. Meaningless where there is no mark. */
  readonly basis: Uint8Array;
  /** Combinations of everything but time, and which of them each row has. */
  readonly facets: FacetTable;
  /** Months that hold all dated records; open ends count as the month of `lastDay`. */
  readonly firstMonth: MonthIndex;
  readonly monthCount: number;
  /** The record of a row. Throws on a row that is not there: a programmer error. */
  recordAt(row: number): AtlasRecord;
  /** The record of an id; null: not in this build. */
  recordById(id: string): AtlasRecord | null;
  /** Row of a record id; -1: not in this build. */
  rowOf(id: string): number;
}

export interface TableInput {
  readonly blocks: readonly RecordBlock[];
  /**
   * Records of larger sets, of which only those around the view are at hand: drawn and listed like
   * all others, but counted by their set's summary, not by the table.
   */
  readonly blocksInView?: readonly RecordBlock[];
  readonly layerIds: readonly string[];
  readonly units: UnitIndex;
  /** Last day that the month counts must reach, so that open records have a visible end. */
  readonly lastDay: Day;
}

/** Joins the blocks. Throws on a layer that is not in `layerIds`: a programmer error. */
export function createTable(input: TableInput): RecordTable {
  const { layerIds, units, lastDay, blocksInView = [] } = input;
  const blocks = [...input.blocks, ...blocksInView];
  const starts = startsOf(blocks);
  const size = sizeOf(blocks);
  const own = joinColumns(blocks, size);
  shareColumns(blocks, own);
  const places = placeColumns({ blocks, size, units, own });
  const months = monthColumns(own, lastDay);
  const blockOf = (row: number) => {
    let index = blocks.length - 1;
    while (index > 0 && (starts[index] ?? 0) > row) index--;
    return index;
  };
  const recordAt = (row: number) => {
    const index = blockOf(row);
    const block = blocks[index];
    if (!block) throw new Error(`No record in row ${row}`);
    return block.recordAt(row - (starts[index] ?? 0));
  };
  const rowOf = (id: string) => {
    for (const [index, block] of blocks.entries()) {
      const row = block.rowOf(id);
      if (row >= 0) return row + (starts[index] ?? 0);
    }
    return -1;
  };
  const kinds = perBlock(blocks, size, layerIds);
  const countedSize = sizeOf(input.blocks);
  return {
    ...own,
    ...kinds,
    ...places,
    ...months,
    facets: facetsOf({ ...own, ...kinds, ...places, ...months, countedSize }),
    size,
    countedSize,
    blocks,
    layerIds,
    recordAt,
    rowOf,
    recordById(id) {
      const row = rowOf(id);
      return row < 0 ? null : recordAt(row);
    },
  };
}

function sizeOf(blocks: readonly RecordBlock[]): number {
  return blocks.reduce((sum, block) => sum + block.size, 0);
}

function startsOf(blocks: readonly RecordBlock[]): readonly number[] {
  let start = 0;
  return blocks.map(({ size }) => {
    start += size;
    return start - size;
  });
}

type TypedColumn = Int32Array | Uint8Array | Uint16Array | Float64Array;

/** A column of all blocks; that of a single block is shared, not copied. */
function join<T extends TypedColumn>(
  blocks: readonly RecordBlock[],
  empty: T,
  pick: (columns: RecordColumns) => T,
): T {
  const [only, ...others] = blocks;
  if (only && others.length === 0) return pick(only.columns);
  let row = 0;
  for (const { columns, size } of blocks) {
    empty.set(pick(columns), row);
    row += size;
  }
  return empty;
}

function joinColumns(blocks: readonly RecordBlock[], size: number): OwnColumns {
  const bytes = (pick: (columns: RecordColumns) => Uint8Array) =>
    join(blocks, new Uint8Array(size), pick);
  const doubles = (pick: (columns: RecordColumns) => Float64Array) =>
    join(blocks, new Float64Array(size), pick);
  return {
    startDay: join(blocks, new Int32Array(size), ({ startDay }) => startDay),
    endDay: join(blocks, new Int32Array(size), ({ endDay }) => endDay),
    isDated: bytes(({ isDated }) => isDated),
    clauses: join(blocks, new Uint16Array(size), ({ clauses }) => clauses),
    primaryClause: bytes(({ primaryClause }) => primaryClause),
    status: bytes(({ status }) => status),
    lng: doubles(({ lng }) => lng),
    lat: doubles(({ lat }) => lat),
    hasGeometry: bytes(({ hasGeometry }) => hasGeometry),
    hasShape: bytes(({ hasShape }) => hasShape),
    riskLevel: bytes(({ riskLevel }) => riskLevel),
    budgetVnd: doubles(({ budgetVnd }) => budgetVnd),
    householdsServed: doubles(({ householdsServed }) => householdsServed),
    sumRole: bytes(({ sumRole }) => sumRole),
  };
}

/** Lets the blocks read their columns where the table has them. */
function shareColumns(blocks: readonly RecordBlock[], own: OwnColumns): void {
  let start = 0;
  for (const block of blocks) {
    const end = start + block.size;
    const shared = Object.fromEntries(
      COLUMN_NAMES.map((name) => [
        name,
        name === 'place' ? block.columns.place : own[name].subarray(start, end),
      ]),
    );
    block.keepIn?.(shared as unknown as RecordColumns);
    start = end;
  }
}

function perBlock(
  blocks: readonly RecordBlock[],
  size: number,
  layerIds: readonly string[],
): Pick<RecordTable, 'layer' | 'isIllustrative'> {
  const layer = new Uint8Array(size);
  const isIllustrative = new Uint8Array(size);
  let start = 0;
  for (const block of blocks) {
    const index = layerIds.indexOf(block.layer);
    if (index < 0) throw new Error(`Records of unknown layer ${block.layer}`);
    layer.fill(index, start, start + block.size);
    isIllustrative.fill(block.isIllustrative ? 1 : 0, start, start + block.size);
    start += block.size;
  }
  return { layer, isIllustrative };
}

interface PlaceInput {
  readonly blocks: readonly RecordBlock[];
  readonly size: number;
  readonly units: UnitIndex;
  readonly own: OwnColumns;
}

/**
 * What the units say of each record: judged once per place that is named, not once per record. Marks
 * of records without a geometry are put into the columns of positions.
 */
function placeColumns({
  blocks,
  size,
  units,
  own,
}: PlaceInput): Pick<RecordTable, 'districts' | 'zoneDistricts' | 'basis'> {
  const columns = {
    districts: new Uint8Array(size),
    zoneDistricts: new Uint8Array(size),
    basis: new Uint8Array(size),
  };
  let row = 0;
  for (const { columns: of, places, size: blockSize } of blocks) {
    const judged = places.map((place): { bits: PlaceBits; mark: MarkPlace | null } => ({
      bits: placeBits(placeBasis(place, units), units),
      mark: markPlaceOfNamed(place, units),
    }));
    for (let index = 0; index < blockSize; index++, row++) {
      const place = judged[of.place[index] ?? 0];
      if (place === undefined) throw new Error(`Row ${index} names a place that is not there`);
      columns.districts[row] = place.bits.districts;
      columns.zoneDistricts[row] = place.bits.zoneDistricts;
      if (place.mark === null || own.hasGeometry[row] === 1) continue;
      [own.lng[row], own.lat[row]] = place.mark.position;
      columns.basis[row] = MARK_BASES.indexOf(place.mark.basis);
    }
  }
  return columns;
}

function monthColumns(
  { isDated, startDay, endDay }: Pick<OwnColumns, 'isDated' | 'startDay' | 'endDay'>,
  lastDay: Day,
): Pick<RecordTable, 'startMonth' | 'endMonth' | 'firstMonth' | 'monthCount'> {
  const size = isDated.length;
  let firstOf = lastDay;
  let lastOf = lastDay;
  for (let row = 0; row < size; row++) {
    if (isDated[row] === 0) continue;
    const start = startDay[row] ?? 0;
    const end = endDay[row] ?? 0;
    firstOf = Math.min(firstOf, start);
    lastOf = Math.max(lastOf, end === OPEN_END ? start : end);
  }
  const first = monthIndexOfDay(firstOf);
  const last = monthIndexOfDay(lastOf);
  const startMonth = new Uint16Array(size);
  const endMonth = new Uint16Array(size);
  for (let row = 0; row < size; row++) {
    if (isDated[row] === 0) continue;
    const end = endDay[row] ?? 0;
    startMonth[row] = monthIndexOfDay(startDay[row] ?? 0) - first;
    endMonth[row] = (end === OPEN_END ? last : monthIndexOfDay(end)) - first;
  }
  return { startMonth, endMonth, firstMonth: first, monthCount: last - first + 1 };
}
