import type { RecordSummary } from '../../src/core/record-summary.ts';
import { type SummarizedRecord, SummaryColumns } from '../../src/core/summary-columns.ts';
import { countSummary } from '../../src/core/summary-filter.ts';
import { noConditions } from './no-conditions.ts';

export const EMPTY_SUMMARY: RecordSummary = { groups: [] };

/** The summary of a list of records. */
export function summarize(records: Iterable<SummarizedRecord>): RecordSummary {
  const columns = new SummaryColumns();
  for (const record of records) columns.append(record);
  return columns.summaryOfAll();
}

/** How many records a summary counts, dated or not. */
export function recordCount(summary: RecordSummary): number {
  const layers = summary.groups.map(({ layer }) => layer);
  return countSummary(summary, noConditions(layers)).shown;
}
