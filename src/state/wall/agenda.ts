import type { Day } from '../../core/day.ts';
import type { AtlasRecord } from '../../core/record.ts';
import { createSelector } from '../create-selector.ts';
import { selectTable, selectToday } from '../selectors.ts';
import { selectActivityRows } from './activities.ts';

export interface AgendaLine {
  readonly record: AtlasRecord;
  /** Days from today to its first day; negative: it has begun. Null: it has no date. */
  readonly startsInDays: number | null;
  /** Days since its last day; negative: it goes on. Null: it has no date. */
  readonly endedDaysAgo: number | null;
}

/** Part of the agenda: what a board lists of it, and how much more there is. */
export interface AgendaPart {
  readonly lines: readonly AgendaLine[];
  readonly count: number;
}

export interface BoardAgenda {
  /** The latest to begin first; what has no date last. */
  readonly ongoing: AgendaPart;
  /** Beginning within the next 30 days, soonest first. */
  readonly coming: AgendaPart;
  /** Ended within the last 90 days, the latest first. */
  readonly ended: AgendaPart;
}

const COMING_DAYS = 30;
const ENDED_DAYS = 90;
/** Longer lists are not read on a wall: the rest is told as a number. */
const MOST_LINES = 10;

/** The agenda of the activities shown. */
export const selectBoardAgenda = createSelector(
  [selectTable, selectActivityRows, selectToday],
  (table, { ongoing, planned, ended }, today): BoardAgenda => {
    const dayIn = (column: Int32Array) => (row: number) =>
      table.isDated[row] === 1 ? (column[row] ?? null) : null;
    const startOf = dayIn(table.startDay);
    const endOf = dayIn(table.endDay);
    const lineOf = (row: number): AgendaLine => ({
      record: table.recordAt(row),
      startsInDays: differ(startOf(row), today),
      endedDaysAgo: differ(today, endOf(row)),
    });
    const part = (rows: Uint32Array, rank: (row: number) => number): AgendaPart => ({
      count: rows.length,
      lines: Array.from(rows)
        .sort((a, b) => rank(a) - rank(b) || a - b)
        .slice(0, MOST_LINES)
        .map(lineOf),
    });
    const daysFromNow = (day: Day | null) =>
      day === null ? Number.POSITIVE_INFINITY : day - today;
    const isComing = (row: number) => {
      const days = daysFromNow(startOf(row));
      return days > 0 && days <= COMING_DAYS;
    };
    return {
      ongoing: part(ongoing, (row) => -(startOf(row) ?? Number.NEGATIVE_INFINITY)),
      coming: part(planned.filter(isComing), (row) => startOf(row) ?? 0),
      ended: part(
        ended.filter((row) => {
          const days = -daysFromNow(endOf(row));
          return days >= 0 && days <= ENDED_DAYS;
        }),
        (row) => -(endOf(row) ?? 0),
      ),
    };
  },
);

function differ(later: Day | null, earlier: Day | null): number | null {
  return later === null || earlier === null ? null : later - earlier;
}
