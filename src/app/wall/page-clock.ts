import type { TourClock } from './bind-tour.ts';

/** The browser's own time. */
export function pageClock(window: Window): TourClock {
  return {
    now: () => Date.now(),
    setTimeout: (act, ms) => window.setTimeout(act, ms),
    clearTimeout: (timer) => window.clearTimeout(timer),
  };
}
