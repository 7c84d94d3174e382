import type { CareStore } from '../../../state/wall/care.ts';
import { every, type Timekeeper } from './timekeeper.ts';

const TICK_MS = 15_000;
/** Throttled timers come up to a minute late; more than this is a break that people must know of. */
const BREAK_MS = 2 * 60_000;

/**
 * Tells the wall what time it is, and notices when time broke: timers that stood still (the browser
 * froze the page), or a clock that jumped (it was set, or the computer slept and its own time with it).
 */
export function bindClockWatch(care: CareStore, time: Timekeeper): () => void {
  let before = { now: time.now(), monotonic: time.monotonic() };
  return every(time, TICK_MS, () => {
    const seen = { now: time.now(), monotonic: time.monotonic() };
    const clockMs = seen.now - before.now;
    const passedMs = seen.monotonic - before.monotonic;
    const hasJumped = Math.abs(clockMs - passedMs) > BREAK_MS;
    if (hasJumped || passedMs > BREAK_MS) {
      const kind = hasJumped ? 'clock-jumped' : 'stood-still';
      care.setState({ timeBreak: { kind, fromMs: before.now, toMs: seen.now } });
    }
    before = seen;
    care.setState({ nowMs: seen.now });
  });
}
