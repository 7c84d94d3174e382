/**
 * An instant as CAP writes it: `2026-07-01T05:30:00+07:00`. `Z` is accepted though the standard wants
 * `-00:00`: it cannot be misunderstood.
 */
const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

/** ms since 1970-01-01 UTC; null: no instant, or one without its time zone. */
export function readCapInstant(text: string): number | null {
  const match = INSTANT.exec(text.trim());
  if (match === null) return null;
  const [, day = '', hour = '', minute = '', second = '', zone = ''] = match;
  const offset = zone === '-00:00' ? 'Z' : zone;
  const isClock = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
  // Date takes 31 June for 1 July.
  const atNoon = new Date(`${day}T12:00:00Z`);
  const isDay = !Number.isNaN(atNoon.getTime()) && atNoon.toISOString().startsWith(day);
  const instant = Date.parse(`${day}T${hour}:${minute}:${second}${offset}`);
  return isClock && isDay && !Number.isNaN(instant) ? instant : null;
}
