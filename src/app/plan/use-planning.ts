import { useEffect, useState } from 'react';
import { PLANS } from '../../state/plans/record-of-plan.ts';
import { type AtlasStore, setDatasetStatus } from '../../state/store.ts';
import { useAtlas, useAtlasStore } from '../../ui/atlas-context.ts';
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

/**
 * Fetches it and opens the stored plans; once for a page. Where that fails, their dataset is one that
 * failed, as others do, and the next to ask tries again.
 */
export function loadPlanning(atlas: AtlasStore): Promise<LoadedPlanning> {
  const known = loads.get(atlas);
  if (known) return known;
  setDatasetStatus(atlas, PLANS, 'loading');
  const loading = load(atlas);
  loads.set(atlas, loading);
  loading.catch((error: unknown) => {
    loads.delete(atlas);
    const reason = `not started (${String(error)})`;
    setDatasetStatus(atlas, PLANS, 'failed', [{ file: PLANS, feature: null, field: null, reason }]);
  });
  return loading;
}

/** The planner's half, fetched as soon as it is wanted; null until it is there. */
export function usePlanning(isWanted: boolean): LoadedPlanning | null {
  const atlas = useAtlasStore();
  const [loaded, setLoaded] = useState<LoadedPlanning | null>(null);
  const hasFailed = useAtlas(({ datasets }) => datasets[PLANS]?.status === 'failed');
  useEffect(() => {
    if (__ATLAS_AUDIENCE__ !== 'internal' || !isWanted) return;
    // What has not started is asked for again by whoever is told of it; what only cannot save goes on.
    if (hasFailed && !loads.has(atlas)) return;
    let isGone = false;
    loadPlanning(atlas).then(
      (planning) => {
        if (!isGone) setLoaded(planning);
      },
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [atlas, isWanted, hasFailed]);
  return isWanted ? loaded : null;
}
