import { useEffect, useState } from 'react';
import type { Language } from '../../i18n/language.ts';
import { useLanguage } from '../atlas-context.ts';

const TIME_ZONE = 'Asia/Ho_Chi_Minh';
const LOCALES: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' };
const MS_PER_MINUTE = 60_000;

/** Time and date in Vietnam, to the minute. */
export function WallClock() {
  const language = useLanguage();
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    // One tick a minute, on the minute: a wall runs for days.
    const wait = MS_PER_MINUTE - (Date.now() % MS_PER_MINUTE);
    const timer = setTimeout(() => setNow(new Date()), wait);
    return () => clearTimeout(timer);
  });
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(LOCALES[language], { timeZone: TIME_ZONE, ...options }).format(now);
  return (
    <p className="wall-clock">
      <time className="wall-time" dateTime={now.toISOString()}>
        {format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })}
      </time>
      <span className="wall-date">
        {format({ weekday: 'long', day: '2-digit', month: '2-digit', year: 'numeric' })}
      </span>
    </p>
  );
}
