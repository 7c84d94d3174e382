import { AfterPaint } from './after-paint.ts';
import type { ReadableStore } from './calm-store.ts';
import type { AtlasState } from './store.ts';

/** By then a frame is on the screen, also where software draws it: a browser says only when it begins. */
const PAINT_MS = 50;

/**
 * The same state, a few frames later: what a change did elsewhere is painted before whoever follows
 * this store begins. For panels whose drawing would keep the answer to the change itself waiting.
 */
export function paintedStore(store: ReadableStore): ReadableStore {
  const listeners = new Set<(state: AtlasState, before: AtlasState) => void>();
  let shown = store.getState();
  let leave: (() => void) | null = null;
  const show = new AfterPaint(() => {
    const before = shown;
    shown = store.getState();
    for (const listener of [...listeners]) listener(shown, before);
  });
  const follow = () => {
    shown = store.getState();
    return store.subscribe(() => show.request(PAINT_MS));
  };
  return {
    getState: () => (leave === null ? store.getState() : shown),
    getInitialState: store.getInitialState,
    subscribe(listener) {
      listeners.add(listener);
      leave ??= follow();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        leave?.();
        leave = null;
        show.cancel();
      };
    },
  };
}
