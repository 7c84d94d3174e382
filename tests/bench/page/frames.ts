import type { FrameCount } from './driver.ts';

/** Notes the frames that the browser makes between start and stop. */
export function countFrames(): { start(): void; stop(): FrameCount } {
  let handle = 0;
  let [began, last] = [0, 0];
  let framesMs: number[] = [];
  const note = () => {
    const now = performance.now();
    framesMs.push(now - last);
    last = now;
    handle = requestAnimationFrame(note);
  };
  return {
    start() {
      framesMs = [];
      began = performance.now();
      last = began;
      handle = requestAnimationFrame(note);
    },
    stop() {
      cancelAnimationFrame(handle);
      // What is under way now is a frame, too: one that has not come yet.
      const now = performance.now();
      const longestMs = Math.max(now - last, ...framesMs);
      return { fps: (framesMs.length * 1000) / (now - began), longestMs, framesMs };
    },
  };
}
