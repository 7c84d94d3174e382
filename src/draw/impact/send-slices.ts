import type { Slice } from './impact-protocol.ts';

/** Rows sent at once: some 2 ms of copying on a slow machine. */
export const SLICE_ROWS = 400;

/** Gives the page back between two slices. */
export type NextTask = (task: () => void) => void;

/** Sends rows slice by slice, a task each. The function that it returns stops what has not been sent. */
export function sendSlices<T>(
  rows: { readonly length: number; readonly at: (index: number) => T | null },
  send: (slice: Slice<T>) => void,
  nextTask: NextTask,
): () => void {
  let isStopped = false;
  const sendFrom = (first: number) => {
    if (isStopped) return;
    const last = Math.min(rows.length, first + SLICE_ROWS);
    const slice: T[] = [];
    for (let index = first; index < last; index++) {
      const row = rows.at(index);
      if (row !== null) slice.push(row);
    }
    send({ rows: slice, isFirst: first === 0, isLast: last === rows.length });
    if (last < rows.length) nextTask(() => sendFrom(last));
  };
  nextTask(() => sendFrom(0));
  return () => {
    isStopped = true;
  };
}
