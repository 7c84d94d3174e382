import type { AtlasState, AtlasStore } from '../state/store.ts';

/** Keeps something bound as long as a condition holds; returns what ends that for good. */
export function bindWhile(
  store: AtlasStore,
  isMeant: (state: AtlasState) => boolean,
  bind: () => readonly (() => void)[],
): () => void {
  let bound: readonly (() => void)[] = [];
  let isBound = false;
  const set = (wanted: boolean) => {
    if (wanted === isBound) return;
    isBound = wanted;
    for (const unbind of bound) unbind();
    bound = wanted ? bind() : [];
  };
  const unsubscribe = store.subscribe((state) => set(isMeant(state)));
  set(isMeant(store.getState()));
  return () => {
    unsubscribe();
    set(false);
  };
}
