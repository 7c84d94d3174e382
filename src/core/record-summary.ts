import type { MonthIndex } from './day.ts';
import type { MonthSpan } from './month-span.ts';

/** What the filter asks of a record besides its time: records alike in it are counted together. */
export interface SummaryKey {
  /** Id of a record layer. */
  readonly layer: string;
  /** See clauseBits: one bit per position in CLAUSE_CODES. */
  readonly clauses: number;
  /** Position in CLAUSE_CODES of the first clause that the records name. */
  readonly primaryClause: number;
  readonly isIllustrative: boolean;
}

/** Records by month: `counts[i]` of them in `months[i]`. Months ascend, no count is zero. */
export interface MonthHistogram {
  readonly months: Int32Array;
  readonly counts: Int32Array;
}

export interface SummaryGroup extends SummaryKey {
  /** Months in which the periods of the dated records begin. */
  readonly starts: MonthHistogram;
  /** Months in which they end, that month included. A record that is still open is in none. */
  readonly ends: MonthHistogram;
  readonly undated: number;
}

/**
 * Records counted so that the filter can be answered without them, month by month: those that
 * meet the months a to b are #(start ≤ b) − #(end < a). Groups are in the order of compareKeys,
 * each key once. Places are not held.
 */
export interface RecordSummary {
  readonly groups: readonly SummaryGroup[];
}

/** The one order of a summary's groups. */
export function compareKeys(a: SummaryKey, b: SummaryKey): number {
  if (a.layer !== b.layer) return a.layer < b.layer ? -1 : 1;
  return (
    Number(a.isIllustrative) - Number(b.isIllustrative) ||
    a.clauses - b.clauses ||
    a.primaryClause - b.primaryClause
  );
}

/** A text that is the same for equal keys. */
export function textOfKey({ layer, clauses, primaryClause, isIllustrative }: SummaryKey): string {
  return `${layer} ${clauses} ${primaryClause} ${isIllustrative}`;
}

export function totalOf({ counts }: MonthHistogram): number {
  let total = 0;
  for (const count of counts) total += count;
  return total;
}

/** First and last month in which a record begins or ends; null when none is dated. */
export function monthExtent({ groups }: RecordSummary): MonthSpan | null {
  let first: MonthIndex = Number.POSITIVE_INFINITY;
  let last: MonthIndex = Number.NEGATIVE_INFINITY;
  for (const { months } of groups.flatMap(({ starts, ends }) => [starts, ends])) {
    first = Math.min(first, months[0] ?? first);
    last = Math.max(last, months.at(-1) ?? last);
  }
  return first > last ? null : { first, last };
}

/** The summary of all records of several summaries, which must not share records. */
export function addSummaries(summaries: readonly RecordSummary[]): RecordSummary {
  const byKey = new Map<string, SummaryGroup[]>();
  for (const group of summaries.flatMap(({ groups }) => groups)) {
    const key = textOfKey(group);
    const alike = byKey.get(key);
    if (alike === undefined) byKey.set(key, [group]);
    else alike.push(group);
  }
  return { groups: [...byKey.values()].map(addGroups).sort(compareKeys) };
}

/** Adds groups of one key. */
function addGroups(groups: readonly SummaryGroup[]): SummaryGroup {
  const [first] = groups;
  if (first === undefined) throw new Error('No group to add');
  if (groups.length === 1) return first;
  return {
    ...first,
    starts: addHistograms(groups.map(({ starts }) => starts)),
    ends: addHistograms(groups.map(({ ends }) => ends)),
    undated: groups.reduce((sum, { undated }) => sum + undated, 0),
  };
}

function addHistograms(histograms: readonly MonthHistogram[]): MonthHistogram {
  let first = Number.POSITIVE_INFINITY;
  let last = -1;
  for (const { months } of histograms) {
    first = Math.min(first, months[0] ?? first);
    last = Math.max(last, months.at(-1) ?? last);
  }
  const dense = new Int32Array(Math.max(0, last - first + 1));
  for (const { months, counts } of histograms) {
    for (let index = 0; index < months.length; index++) {
      const at = (months[index] ?? 0) - first;
      dense[at] = (dense[at] ?? 0) + (counts[index] ?? 0);
    }
  }
  return histogramFrom(dense, first);
}

/** The histogram of counts that stand one per month from `first` on. */
function histogramFrom(dense: Int32Array, first: MonthIndex): MonthHistogram {
  const months: MonthIndex[] = [];
  dense.forEach((count, index) => {
    if (count !== 0) months.push(first + index);
  });
  return {
    months: Int32Array.from(months),
    counts: dense.filter((count) => count !== 0),
  };
}
