import { clauseBits, clauseIndex } from './clause.ts';
import { type Day, type MonthIndex, monthIndexOfDay } from './day.ts';
import { periodOf } from './period.ts';
import { placeBasis, placeBits } from './place.ts';
import type { AtlasRecord } from './record.ts';
import type { UnitIndex } from './unit.ts';

/** Stands in `endDay` for a record that is still open: later than any day of the calendar used. */
export const OPEN_END: Day = 0x7fffffff;

/**
 * Records as columns, so that one scan over typed arrays answers a filter. Row i of every column
 * is `records[i]`. A table is made once per change of the catalogue and never changed.
 */
export interface RecordTable {
  readonly records: readonly AtlasRecord[];
  readonly rowById: ReadonlyMap<string, number>;
  /** Layer ids by the number in the `layer` column. */
  readonly layerIds: readonly string[];
  /** First and last day, both included. Meaningless where `isDated` is 0. */
  readonly startDay: Int32Array;
  readonly endDay: Int32Array;
  readonly isDated: Uint8Array;
  /** Months of those days, counted from `firstMonth`; an open end is the last month of all. */
  readonly startMonth: Uint16Array;
  readonly endMonth: Uint16Array;
  /** One bit per position in CLAUSE_CODES. */
  readonly clauses: Uint16Array;
  /** Position in CLAUSE_CODES of the first clause a record names: its colour and its bar. */
  readonly primaryClause: Uint8Array;
  readonly layer: Uint8Array;
  /** See PlaceBits. */
  readonly districts: Uint8Array;
  readonly zoneDistricts: Uint8Array;
  readonly isIllustrative: Uint8Array;
  /** Months that hold all dated records; open ends count as the month of `lastDay`. */
  readonly firstMonth: MonthIndex;
  readonly monthCount: number;
}

export interface TableInput {
  readonly records: readonly AtlasRecord[];
  readonly layerIds: readonly string[];
  readonly units: UnitIndex;
  /** Last day that the month counts must reach, so that open records have a visible end. */
  readonly lastDay: Day;
}

/** Writes the records into columns. Throws on a layer that is not in `layerIds`: a programmer error. */
export function createTable({ records, layerIds, units, lastDay }: TableInput): RecordTable {
  const size = records.length;
  const table = {
    records,
    layerIds,
    rowById: new Map(records.map((record, row) => [record.properties.id, row])),
    startDay: new Int32Array(size),
    endDay: new Int32Array(size),
    isDated: new Uint8Array(size),
    startMonth: new Uint16Array(size),
    endMonth: new Uint16Array(size),
    clauses: new Uint16Array(size),
    primaryClause: new Uint8Array(size),
    layer: new Uint8Array(size),
    districts: new Uint8Array(size),
    zoneDistricts: new Uint8Array(size),
    isIllustrative: new Uint8Array(size),
  };
  let first = monthIndexOfDay(lastDay);
  let last = first;
  records.forEach((record, row) => {
    const { properties } = record;
    const layer = layerIds.indexOf(record.layer);
    if (layer < 0) throw new Error(`Record ${properties.id} is of unknown layer ${record.layer}`);
    table.layer[row] = layer;
    table.isIllustrative[row] = record.isIllustrative ? 1 : 0;
    table.clauses[row] = clauseBits(properties.clauses);
    table.primaryClause[row] = clauseIndex(properties.clauses[0] ?? '0');
    const place = placeBits(placeBasis(properties, units), units);
    table.districts[row] = place.districts;
    table.zoneDistricts[row] = place.zoneDistricts;
    const period = periodOf(properties);
    if (period === null) return;
    table.isDated[row] = 1;
    table.startDay[row] = period.start;
    table.endDay[row] = period.end ?? OPEN_END;
    first = Math.min(first, monthIndexOfDay(period.start));
    last = Math.max(last, monthIndexOfDay(period.end ?? period.start));
  });
  for (let row = 0; row < size; row++) {
    if (table.isDated[row] === 0) continue;
    const end = table.endDay[row] ?? OPEN_END;
    table.startMonth[row] = monthIndexOfDay(table.startDay[row] ?? 0) - first;
    table.endMonth[row] = (end === OPEN_END ? last : monthIndexOfDay(end)) - first;
  }
  return { ...table, firstMonth: first, monthCount: last - first + 1 };
}
