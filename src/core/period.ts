import { type Day, type PartialDate, spanOfPartialDate } from './day.ts';
import type { RecordStatus } from './record.ts';

/** Days on which a record holds, both ends included. `end` is null while it is open (ongoing). */
export interface Period {
  readonly start: Day;
  readonly end: Day | null;
}

/**
 * The period of a record from its dates as published (contract, section 3): a month or a year
 * stands for all its days; a start alone is open while the status says ongoing, else its own span;
 * an end alone is its own span. Null means undated: nothing readable was given.
 */
export function periodOf(dates: {
  readonly start: PartialDate | null;
  readonly end: PartialDate | null;
  readonly status: RecordStatus;
}): Period | null {
  const start = dates.start === null ? null : spanOfPartialDate(dates.start);
  const end = dates.end === null ? null : spanOfPartialDate(dates.end);
  if (start && end) return { start: start.first, end: end.last };
  if (start)
    return {
      start: start.first,
      end: dates.status === 'ongoing' ? null : start.last,
    };
  if (end) return { start: end.first, end: end.last };
  return null;
}
