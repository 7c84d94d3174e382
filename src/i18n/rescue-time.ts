import type { Language } from './language.ts';

const LOCALES: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' };

const OPTIONS: Intl.DateTimeFormatOptions = {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
};
const DAY_OPTIONS: Intl.DateTimeFormatOptions = {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
};

/** An instant (ms since 1970-01-01 UTC) as time and day in Vietnam: "14:30 ngày 23/11/2026". */
export function formatInstant(instantMs: number, language: Language): string {
  const time = new Intl.DateTimeFormat(LOCALES[language], OPTIONS).format(instantMs);
  const day = new Intl.DateTimeFormat('en-GB', DAY_OPTIONS).format(instantMs);
  return language === 'vi' ? `${time} ngày ${day}` : `${time} on ${day}`;
}

const MS_PER_MINUTE = 60_000;
const MINUTES_PER_HOUR = 60;
const MINUTES_PER_DAY = 1440;

/** A span in whole days, hours and minutes; what has begun of a minute counts. */
export function splitMinutes(ms: number): { days: number; hours: number; minutes: number } {
  const all = Math.max(0, Math.ceil(ms / MS_PER_MINUTE));
  return {
    days: Math.floor(all / MINUTES_PER_DAY),
    hours: Math.floor((all % MINUTES_PER_DAY) / MINUTES_PER_HOUR),
    minutes: all % MINUTES_PER_HOUR,
  };
}
