import { useEffect, useState } from 'react';
import type { Language } from '../../i18n/language.ts';
import { wallMessages } from '../../i18n/wall-messages.ts';
import { useLanguage, useMessages } from '../atlas-context.ts';

const TIME_ZONE = 'Asia/Ho_Chi_Minh';
const LOCALES: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' };
const MS_PER_MINUTE = 60_000;

interface Tick {
  readonly at: Date;
  /** Ticks so far. */
  readonly count: number;
}

/** Time and date in Vietnam, to the minute. */
export function WallClock() {
  const language = useLanguage();
  const words = useMessages(wallMessages);
  const [{ at, count }, setTick] = useState((): Tick => ({ at: new Date(), count: 0 }));
  useEffect(() => {
    // One tick a minute, on the minute: a wall runs for days.
    const wait = MS_PER_MINUTE - (at.getTime() % MS_PER_MINUTE);
    const tick = () => setTick((before) => ({ at: new Date(), count: before.count + 1 }));
    const timer = setTimeout(tick, wait);
    return () => clearTimeout(timer);
  }, [at]);
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(LOCALES[language], { timeZone: TIME_ZONE, ...options }).format(at);
  return (
    <p className="wall-clock">
      <time className="wall-time" dateTime={at.toISOString()}>
        {format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })}
      </time>
      <span className="wall-date">
        {format({ weekday: 'long', day: '2-digit', month: '2-digit', year: 'numeric' })}
      </span>
      {/* Begun anew with every tick: seen once there is none, by the compositor even if the page hangs. */}
      <span key={count} className="wall-clock-stopped" aria-hidden="true">
        {words.clockStopped}
      </span>
    </p>
  );
}
