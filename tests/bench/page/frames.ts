import type { FrameCount } from './driver.ts';

/** Counts the frames that the browser makes between start and stop, and keeps the longest. */
export function countFrames(): { start(): void; stop(): FrameCount } {
  let handle = 0;
  let [began, last, longestMs, frames] = [0, 0, 0, 0];
  const note = () => {
    const now = performance.now();
    longestMs = Math.max(longestMs, now - last);
    last = now;
    frames++;
    handle = requestAnimationFrame(note);
  };
  return {
    start() {
      [longestMs, frames] = [0, 0];
      began = performance.now();
      last = began;
      handle = requestAnimationFrame(note);
    },
    stop() {
      cancelAnimationFrame(handle);
      // What is under way now is a frame, too: one that has not come yet.
      const now = performance.now();
      longestMs = Math.max(longestMs, now - last);
      return { fps: (frames * 1000) / (now - began), longestMs };
    },
  };
}
