import { todayInVietnam } from '../core/day.ts';
import { formatDay } from './format.ts';

const TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** An instant (ms since 1970) as people in Vietnam say it: "14:05"; of another day "14:05 23/11/2026". */
export function formatInstant(instantMs: number, nowMs: number): string {
  const instant = new Date(instantMs);
  const day = todayInVietnam(instant);
  const time = TIME.format(instant);
  return day === todayInVietnam(new Date(nowMs)) ? time : `${time} ${formatDay(day)}`;
}
