import { filterTable } from '../../core/filter.ts';
import type { PlanId } from '../../core/plan/plan.ts';
import { createTable } from '../../core/table.ts';
import { createSelector } from '../create-selector.ts';
import { selectConditions, selectLastDay, selectUnits } from '../selectors.ts';
import type { AtlasState } from '../store.ts';
import { PLANS } from './record-of-plan.ts';

/**
 * Plans by whether the filter lets them pass, whether or not their layer is shown. Plans that are no
 * records yet, because a name or a clause is missing, are absent.
 */
export const selectPassingPlans = createSelector(
  [
    (state: AtlasState) => state.catalogue.blocks[PLANS],
    selectConditions,
    selectUnits,
    selectLastDay,
  ],
  (block, conditions, units, lastDay): ReadonlyMap<PlanId, boolean> => {
    if (block === undefined) return new Map();
    const table = createTable({ blocks: [block], layerIds: [PLANS], units, lastDay });
    const { rows } = filterTable(table, { ...conditions, layers: [PLANS] });
    const passing = new Map<PlanId, boolean>();
    for (let row = 0; row < table.size; row++) {
      passing.set(table.recordAt(row).properties.id, false);
    }
    for (const row of rows) passing.set(table.recordAt(row).properties.id, true);
    return passing;
  },
);
