import { useEffect, useState } from 'react';
import type { AtlasStore } from '../../state/store.ts';
import { useAtlasStore } from '../../ui/atlas-context.ts';
import type { Planning } from './start-planning.ts';

/** The planner's half of the page, once it has been fetched. */
export interface LoadedPlanning {
  readonly planning: Planning;
  readonly parts: typeof import('./plan-view.tsx');
}

const loads = new WeakMap<AtlasStore, Promise<LoadedPlanning>>();

async function load(atlas: AtlasStore): Promise<LoadedPlanning> {
  const [{ startPlanning }, parts] = await Promise.all([
    import('./start-planning.ts'),
    import('./plan-view.tsx'),
  ]);
  return { planning: await startPlanning(atlas), parts };
}

/** Fetches it and opens the stored plans; once for a page. */
export function loadPlanning(atlas: AtlasStore): Promise<LoadedPlanning> {
  const known = loads.get(atlas);
  if (known) return known;
  const loading = load(atlas);
  loads.set(atlas, loading);
  return loading;
}

/** The planner's half, fetched as soon as it is wanted; null until it is there. */
export function usePlanning(isWanted: boolean): LoadedPlanning | null {
  const atlas = useAtlasStore();
  const [loaded, setLoaded] = useState<LoadedPlanning | null>(null);
  useEffect(() => {
    if (__ATLAS_AUDIENCE__ !== 'internal' || !isWanted) return;
    let isGone = false;
    void loadPlanning(atlas).then((planning) => {
      if (!isGone) setLoaded(planning);
    });
    return () => {
      isGone = true;
    };
  }, [atlas, isWanted]);
  return isWanted ? loaded : null;
}
