import { isoOfDay, parseDay, spanOfPartialDate } from '../../../src/core/day.ts';
import type { RecordProperties } from '../../../src/core/record.ts';
import { STATUS_DAY } from './provenance.ts';
import type { Random } from './random.ts';

type Timing = Pick<RecordProperties, 'start' | 'end' | 'status'> & { readonly start: string };

const DAYS_PER_MONTH = 30.4;

/** A day between two ISO days, both included. */
function dayBetween(first: string, last: string, random: Random): string {
  return isoOfDay(random.whole(parseDay(first) ?? 0, parseDay(last) ?? 0));
}

/** Of ten starts, four lie after the boundaries of 2025 came into force: there is more to watch. */
const SHARE_OF_RECENT = 0.4;
const FIRST_RECENT_START = '2025-07-01';

/** A start between two ISO days, recent ones more often than chance would have it. */
export function startBetween(first: string, last: string, random: Random): string {
  return dayBetween(random.chance(SHARE_OF_RECENT) ? FIRST_RECENT_START : first, last, random);
}

/** A number of months (or any days) later. */
export function monthsLater(iso: string, months: number): string {
  return isoOfDay((parseDay(iso) ?? 0) + Math.round(months * DAYS_PER_MONTH));
}

/** A span of whole months with the status that it has on STATUS_DAY; some open ends among the running. */
export function timingOf(startDay: string, months: number, random: Random): Timing {
  const isToTheDay = random.chance(0.25);
  const cut = (iso: string) => (isToTheDay ? iso : iso.slice(0, 7));
  const start = cut(startDay);
  const end = cut(monthsLater(startDay, months));
  const status = statusOn(start, end);
  const isOpen = status === 'ongoing' && random.chance(0.15);
  return { start, end: isOpen ? null : end, status };
}

/** What a record with these dates is on STATUS_DAY. */
export function statusOn(start: string, end: string | null): RecordProperties['status'] {
  const today = parseDay(STATUS_DAY) ?? 0;
  const first = spanOfPartialDate(start)?.first ?? 0;
  const last = spanOfPartialDate(end ?? start)?.last ?? 0;
  if (first > today) return 'planned';
  return last < today ? 'completed' : 'ongoing';
}
