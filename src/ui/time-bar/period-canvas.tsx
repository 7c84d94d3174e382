import { useEffect, useRef } from 'react';
import { monthsIn } from '../../core/month-span.ts';
import type { AtlasState, AtlasStore } from '../../state/store.ts';
import { selectPeriodPlace, selectVisibleMonths } from '../../state/timeline.ts';
import { useAtlasStore } from '../atlas-context.ts';
import { useTheme } from '../common/use-theme.ts';
import { drawPeriod } from './draw-period.ts';

/** Colours of the page as it is shown now. */
function inksOf(element: Element): { readonly accent: string; readonly surface: string } {
  const style = getComputedStyle(element);
  return {
    accent: style.getPropertyValue('--accent'),
    surface: style.getPropertyValue('--surface'),
  };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Gives the canvas as many pixels as its box has; the same ones again would clear it for nothing. */
function fitPixels(canvas: HTMLCanvasElement, box: Size, ratio: number): void {
  const [width, height] = [Math.round(box.width * ratio), Math.round(box.height * ratio)];
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
}

/** Draws the period of the state on a canvas, now and whenever either changes. */
function followPeriod(canvas: HTMLCanvasElement, store: AtlasStore): () => void {
  // Drawn by the processor: without a graphics card everything else takes far longer than a frame.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return () => undefined;
  const inks = inksOf(canvas);
  let box: Size = { width: 0, height: 0 };
  let drawn: ReturnType<typeof selectPeriodPlace> | null = null;
  const draw = (state: AtlasState) => {
    drawn = selectPeriodPlace(state);
    const size = monthsIn(selectVisibleMonths(state));
    // Asked each time: a window may have moved to another screen.
    const ratio = Math.min(window.devicePixelRatio, 2);
    fitPixels(canvas, box, ratio);
    const [left, right] = [(drawn.begin / size) * box.width, (drawn.end / size) * box.width];
    const isWhole = drawn.begin === 0 && drawn.end === size;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    drawPeriod(context, { ...box, left, right, isWhole, ...inks });
  };
  const observer = new ResizeObserver(([entry]) => {
    if (!entry) return;
    box = { width: entry.contentRect.width, height: entry.contentRect.height };
    draw(store.getState());
  });
  observer.observe(canvas);
  const unsubscribe = store.subscribe((state) => {
    if (selectPeriodPlace(state) !== drawn) draw(state);
  });
  return () => {
    observer.disconnect();
    unsubscribe();
  };
}

/**
 * The period on the bar, with every change of it: on a canvas of its own, since text and bars that
 * are laid out anew for every frame would stop the film that the map plays.
 */
export function PeriodCanvas() {
  const store = useAtlasStore();
  const theme = useTheme();
  const canvas = useRef<HTMLCanvasElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme has other colours
  useEffect(
    () => (canvas.current ? followPeriod(canvas.current, store) : undefined),
    [store, theme],
  );
  return <canvas ref={canvas} className="time-period" />;
}
