import { CLAUSE_CODES } from './clause.ts';
import { increment } from './counts.ts';
import type { MonthIndex } from './day.ts';

/** Records active per month and clause, under all conditions but the period. */
export interface MonthCounts {
  readonly firstMonth: MonthIndex;
  readonly monthCount: number;
  /** `counts[month * CLAUSE_CODES.length + primaryClause]`. */
  readonly counts: Int32Array;
}

/**
 * Counts made of changes from month to month: how many records begin less how many have ended. The
 * changes stand like the counts, with one month more, and are used up.
 */
export function runningSums(changes: Int32Array, firstMonth: MonthIndex): MonthCounts {
  const width = CLAUSE_CODES.length;
  for (let index = width; index < changes.length; index++) {
    increment(changes, index, changes[index - width] ?? 0);
  }
  const counts = changes.subarray(0, changes.length - width);
  return { firstMonth, monthCount: counts.length / width, counts };
}
