import { useEffect } from 'react';
import {
  type DayLimits,
  limitsBetween,
  limitsOfSpan,
  type MonthSpan,
  monthsIn,
  shiftSpan,
} from '../../core/month-span.ts';
import { type AtlasStore, changeSession, changeView } from '../../state/store.ts';
import { selectPeriodSpan, selectVisibleMonths } from '../../state/timeline.ts';
import { useAtlas, useAtlasStore } from '../atlas-context.ts';
import { useMediaQuery } from '../common/use-media-query.ts';

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
  changeSession(store, { isPlaying: true, isPlayingYears: false });
}

export function stopPlaying(store: AtlasStore): void {
  changeSession(store, { isPlaying: false });
}

/** The window that plays: whole months, and the days between two of them while it glides. */
class MovingWindow {
  readonly #store: AtlasStore;
  #span: MonthSpan;
  #written: DayLimits;

  constructor(store: AtlasStore) {
    this.#store = store;
    this.#span = selectPeriodSpan(store.getState());
    this.#written = limitsOfSpan(this.#span);
  }

  #write(limits: DayLimits): void {
    this.#written = limits;
    changeView(this.#store, { ...limits }, 'replace');
  }

  /** Whether the period is still where this window has put it: nobody else has moved it. */
  get isOwn(): boolean {
    const { from, to } = this.#store.getState().view;
    return from === this.#written.from && to === this.#written.to;
  }

  /** Moves on by a month; stops where the bar ends. */
  step(): void {
    const state = this.#store.getState();
    if (!this.isOwn) this.#span = selectPeriodSpan(state);
    const extent = selectVisibleMonths(state);
    if (this.#span.last >= extent.last) {
      stopPlaying(this.#store);
      return;
    }
    this.#span = shiftSpan(this.#span, 1, extent);
    this.#write(limitsOfSpan(this.#span));
  }

  /** Shows the days on the way to the next month. `share`: how much of the way, 0 to 1. */
  glide(share: number): void {
    const extent = selectVisibleMonths(this.#store.getState());
    if (!this.isOwn || this.#span.last >= extent.last) return;
    const limits = limitsBetween(this.#span, shiftSpan(this.#span, 1, extent), share);
    const { from, to } = this.#written;
    if (limits.from !== from || limits.to !== to) this.#write(limits);
  }

  /** Comes to rest on whole months. */
  settle(): void {
    if (this.isOwn) this.#write(limitsOfSpan(this.#span));
  }
}

/** Moves the window month by month, gliding over the days between where motion is welcome. */
function play(store: AtlasStore, msPerMonth: number, isGliding: boolean): () => void {
  const window = new MovingWindow(store);
  let steppedAt = performance.now();
  let frame = 0;
  const timer = setInterval(() => {
    steppedAt = performance.now();
    window.step();
  }, msPerMonth);
  const draw = () => {
    window.glide(Math.min(1, (performance.now() - steppedAt) / msPerMonth));
    frame = requestAnimationFrame(draw);
  };
  if (isGliding) frame = requestAnimationFrame(draw);
  return () => {
    clearInterval(timer);
    cancelAnimationFrame(frame);
    window.settle();
  };
}

/** Plays while the session says so. */
export function usePlayback(speed: Speed): void {
  const store = useAtlasStore();
  const isPlaying = useAtlas((state) => state.session.isPlaying);
  const isGliding = useMediaQuery('(prefers-reduced-motion: no-preference)');
  useEffect(
    () => (isPlaying ? play(store, MS_PER_MONTH / speed, isGliding) : undefined),
    [store, isPlaying, speed, isGliding],
  );
}
