import { rowsByKey } from './row-order.ts';
import type { RecordTable } from './table.ts';

/** Orders in which results can be listed: newest first, by name, by clause, largest budget first. */
export const RECORD_ORDERS = ['date', 'name', 'clause', 'budget'] as const;
export type RecordOrder = (typeof RECORD_ORDERS)[number];

/** Orders that follow from numbers; names must be compared as their language does. */
export type NumericOrder = Exclude<RecordOrder, 'name'>;

/** More than any day of the calendar used, so that clauses outweigh days. */
const DAYS_PER_CLAUSE = 10_000_000;

function keyOf(table: RecordTable, row: number, order: NumericOrder): number {
  const newestFirst = table.isDated[row] === 0 ? Number.NaN : -(table.startDay[row] ?? 0);
  switch (order) {
    case 'date':
      return newestFirst;
    case 'clause': {
      const clause = (table.primaryClause[row] ?? 0) * DAYS_PER_CLAUSE;
      // Undated records come last within their clause.
      return clause + (Number.isNaN(newestFirst) ? DAYS_PER_CLAUSE / 2 : newestFirst);
    }
    case 'budget':
      return -(table.budgetVnd[row] ?? Number.NaN);
    default:
      return order satisfies never;
  }
}

/** All rows of a table in an order; what is not known comes last, equal ones as in the table. */
export function orderTable(table: RecordTable, order: NumericOrder): Uint32Array {
  return rowsByKey(Float64Array.from({ length: table.size }, (_, row) => keyOf(table, row, order)));
}

/** The rows that pass, in the order of the rows given. `count` of them pass. */
export function passingRows(
  ordered: Uint32Array,
  { passes, count }: { readonly passes: Uint8Array; readonly count: number },
): Uint32Array {
  const rows = new Uint32Array(count);
  let size = 0;
  for (const row of ordered) {
    if (passes[row] === 1) rows[size++] = row;
  }
  return rows;
}

/** Rows in the order of a list, of which a reader sees a part at a time. */
export interface RowList {
  readonly size: number;
  /** At most `count` rows from the one at `start` on. */
  part(start: number, count: number): Uint32Array;
  /** The rows before and after one; null at either end, and both for a row that is not listed. */
  neighbours(row: number): { readonly previous: number | null; readonly next: number | null };
}

/** The list of the rows that pass, in the order of the rows given: nothing is made that nobody reads. */
export function listPassing(
  ordered: Uint32Array,
  { passes, count }: { readonly passes: Uint8Array; readonly count: number },
): RowList {
  const isListed = (row: number | undefined) => row !== undefined && passes[row] === 1;
  const nearest = (from: number, step: 1 | -1): number | null => {
    let at = from + step;
    while (at >= 0 && at < ordered.length && !isListed(ordered[at])) at += step;
    return ordered[at] ?? null;
  };
  return {
    size: count,
    part(start, wanted) {
      const rows = new Uint32Array(Math.max(0, Math.min(wanted, count - start)));
      let [seen, size] = [0, 0];
      for (let at = 0; at < ordered.length && size < rows.length; at++) {
        const row = ordered[at] ?? 0;
        if (passes[row] !== 1) continue;
        if (seen++ >= start) rows[size++] = row;
      }
      return rows;
    },
    neighbours(row) {
      const at = isListed(row) ? ordered.indexOf(row) : -1;
      if (at < 0) return { previous: null, next: null };
      return { previous: nearest(at, -1), next: nearest(at, 1) };
    },
  };
}

/** The list of some rows as they stand. */
export function listOf(rows: Uint32Array): RowList {
  return {
    size: rows.length,
    part: (start, count) => rows.subarray(start, start + count),
    neighbours(row) {
      const at = rows.indexOf(row);
      if (at < 0) return { previous: null, next: null };
      return { previous: rows[at - 1] ?? null, next: rows[at + 1] ?? null };
    },
  };
}

/** Rows by the names of their records, as a language orders them. */
export function orderByName(
  rows: Uint32Array,
  {
    nameOf,
    compareNames,
  }: {
    readonly nameOf: (row: number) => string;
    readonly compareNames: (a: string, b: string) => number;
  },
): Uint32Array {
  const named = Array.from(rows, (row) => ({ row, name: nameOf(row) }));
  return Uint32Array.from(
    named.sort((a, b) => compareNames(a.name, b.name)),
    ({ row }) => row,
  );
}
