/**
 * A civil day as whole days since 1970-01-01 in the proleptic Gregorian calendar. No time zone:
 * every date of the sources is a day in Asia/Ho_Chi_Minh. Small enough for float32 and Int32Array.
 */
export type Day = number;

/** An ISO 8601 date of day, month or year precision: `2024-05-01`, `2024-05` or `2024`. */
export type PartialDate = string;

const MS_PER_DAY = 86_400_000;
const PARTIAL_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** The day number of a calendar date. `month` counts from 1; overflowing parts carry over as in Date.UTC. */
export function dayFrom(year: number, month: number, dayOfMonth: number): Day {
  // Not Date.UTC: it takes the years 0 to 99 for those of the twentieth century.
  return new Date(0).setUTCFullYear(year, month - 1, dayOfMonth) / MS_PER_DAY;
}

export interface DayParts {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  readonly dayOfMonth: number;
}

export function partsOfDay(day: Day): DayParts {
  const date = new Date(day * MS_PER_DAY);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    dayOfMonth: date.getUTCDate(),
  };
}

/** First and last day that a partial date covers, or null when it is no date of the calendar. */
export function spanOfPartialDate(text: PartialDate): { first: Day; last: Day } | null {
  const match = PARTIAL_DATE.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  if (match[2] === undefined) return { first: dayFrom(year, 1, 1), last: dayFrom(year, 12, 31) };
  const month = Number(match[2]);
  if (month < 1 || month > 12) return null;
  if (match[3] === undefined) {
    return {
      first: dayFrom(year, month, 1),
      last: dayFrom(year, month + 1, 0),
    };
  }
  const day = dayFrom(year, month, Number(match[3]));
  return partsOfDay(day).month === month && match[3] !== '00' ? { first: day, last: day } : null;
}

/** Reads `YYYY-MM-DD`; null for anything else, impossible days (2024-02-30) included. */
export function parseDay(text: string): Day | null {
  return text.length === 10 ? (spanOfPartialDate(text)?.first ?? null) : null;
}

/** Writes `YYYY-MM-DD`. */
export function isoOfDay(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

const CALENDAR_OF_THE_ZONE = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** Today in Asia/Ho_Chi_Minh, the time zone of every date in the atlas. */
export function todayInVietnam(now: Date = new Date()): Day {
  const iso = CALENDAR_OF_THE_ZONE.format(now);
  const day = parseDay(iso);
  if (day === null) throw new Error(`Intl gave no ISO date: ${iso}`);
  return day;
}

/** Months since year 0, January = 0: consecutive, so that months can index an array. */
export type MonthIndex = number;

/**
 * Month of a day, without a Date: tables ask it twice for each of a million records. Years are
 * taken to begin in March, so that leap days come last (H. Hinnant, “chrono-Compatible Low-Level
 * Date Algorithms”, civil_from_days).
 */
export function monthIndexOfDay(day: Day): MonthIndex {
  const fromEra = day + DAYS_FROM_0000_03_01_TO_1970;
  const era = Math.floor(fromEra / DAYS_PER_ERA);
  const dayOfEra = fromEra - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  return (yearOfEra + era * 400) * 12 + monthFromMarch + 2;
}

/** 400 years of the Gregorian calendar. */
const DAYS_PER_ERA = 146_097;
const DAYS_FROM_0000_03_01_TO_1970 = 719_468;

export function firstDayOfMonth(month: MonthIndex): Day {
  return dayFrom(Math.floor(month / 12), (month % 12) + 1, 1);
}

export function lastDayOfMonth(month: MonthIndex): Day {
  return firstDayOfMonth(month + 1) - 1;
}
