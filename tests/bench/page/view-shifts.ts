import type { ViewShifts } from './driver.ts';

/** What a task may take before it counts as blocking. */
const FREE_MS = 50;
/** Shifts of one burst are added up: at most so far from one to the next, and from first to last. */
const BURST_GAP_MS = 1_000;
const BURST_MS = 5_000;

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
}

function observe(type: string, note: (entry: PerformanceEntry) => void): void {
  new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
    type,
    buffered: true,
  });
}

/** The largest burst of layout shifts (Cumulative Layout Shift). */
function watchShifts(): () => number {
  let [largest, burst, first, last] = [0, 0, -BURST_MS, -BURST_MS];
  observe('layout-shift', (entry) => {
    const { value, hadRecentInput, startTime } = entry as LayoutShift;
    if (hadRecentInput) return;
    const isOfBurst = startTime - last < BURST_GAP_MS && startTime - first < BURST_MS;
    if (!isOfBurst) [burst, first] = [0, startTime];
    last = startTime;
    burst += value;
    largest = Math.max(largest, burst);
  });
  return () => largest;
}

/** Largest paint, blocking time and layout shift up to the moment asked. */
export function watchView(): () => ViewShifts {
  let [largestPaintMs, blockingMs] = [0, 0];
  observe('largest-contentful-paint', ({ startTime }) => {
    largestPaintMs = startTime;
  });
  observe('longtask', ({ duration }) => {
    blockingMs += duration - FREE_MS;
  });
  const layoutShift = watchShifts();
  return () => ({ largestPaintMs, blockingMs, layoutShift: layoutShift() });
}
