import { CLAUSE_CODES, selectionBits } from './clause.ts';
import { countClauses, increment } from './counts.ts';
import { type Day, firstDayOfMonth, lastDayOfMonth, monthIndexOfDay } from './day.ts';
import type { FilterConditions } from './filter.ts';
import { type MonthCounts, runningSums } from './month-counts.ts';
import { type MonthSpan, monthsIn } from './month-span.ts';
import {
  type MonthHistogram,
  type RecordSummary,
  type SummaryGroup,
  totalOf,
} from './record-summary.ts';

/** How many records of a summary pass, and of which colour. */
export interface SummaryCount {
  readonly shown: number;
  /** Of those, by the first clause that they name. By CLAUSE_CODES. */
  readonly byPrimaryClause: Int32Array;
}

/** What filterTable says of records, said of a summary: the same meaning wherever the name is. */
export interface SummaryResult extends SummaryCount {
  readonly conditions: FilterConditions;
  readonly total: number;
  readonly byClause: Int32Array;
  /** By layer id; layers of the summary only. */
  readonly byLayer: ReadonlyMap<string, number>;
  readonly undated: number;
  /** Months of `extent`, which may be any. */
  readonly months: MonthCounts;
  /** False: a limit lies within a month, and the counts are for that whole month. */
  readonly isExact: boolean;
  /** True: districts or the zone were asked for, of which a summary knows nothing. */
  readonly isPlaceIgnored: boolean;
}

function compile({ layers, clauses, from, to, hasUndated, isPublishedOnly }: FilterConditions) {
  return {
    layers,
    clauseMask: clauses === null ? -1 : selectionBits(clauses),
    hasTime: from !== null || to !== null,
    firstMonth: from === null ? null : monthIndexOfDay(from),
    lastMonth: to === null ? null : monthIndexOfDay(to),
    hasUndated,
    isPublishedOnly,
  };
}

type Compiled = ReturnType<typeof compile>;

/** Sum of the counts of the months before `month`. */
function countBefore({ months, counts }: MonthHistogram, month: number): number {
  let sum = 0;
  for (let index = 0; index < months.length && (months[index] ?? 0) < month; index++) {
    sum += counts[index] ?? 0;
  }
  return sum;
}

/** Records of a group that the period lets pass. */
function countInTime({ starts, ends, undated }: SummaryGroup, query: Compiled): number {
  const { firstMonth, lastMonth } = query;
  const begun = lastMonth === null ? totalOf(starts) : countBefore(starts, lastMonth + 1);
  const ended = firstMonth === null ? 0 : countBefore(ends, firstMonth);
  return begun - ended + (!query.hasTime || query.hasUndated ? undated : 0);
}

function isVisible({ layer }: SummaryGroup, query: Compiled): boolean {
  return query.layers.includes(layer);
}

function passesClauses({ clauses }: SummaryGroup, query: Compiled): boolean {
  return (clauses & query.clauseMask) !== 0;
}

function groupsOf({ groups }: RecordSummary, query: Compiled): readonly SummaryGroup[] {
  return query.isPublishedOnly ? groups.filter((group) => !group.isIllustrative) : groups;
}

/** The counts that a mark needs, for one cell among hundreds: no facets, no months. */
export function countSummary(summary: RecordSummary, conditions: FilterConditions): SummaryCount {
  const query = compile(conditions);
  const byPrimaryClause = new Int32Array(CLAUSE_CODES.length);
  let shown = 0;
  for (const group of groupsOf(summary, query)) {
    if (!isVisible(group, query) || !passesClauses(group, query)) continue;
    const count = countInTime(group, query);
    shown += count;
    increment(byPrimaryClause, group.primaryClause, count);
  }
  return { shown, byPrimaryClause };
}

/**
 * The filter over a summary: what filterTable would count of its records, month by month. Counts of
 * a facet are under the other facets. Places are not judged (`isPlaceIgnored`).
 */
export function filterSummary(
  summary: RecordSummary,
  conditions: FilterConditions,
  extent: MonthSpan,
): SummaryResult {
  const query = compile(conditions);
  const byClause = new Int32Array(CLAUSE_CODES.length);
  const byLayer = new Map(summary.groups.map(({ layer }) => [layer, 0]));
  const changes = new Int32Array((monthsIn(extent) + 1) * CLAUSE_CODES.length);
  let total = 0;
  let undated = 0;
  for (const group of groupsOf(summary, query)) {
    const inTime = countInTime(group, query);
    const [isOfLayer, isOfClause] = [isVisible(group, query), passesClauses(group, query)];
    if (isOfClause) byLayer.set(group.layer, (byLayer.get(group.layer) ?? 0) + inTime);
    if (!isOfLayer) continue;
    total += totalOf(group.starts) + group.undated;
    countClauses(group.clauses, inTime, byClause);
    if (!isOfClause) continue;
    undated += group.undated;
    markChanges(group, extent, changes);
  }
  return {
    conditions,
    ...countSummary(summary, conditions),
    total,
    byClause,
    byLayer,
    undated,
    months: runningSums(changes, extent.first),
    isExact: isMonthStart(conditions.from) && isMonthEnd(conditions.to),
    isPlaceIgnored: conditions.districts.length > 0 || conditions.isZoneOnly,
  };
}

/** Marks where records begin and where they have ended; what lies before the extent, at its start. */
function markChanges(group: SummaryGroup, extent: MonthSpan, changes: Int32Array): void {
  const width = CLAUSE_CODES.length;
  const mark = ({ months, counts }: MonthHistogram, shift: number, sign: number) => {
    for (let index = 0; index < months.length; index++) {
      const month = (months[index] ?? 0) + shift - extent.first;
      if (month >= monthsIn(extent)) break;
      const at = Math.max(0, month) * width + group.primaryClause;
      increment(changes, at, sign * (counts[index] ?? 0));
    }
  };
  mark(group.starts, 0, 1);
  mark(group.ends, 1, -1);
}

function isMonthStart(from: Day | null): boolean {
  return from === null || from === firstDayOfMonth(monthIndexOfDay(from));
}

function isMonthEnd(to: Day | null): boolean {
  return to === null || to === lastDayOfMonth(monthIndexOfDay(to));
}
