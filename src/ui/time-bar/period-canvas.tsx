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

/** Draws the period of the state on a canvas, now and whenever either changes. */
function followPeriod(canvas: HTMLCanvasElement, store: AtlasStore): () => void {
  // Drawn by the processor: without a graphics card everything else takes far longer than a frame.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return () => undefined;
  const inks = inksOf(canvas);
  const ratio = Math.min(window.devicePixelRatio, 2);
  let drawn: ReturnType<typeof selectPeriodPlace> | null = null;
  const draw = (state: AtlasState) => {
    drawn = selectPeriodPlace(state);
    const size = monthsIn(selectVisibleMonths(state));
    const [width, height] = [canvas.width / ratio, canvas.height / ratio];
    const [left, right] = [(drawn.begin / size) * width, (drawn.end / size) * width];
    const isWhole = drawn.begin === 0 && drawn.end === size;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    drawPeriod(context, { width, height, left, right, isWhole, ...inks });
  };
  const observer = new ResizeObserver(([entry]) => {
    if (!entry) return;
    canvas.width = Math.round(entry.contentRect.width * ratio);
    canvas.height = Math.round(entry.contentRect.height * ratio);
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
