import type { AtlasState, AtlasStore } from './store.ts';

/** What panels need of a store: they never write through it. */
export type ReadableStore = Pick<AtlasStore, 'getState' | 'getInitialState' | 'subscribe'>;

/** While the window of time is dragged, panels are drawn this often. */
const CALM_MS = 250;
/** While it plays: an eye that follows the map reads no faster, and drawing text costs frames. */
const PLAYING_CALM_MS = 1000;

/** Whether a change is one of many in quick succession: dragging the window, playing. */
function isHurried(state: AtlasState, before: AtlasState): boolean {
  return state.view !== before.view && state.viewChange === 'replace';
}

/** Whether somebody chose something: that must show at once. */
function isChoice(state: AtlasState, before: AtlasState): boolean {
  return (
    (state.view !== before.view && state.viewChange === 'push') ||
    state.session.isPlaying !== before.session.isPlaying
  );
}

/**
 * The same state as of a store, without its haste: of changes that replace each other in quick
 * succession it shows the first at once, then some a second, and always the last. Everything else it
 * shows at once. The map follows the store itself, so that it can move with every frame.
 */
export function calmStore(store: AtlasStore): ReadableStore {
  let shown = store.getState();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isPending = false;
  const listeners = new Set<(state: AtlasState, before: AtlasState) => void>();

  const show = () => {
    isPending = false;
    const before = shown;
    shown = store.getState();
    if (shown === before) return;
    for (const listener of [...listeners]) listener(shown, before);
  };
  const rest = () => {
    timer = setTimeout(
      () => {
        timer = null;
        if (!isPending) return;
        show();
        rest();
      },
      store.getState().session.isPlaying ? PLAYING_CALM_MS : CALM_MS,
    );
  };
  const wake = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  store.subscribe((state, before) => {
    if (isChoice(state, before)) wake();
    if (timer !== null) {
      isPending = true;
      return;
    }
    show();
    if (isHurried(state, before)) rest();
  });
  return {
    getState: () => shown,
    getInitialState: store.getInitialState,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
