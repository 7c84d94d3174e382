import { useEffect, useRef } from 'react';
import type { DayLimits } from '../../core/month-span.ts';
import { changeView } from '../../state/store.ts';
import { useAtlasStore } from '../atlas-context.ts';

/** Writes a period that is being dragged. */
export interface Scrub {
  /** Asks for a period; at most one is written per frame. */
  write(limits: DayLimits): void;
  /** Writes what is still waiting and ends the gesture. */
  end(): void;
}

/**
 * One gesture makes one step of the browser's history: its first change is pushed, so that going
 * back leads to the period before the gesture; the following changes replace it.
 */
export function useScrub(): Scrub {
  const store = useAtlasStore();
  const waiting = useRef<DayLimits | null>(null);
  const frame = useRef<number | null>(null);
  const hasBegun = useRef(false);

  const flush = () => {
    if (frame.current !== null) cancelAnimationFrame(frame.current);
    frame.current = null;
    const limits = waiting.current;
    waiting.current = null;
    if (limits === null) return;
    const { from, to } = store.getState().view;
    if (limits.from === from && limits.to === to) return;
    changeView(store, { ...limits }, hasBegun.current ? 'replace' : 'push');
    hasBegun.current = true;
  };

  useEffect(
    () => () => {
      if (frame.current !== null) cancelAnimationFrame(frame.current);
    },
    [],
  );

  return {
    write(limits) {
      waiting.current = limits;
      frame.current ??= requestAnimationFrame(flush);
    },
    end() {
      flush();
      hasBegun.current = false;
    },
  };
}
