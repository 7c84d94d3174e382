import type { AtlasRecord } from './record.ts';
import { CONTAINS_PARTS, LEFT_OUT_OF_SUMS, type RecordColumns } from './record-block.ts';
import { containedIds } from './record-fields.ts';

/** Number properties of records that may be summed over records. */
export type SummableField = 'budgetVnd' | 'householdsServed';

export interface Sum {
  readonly field: SummableField;
  /** Null when no record contributes: no data is not zero. */
  readonly value: number | null;
  /** Records whose values were added. */
  readonly recordCount: number;
  /** Records with a value that was not added: a part of an added total, or left out. */
  readonly leftOutCount: number;
}

/** As much of a table as sums read. */
export type SummableTable = Pick<RecordColumns, SummableField | 'sumRole'> & {
  readonly recordAt: (row: number) => AtlasRecord;
  /** -1: not held. */
  readonly rowOf: (id: string) => number;
};

/** Rows of everything below a total, through totals of totals. */
function rowsBelow(total: number, table: SummableTable): Set<number> {
  const below = new Set<number>();
  const waiting = [total];
  for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
    if (((table.sumRole[row] ?? 0) & CONTAINS_PARTS) === 0) continue;
    for (const part of containedIds(table.recordAt(row)).map(table.rowOf)) {
      if (part < 0 || below.has(part)) continue;
      below.add(part);
      waiting.push(part);
    }
  }
  return below;
}

/**
 * Adds a field over rows of a table so that nothing counts twice (contract, section 3): where a total
 * and one of its parts are both given, only the total is added; rows that may overlap others never are.
 */
export function sumOf(field: SummableField, rows: Uint32Array, table: SummableTable): Sum {
  const values = table[field];
  const isKnown = (row: number) => !Number.isNaN(values[row] ?? Number.NaN);
  const roleOf = (row: number) => table.sumRole[row] ?? 0;
  const covered = new Set<number>();
  for (const row of rows) {
    if (!isKnown(row) || roleOf(row) !== CONTAINS_PARTS) continue;
    for (const part of rowsBelow(row, table)) covered.add(part);
  }
  const sum = { value: 0, recordCount: 0, leftOutCount: 0 };
  for (const row of rows) {
    if (!isKnown(row)) continue;
    if (roleOf(row) & LEFT_OUT_OF_SUMS || covered.has(row)) sum.leftOutCount++;
    else {
      sum.value += values[row] ?? 0;
      sum.recordCount++;
    }
  }
  return { field, ...sum, value: sum.recordCount > 0 ? sum.value : null };
}
