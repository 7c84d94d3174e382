import { useEffect } from 'react';
import { limitsOfSpan, type MonthSpan, monthsIn, shiftSpan } from '../../core/month-span.ts';
import { type AtlasStore, changeSession, changeView } from '../../state/store.ts';
import { selectPeriodSpan, selectVisibleMonths } from '../../state/timeline.ts';
import { useAtlas, useAtlasStore } from '../atlas-context.ts';

export const SPEEDS = [1, 2, 4] as const;
export type Speed = (typeof SPEEDS)[number];

const MS_PER_MONTH = 900;
/** Window that play begins with when no period is set. */
const MONTHS_OF_FIRST_WINDOW = 12;

/** Where play begins: the window as it stands, or the first one if there is none, or none is left. */
function firstWindow(span: MonthSpan, extent: MonthSpan): MonthSpan {
  const isWhole = span.first <= extent.first && span.last >= extent.last;
  const length = isWhole ? MONTHS_OF_FIRST_WINDOW : monthsIn(span);
  if (!isWhole && span.last < extent.last) return span;
  return shiftSpan({ first: extent.first, last: extent.first + length - 1 }, 0, extent);
}

export function startPlaying(store: AtlasStore): void {
  const state = store.getState();
  const start = firstWindow(selectPeriodSpan(state), selectVisibleMonths(state));
  changeView(store, { ...limitsOfSpan(start) });
  changeSession(store, { isPlaying: true });
}

export function stopPlaying(store: AtlasStore): void {
  changeSession(store, { isPlaying: false });
}

/** Moves the window by a month; stops where the bar ends. */
function step(store: AtlasStore): void {
  const state = store.getState();
  const extent = selectVisibleMonths(state);
  const span = selectPeriodSpan(state);
  if (span.last >= extent.last) {
    stopPlaying(store);
    return;
  }
  changeView(store, { ...limitsOfSpan(shiftSpan(span, 1, extent)) }, 'replace');
}

/** Moves the window month by month while the session says that it plays. */
export function usePlayback(speed: Speed): void {
  const store = useAtlasStore();
  const isPlaying = useAtlas((state) => state.session.isPlaying);
  useEffect(() => {
    if (!isPlaying) return;
    const timer = setInterval(() => step(store), MS_PER_MONTH / speed);
    return () => clearInterval(timer);
  }, [store, isPlaying, speed]);
}
