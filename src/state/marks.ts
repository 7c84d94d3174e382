import type { LngLat } from '../core/geo.ts';
import { type SiteTable, sitesOf } from '../core/sites.ts';
import { countSummary } from '../core/summary-filter.ts';
import { createSelector } from './create-selector.ts';
import { selectLargeSets, selectResult, selectTable } from './selectors.ts';

/** Positions of the marks of all records, shown or not. */
export const selectSites = createSelector([selectTable], (table): SiteTable => sitesOf(table));

/**
 * How many shown records have no mark: they are about a province, several districts or the whole
 * zone, or lie outside; of large sets, those that name no place at all.
 */
export const selectUnmarkedCount = createSelector(
  [selectResult, selectLargeSets],
  ({ unmarked, conditions, isPlaceIgnored }, sets) =>
    isPlaceIgnored
      ? unmarked
      : sets.reduce(
          (sum, { withoutPlace }) => sum + countSummary(withoutPlace, conditions).shown,
          unmarked,
        ),
);

/** Records counted at one place, by the first clause that they name. */
export interface CountedPlace {
  readonly position: LngLat;
  /** By CLAUSE_CODES. */
  readonly byPrimaryClause: Int32Array;
}

/** Cells of large sets around the view in which something is shown. */
export const selectCountedPlaces = createSelector(
  [selectLargeSets, selectResult],
  (sets, { conditions, isPlaceIgnored }): readonly CountedPlace[] => {
    if (isPlaceIgnored) return [];
    const cells = sets.flatMap(({ inView }) => (inView?.kind === 'cells' ? inView.cells : []));
    return cells.flatMap(({ position, summary }) => {
      const { shown, byPrimaryClause } = countSummary(summary, conditions);
      return shown > 0 ? [{ position, byPrimaryClause }] : [];
    });
  },
);

/** Whether records of large sets can be listed: only from close by are they at hand one by one. */
export const selectListing = createSelector(
  [selectLargeSets],
  (sets): 'all' | 'in-view' | 'too-far' => {
    if (sets.length === 0) return 'all';
    return sets.every(({ inView }) => inView?.kind === 'records') ? 'in-view' : 'too-far';
  },
);
