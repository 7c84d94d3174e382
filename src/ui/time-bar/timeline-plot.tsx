import { type PointerEvent, type ReactNode, useRef, useState } from 'react';
import { type MonthSpan, monthsIn, spanBehind } from '../../core/month-span.ts';
import { formatNumber } from '../../i18n/format.ts';
import { timeMessages } from '../../i18n/time-messages.ts';
import {
  selectMonthBars,
  selectPeriodPlace,
  selectPeriodSpan,
  selectVisibleMonths,
} from '../../state/timeline.ts';
import { useAtlas, useAtlasStore, useLanguage, useMessages } from '../atlas-context.ts';
import { type Drag, type Grip, limitsOfClick, limitsOfDrag } from './drag.ts';
import { Histogram, YearAxis } from './histogram.tsx';
import { PeriodCanvas } from './period-canvas.tsx';
import { stopPlaying } from './use-playback.ts';
import { useScrub } from './use-scrub.ts';
import { WindowEdge } from './window-edge.tsx';

/** Pixels that a press may wander and still be a click. */
const CLICK_SLOP_PX = 4;

function gripOf(target: EventTarget, isWhole: boolean): Grip {
  const grip = target instanceof HTMLElement ? target.dataset.grip : undefined;
  if (grip === 'first' || grip === 'last') return grip;
  // A window over everything has nowhere to go: dragging on it draws a new one.
  return grip === 'window' && !isWhole ? 'window' : 'ground';
}

/** The histogram with the window on it: edges, window and ground can be dragged, months clicked. */
export function TimelinePlot() {
  const store = useAtlasStore();
  const extent = useAtlas(selectVisibleMonths);
  const span = useAtlas(selectPeriodSpan);
  const isPlaying = useAtlas((state) => state.session.isPlaying);
  const scrub = useScrub();
  const plot = useRef<HTMLDivElement>(null);
  const drag = useRef<(Drag & { readonly x: number; isClick: boolean }) | null>(null);
  const [hovered, setHovered] = useState<number | null>(null);
  const size = monthsIn(extent);
  const isWhole = span.first <= extent.first && span.last >= extent.last;

  const placeOf = ({ clientX }: PointerEvent): number => {
    const box = plot.current?.getBoundingClientRect();
    return box === undefined || box.width === 0 ? 0 : ((clientX - box.left) / box.width) * size;
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    // Before it stops, the window may be between two months: those it came from are taken hold of.
    const held = isPlaying ? spanBehind(store.getState().view, extent) : span;
    stopPlaying(store);
    const grip = gripOf(event.target, isWhole);
    drag.current = { grip, span: held, begunAt: placeOf(event), x: event.clientX, isClick: true };
    event.currentTarget.setPointerCapture?.(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent) => {
    const place = placeOf(event);
    setHovered(Math.min(Math.max(Math.floor(place), 0), size - 1));
    const held = drag.current;
    if (held === null) return;
    if (Math.abs(event.clientX - held.x) > CLICK_SLOP_PX) held.isClick = false;
    if (!held.isClick) scrub.write(limitsOfDrag(held, place, extent));
  };
  const onPointerUp = (event: PointerEvent) => {
    const held = drag.current;
    drag.current = null;
    if (held === null) return;
    const isOnEdge = held.grip === 'first' || held.grip === 'last';
    if (held.isClick && !isOnEdge) scrub.write(limitsOfClick(placeOf(event), extent));
    scrub.end();
  };
  const onPointerCancel = () => {
    drag.current = null;
    scrub.end();
  };

  return (
    <div className={isWhole ? 'time-plot time-plot-whole' : 'time-plot'}>
      <div
        ref={plot}
        className="time-ground"
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={onPointerCancel}
        onPointerLeave={() => setHovered(null)}
      >
        <Histogram />
        <PeriodCanvas />
        <PeriodWindow size={size}>
          <WindowEdge edge="first" scrub={scrub} />
          <WindowEdge edge="last" scrub={scrub} />
        </PeriodWindow>
        {hovered !== null && drag.current === null && (
          <MonthReadout extent={extent} index={hovered} />
        )}
      </div>
      <YearAxis extent={extent} />
    </div>
  );
}

/** What of the bar is taken hold of to move the period; it is drawn by PeriodCanvas. */
function PeriodWindow({ size, children }: { readonly size: number; readonly children: ReactNode }) {
  const { begin, end } = useAtlas(selectPeriodPlace);
  const [left, right] = [(begin / size) * 100, (1 - end / size) * 100];
  return (
    <div
      className="time-window"
      data-grip="window"
      style={{ left: `${left}%`, right: `${right}%` }}
    >
      {children}
    </div>
  );
}

/** Says in words what the bar under the pointer stands for. */
function MonthReadout({ extent, index }: { readonly extent: MonthSpan; readonly index: number }) {
  const { totals } = useAtlas(selectMonthBars);
  const language = useLanguage();
  const words = useMessages(timeMessages);
  const month = extent.first + index;
  const place = ((index + 0.5) / monthsIn(extent)) * 100;
  return (
    <div
      className="time-readout"
      style={{ left: `${place}%` }}
      data-side={place > 60 ? 'left' : 'right'}
    >
      {words.monthBar(
        (month % 12) + 1,
        Math.floor(month / 12),
        formatNumber(totals[index] ?? 0, language),
      )}
    </div>
  );
}
