import { CLAUSE_CODES } from './clause.ts';
import { addInto } from './counts.ts';
import type { FilterResult } from './filter.ts';
import type { MonthCounts } from './month-counts.ts';
import type { SummaryResult } from './summary-filter.ts';

/** What is shown, counted over records at hand and over sets of which only counts are. */
export interface JoinedResult extends FilterResult {
  /** False: a limit lies within a month, for which a set that is only counted gives the whole month. */
  readonly isExact: boolean;
  /** Whether sets are left out because they are not divided by the places asked for. */
  readonly isPlaceIgnored: boolean;
}

function joinMonths(parts: readonly MonthCounts[]): MonthCounts {
  const firstMonth = Math.min(...parts.map((part) => part.firstMonth));
  const end = Math.max(...parts.map((part) => part.firstMonth + part.monthCount));
  const counts = new Int32Array((end - firstMonth) * CLAUSE_CODES.length);
  for (const part of parts) {
    addInto(counts, part.counts, (part.firstMonth - firstMonth) * CLAUSE_CODES.length);
  }
  return { firstMonth, monthCount: end - firstMonth, counts };
}

function sumOf(
  result: FilterResult,
  summaries: readonly SummaryResult[],
  field: 'shown' | 'total' | 'undated',
): number {
  return summaries.reduce((sum, summary) => sum + summary[field], result[field]);
}

/**
 * Adds what summaries count to what the table shows. Under a place filter they count nothing: they do
 * not say where their records lie. `layerIds`: of the table.
 */
export function joinResults(
  result: FilterResult,
  summaries: readonly SummaryResult[],
  layerIds: readonly string[],
): JoinedResult {
  const isPlaceIgnored = summaries.some((summary) => summary.isPlaceIgnored);
  const counted = summaries.filter((summary) => !summary.isPlaceIgnored);
  if (counted.length === 0) return { ...result, isExact: true, isPlaceIgnored };
  const byClause = result.byClause.slice();
  for (const summary of counted) addInto(byClause, summary.byClause);
  return {
    ...result,
    shown: sumOf(result, counted, 'shown'),
    total: sumOf(result, counted, 'total'),
    undated: sumOf(result, counted, 'undated'),
    byClause,
    byLayer: result.byLayer.map((count, index) =>
      counted.reduce((sum, { byLayer }) => sum + (byLayer.get(layerIds[index] ?? '') ?? 0), count),
    ),
    months: joinMonths([result.months, ...counted.map(({ months }) => months)]),
    isExact: counted.every(({ isExact }) => isExact),
    isPlaceIgnored,
  };
}
