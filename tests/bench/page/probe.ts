import type { BenchDriver, BenchProbe, Change, Reading } from './driver.ts';
import { countFrames } from './frames.ts';
import { untilNextFrame, untilPainted, watchContexts } from './painted.ts';
import { watchView } from './view-shifts.ts';

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

/** The change without the probe's own waiting for the GPU, which would be a task as long. */
async function makeChange(change: Change): Promise<void> {
  await driver().untilQuiet();
  await driver().prepare(change);
  await untilNextFrame();
  const drawn = driver().untilDrawn(change);
  driver().act(change);
  await drawn;
  await untilNextFrame();
}

/** A pointer's move, the frame that follows, and the task after it. */
async function hover(x: number, y: number): Promise<number> {
  const target = document.elementFromPoint(x, y) ?? document.body;
  const start = performance.now();
  target.dispatchEvent(
    new MouseEvent('mousemove', { clientX: x, clientY: y, bubbles: true, view: window }),
  );
  await untilNextFrame();
  return performance.now() - start;
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
    makeChange,
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
