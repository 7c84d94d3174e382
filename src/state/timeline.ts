import { CLAUSE_CODES, type ClauseCode } from '../core/clause.ts';
import { type Day, dayFrom, type MonthIndex, monthIndexOfDay, partsOfDay } from '../core/day.ts';
import { type MonthSpan, monthsIn, placeOfDay, spanOfLimits } from '../core/month-span.ts';
import type { RecordTable } from '../core/table.ts';
import { createSelector } from './create-selector.ts';
import {
  selectLargeSets,
  selectMonthsHeld,
  selectResult,
  selectTable,
  selectToday,
} from './selectors.ts';
import type { AtlasState } from './store.ts';

const ALWAYS_SHOWN_FROM = monthIndexOfDay(dayFrom(2020, 1, 1));
/** Records longer than this are plans and programmes: they alone do not stretch the bar. */
const MAX_DAYS_OF_EVENT = 366;
const MAX_MONTHS_BACK = 15 * 12;

/** January of the year of the first event: the first record that did not last over a year. */
function firstMonthOfEvents(table: RecordTable, today: Day): MonthIndex {
  const earliest = monthIndexOfDay(today) - MAX_MONTHS_BACK;
  let first = ALWAYS_SHOWN_FROM;
  for (let row = 0; row < table.size; row++) {
    const days = (table.endDay[row] ?? 0) - (table.startDay[row] ?? 0) + 1;
    if (table.isDated[row] === 0 || days > MAX_DAYS_OF_EVENT) continue;
    const month = table.firstMonth + (table.startMonth[row] ?? 0);
    if (month >= earliest) first = Math.min(first, month);
  }
  return first - (first % 12);
}

/** Large sets say nothing of single records: their first month counts as it is. */
const selectFirstMonthOfEvents = createSelector(
  [selectTable, selectLargeSets, selectMonthsHeld, selectToday],
  (table, sets, held, today): MonthIndex => {
    const first = firstMonthOfEvents(table, today);
    if (sets.length === 0) return first;
    const earliest = Math.max(held.first, monthIndexOfDay(today) - MAX_MONTHS_BACK);
    return Math.min(first, earliest - (earliest % 12));
  },
);

/**
 * Months that the time bar shows: from the year of the first event to the end of next year, widened by a
 * period that was asked for, as far as there are records. Does not depend on what is shown, so
 * that the bar stands still while other filters change.
 */
export const selectVisibleMonths = createSelector(
  [
    selectFirstMonthOfEvents,
    selectMonthsHeld,
    selectToday,
    (state: AtlasState) => state.view.from,
    (state: AtlasState) => state.view.to,
  ],
  (first, held, today, from, to): MonthSpan => {
    const { year } = partsOfDay(today);
    const endOfThisYear = year * 12 + 11;
    const last = Math.max(endOfThisYear, Math.min(held.last, endOfThisYear + 12));
    const asked = [from, to].filter((day) => day !== null).map(monthIndexOfDay);
    const within = asked.map((month) => Math.min(Math.max(month, held.first), held.last));
    return { first: Math.min(first, ...within), last: Math.max(last, ...within) };
  },
);

/** The months of the bar that the period filter covers. */
export const selectPeriodSpan = createSelector(
  [
    selectVisibleMonths,
    (state: AtlasState) => state.view.from,
    (state: AtlasState) => state.view.to,
  ],
  (extent, from, to): MonthSpan => spanOfLimits({ from, to }, extent),
);

/** Where the period begins and ends along the bar, in months from its start; whole at whole months. */
export const selectPeriodPlace = createSelector(
  [
    selectVisibleMonths,
    (state: AtlasState) => state.view.from,
    (state: AtlasState) => state.view.to,
  ],
  (extent, from, to): { readonly begin: number; readonly end: number } => ({
    begin: from === null ? 0 : placeOfDay(from, extent),
    end: to === null ? monthsIn(extent) : placeOfDay(to + 1, extent),
  }),
);

export interface ClauseMonths {
  readonly code: ClauseCode;
  /** Active records per month of the extent. */
  readonly counts: readonly number[];
}

/** The histogram: active records per visible month by their first clause, whatever the period. */
export interface MonthBars {
  readonly extent: MonthSpan;
  /** Clauses that have a record, in clause order. */
  readonly clauses: readonly ClauseMonths[];
  readonly totals: readonly number[];
  /** Largest total; 0 when there is no dated record. */
  readonly highest: number;
}

export const selectMonthBars = createSelector(
  [selectResult, selectVisibleMonths],
  ({ months }, extent): MonthBars => {
    const offset = extent.first - months.firstMonth;
    const size = monthsIn(extent);
    const clauses = CLAUSE_CODES.map((code, clause): ClauseMonths => {
      const counts = Array.from({ length: size }, (_, index) => {
        const month = index + offset;
        if (month < 0 || month >= months.monthCount) return 0;
        return months.counts[month * CLAUSE_CODES.length + clause] ?? 0;
      });
      return { code, counts };
    }).filter(({ counts }) => counts.some((count) => count > 0));
    const totals = Array.from({ length: size }, (_, index) =>
      clauses.reduce((sum, { counts }) => sum + (counts[index] ?? 0), 0),
    );
    return { extent, clauses, totals, highest: Math.max(0, ...totals) };
  },
);
