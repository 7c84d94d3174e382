import { type KeyboardEvent, useRef } from 'react';
import type { MonthIndex } from '../../core/day.ts';
import { openLimitsOfSpan, withEdge } from '../../core/month-span.ts';
import { timeMessages } from '../../i18n/time-messages.ts';
import { selectPeriodSpan, selectVisibleMonths } from '../../state/timeline.ts';
import { useAtlas, useAtlasStore, useMessages } from '../atlas-context.ts';
import { monthsOfKey } from './drag.ts';
import type { Scrub } from './use-scrub.ts';

interface WindowEdgeProps {
  readonly edge: 'first' | 'last';
  readonly scrub: Scrub;
}

/** One edge of the window, as a slider of months for the keyboard and for screen readers. */
export function WindowEdge({ edge, scrub }: WindowEdgeProps) {
  const store = useAtlasStore();
  const words = useMessages(timeMessages);
  const extent = useAtlas(selectVisibleMonths);
  const span = useAtlas(selectPeriodSpan);
  const isOpen = useAtlas((state) => state.view[edge === 'first' ? 'from' : 'to'] === null);
  const hasMoved = useRef(false);
  const month = span[edge];

  const onKeyDown = (event: KeyboardEvent) => {
    const by = monthsOfKey(event.key);
    if (by === null) return;
    event.preventDefault();
    // Read afresh: keys come faster than the page is drawn.
    const now = selectPeriodSpan(store.getState());
    const target = { edge, month: now[edge] + by };
    scrub.write(openLimitsOfSpan(withEdge(now, target, extent), extent));
    hasMoved.current = true;
  };
  const onBlur = () => {
    if (hasMoved.current) scrub.end();
    hasMoved.current = false;
  };
  const inWords = (index: MonthIndex) => words.month((index % 12) + 1, Math.floor(index / 12));
  return (
    <div
      className={`time-edge time-edge-${edge}`}
      data-grip={edge}
      role="slider"
      tabIndex={0}
      aria-label={edge === 'first' ? words.firstMonth : words.lastMonth}
      aria-valuemin={edge === 'first' ? extent.first : span.first}
      aria-valuemax={edge === 'first' ? span.last : extent.last}
      aria-valuenow={month}
      aria-valuetext={isOpen ? `${inWords(month)} (${words.noLimit})` : inWords(month)}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    />
  );
}
