import type { BenchDriver, BenchProbe, Change, Reading, ViewShifts } from './driver.ts';
import { countFrames } from './frames.ts';
import { untilPainted, watchContexts } from './painted.ts';

const FIRST_BLOCKING_MS = 50;

function driver(): BenchDriver {
  const { benchDriver } = window;
  if (!benchDriver) throw new Error('the page has no driver');
  return benchDriver;
}

async function measure(change: Change): Promise<Reading> {
  await driver().untilQuiet();
  await driver().prepare(change);
  await untilPainted();
  let toldMs: number | null = null;
  const start = performance.now();
  const told = driver()
    .untilTold(change)
    ?.then(() => {
      toldMs = performance.now() - start;
    });
  const drawn = driver().untilDrawn(change);
  driver().act(change);
  await Promise.all([drawn, told]);
  await untilPainted();
  return { paintedMs: performance.now() - start, toldMs };
}

/** A pointer's move, the frame that follows, and the task after it. */
async function hover(x: number, y: number): Promise<number> {
  const target = document.elementFromPoint(x, y) ?? document.body;
  const start = performance.now();
  target.dispatchEvent(
    new MouseEvent('mousemove', { clientX: x, clientY: y, bubbles: true, view: window }),
  );
  await untilPainted();
  return performance.now() - start;
}

/** Largest paint, blocking time and layout shift, as they come. */
function watchView(): () => ViewShifts {
  let [largestPaintMs, blockingMs, layoutShift] = [0, 0, 0];
  const observe = (type: string, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
      type,
      buffered: true,
    });
  observe('largest-contentful-paint', ({ startTime }) => {
    largestPaintMs = startTime;
  });
  observe('longtask', ({ duration }) => {
    blockingMs += duration - FIRST_BLOCKING_MS;
  });
  observe('layout-shift', (entry) => {
    layoutShift += (entry as PerformanceEntry & { readonly value: number }).value;
  });
  return () => ({ largestPaintMs, blockingMs, layoutShift });
}

/** The moment at which the page sets `data-ready` on its root. */
function watchReady(note: (ms: number) => void): void {
  new MutationObserver((_, observer) => {
    if (document.documentElement?.dataset.ready !== 'true') return;
    note(performance.now());
    observer.disconnect();
  }).observe(document, { attributes: true, attributeFilter: ['data-ready'], subtree: true });
}

function install(): BenchProbe {
  const contexts = watchContexts();
  const frames = countFrames();
  let readyMs: number | null = null;
  watchReady((ms) => {
    readyMs = ms;
  });
  return {
    get readyMs() {
      return readyMs;
    },
    measure,
    hover,
    startFrames: frames.start,
    stopFrames: frames.stop,
    viewShifts: watchView(),
    renderer() {
      const gl = contexts()[0];
      const info = gl?.getExtension('WEBGL_debug_renderer_info');
      return gl && info ? String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)) : 'no WebGL';
    },
  };
}

window.benchProbe = install();
