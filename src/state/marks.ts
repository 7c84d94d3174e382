import { createSelector } from 'reselect';
import { type SiteTable, sitesOf } from '../core/sites.ts';
import { selectResult, selectTable } from './selectors.ts';

/** Positions of the marks of all records, shown or not. */
export const selectSites = createSelector([selectTable], (table): SiteTable => sitesOf(table));

/**
 * How many shown records have no mark: they are about a province, several districts or the whole
 * zone, or lie outside.
 */
export const selectUnmarkedCount = createSelector(
  [selectTable, selectResult],
  ({ lng }, { rows }) => {
    let count = 0;
    for (const row of rows) {
      if (Number.isNaN(lng[row])) count++;
    }
    return count;
  },
);
