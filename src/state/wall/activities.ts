import { type Progress, progressOf } from '../../core/wall/progress.ts';
import type { LayerId } from '../../layers/registry.ts';
import { createSelector } from '../create-selector.ts';
import { selectLayerIds, selectResult, selectTable, selectToday } from '../selectors.ts';
import type { AtlasState } from '../store.ts';

/**
 * Record layers that tell of work done together. Disasters and rescue plans do not, and the plans of
 * a user are only his own.
 */
const ACTIVITY_LAYERS: readonly LayerId[] = ['projects', 'training', 'meetings'];

export function isActivityLayer(id: string): boolean {
  return (ACTIVITY_LAYERS as readonly string[]).includes(id);
}

/** Rows of the activities shown by how far they have come today, each list ascending. */
export type ActivityRows = Readonly<Record<Progress, Uint32Array>>;

/**
 * What everything on the boards counts: the activities that the filter lets pass. Of sets too large
 * to be held, nothing: they are not read one by one.
 */
export const selectActivityRows = createSelector(
  [selectTable, selectResult, selectToday],
  (table, { rows }, today): ActivityRows => {
    const isActivity = table.layerIds.map(isActivityLayer);
    const byProgress: Record<Progress, number[]> = {
      ongoing: [],
      planned: [],
      ended: [],
      unknown: [],
    };
    for (const row of rows) {
      if (row >= table.countedSize || isActivity[table.layer[row] ?? 0] !== true) continue;
      byProgress[progressOf(row, table, today)].push(row);
    }
    return {
      ongoing: Uint32Array.from(byProgress.ongoing),
      planned: Uint32Array.from(byProgress.planned),
      ended: Uint32Array.from(byProgress.ended),
      unknown: Uint32Array.from(byProgress.unknown),
    };
  },
);

/** Whether any layer of activities is shown. Where none is, there is nothing to count, which is not zero. */
export const selectShowsActivities = createSelector(
  [selectLayerIds, (state: AtlasState) => state.view.layers],
  (held, shown) => ACTIVITY_LAYERS.some((id) => held.includes(id) && shown.includes(id)),
);

/** Layers of activities that this build holds but the view does not show: nothing counts them. */
export const selectHiddenActivityLayers = createSelector(
  [selectLayerIds, (state: AtlasState) => state.view.layers],
  (held, shown): readonly LayerId[] =>
    ACTIVITY_LAYERS.filter((id) => held.includes(id) && !shown.includes(id)),
);
