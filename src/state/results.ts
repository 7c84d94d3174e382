import { SIGNING_DAY } from '../core/clause.ts';
import type { AtlasRecord } from '../core/record.ts';
import { CONTAINS_PARTS } from '../core/record-block.ts';
import { containedIds } from '../core/record-fields.ts';
import {
  listOf,
  listPassing,
  orderByName,
  orderTable,
  passingRows,
  type RowList,
} from '../core/record-order.ts';
import { sumOf } from '../core/sums.ts';
import { compareText } from '../i18n/language.ts';
import { createSelector } from './create-selector.ts';
import { selectResult, selectSelectedRecord, selectTable, selectToday } from './selectors.ts';
import { selectChoropleth } from './statistics.ts';
import type { AtlasState } from './store.ts';

const selectLanguage = (state: AtlasState) => state.view.language;
const selectOrder = (state: AtlasState) => state.session.resultOrder;

/** Comparing names as a language does takes microseconds each: beyond this many it would hold up the page. */
export const MOST_BY_NAME = 20_000;

/** Whether what is shown can be listed by name. */
export const selectCanOrderByName = createSelector(
  [selectResult],
  ({ rows }) => rows.length <= MOST_BY_NAME,
);

const selectTableByDate = createSelector([selectTable], (table) => orderTable(table, 'date'));

/** All rows in the order asked for; by date where names are asked for. */
const selectTableOrder = createSelector(
  [selectTable, selectTableByDate, selectOrder],
  (table, byDate, order) =>
    order === 'name' || order === 'date' ? byDate : orderTable(table, order),
);

/** What is shown, in the order asked for; by date where too many are asked for by name. */
export const selectResultList = createSelector(
  [selectTableOrder, selectResult, selectOrder, selectCanOrderByName, selectTable, selectLanguage],
  (ordered, { passes, rows }, order, canOrderByName, table, language): RowList => {
    if (order !== 'name' || !canOrderByName) {
      return listPassing(ordered, { passes, count: rows.length });
    }
    const byName = orderByName(passingRows(ordered, { passes, count: rows.length }), {
      nameOf: (row) => {
        const { properties } = table.recordAt(row);
        return language === 'vi' ? properties.name : properties.nameEn;
      },
      compareNames: (a, b) => compareText(a, b, language),
    });
    return listOf(byName);
  },
);

/** Neighbours of the selected record in the results; null at either end, or when it is not shown. */
export const selectNeighbours = createSelector(
  [selectResultList, selectSelectedRecord, selectTable],
  (
    list,
    selected,
    table,
  ): { readonly previous: AtlasRecord | null; readonly next: AtlasRecord | null } => {
    const row = selected === null ? -1 : table.rowOf(selected.properties.id);
    const { previous, next } = list.neighbours(row);
    const recordAt = (at: number | null) => (at === null ? null : table.recordAt(at));
    return { previous: recordAt(previous), next: recordAt(next) };
  },
);

/** Records that are totals over others. */
const selectTotals = createSelector([selectTable], (table): readonly AtlasRecord[] => {
  const totals: AtlasRecord[] = [];
  for (let row = 0; row < table.size; row++) {
    if ((table.sumRole[row] ?? 0) & CONTAINS_PARTS) totals.push(table.recordAt(row));
  }
  return totals;
});

/** Records that the selected one is a total over, and those that are totals over it. */
export const selectRelated = createSelector(
  [selectTable, selectTotals, selectSelectedRecord],
  (table, allTotals, selected) => {
    if (selected === null) return { parts: [], totals: [] };
    const parts = containedIds(selected).flatMap((id) => table.recordById(id) ?? []);
    const totals = allTotals.filter((record) =>
      containedIds(record).includes(selected.properties.id),
    );
    return { parts, totals };
  },
);

/** Whether anything on the screen, record or figure, was made by the generator. */
export const selectShowsIllustrative = createSelector(
  [selectTable, selectResult, selectChoropleth, (state: AtlasState) => state.view.layers],
  (table, { rows }, choropleth, layers) =>
    rows.some((row) => table.isIllustrative[row] === 1) ||
    (layers.includes('indicators') && choropleth?.hasIllustrative === true),
);

/** Sums over what is shown; nothing counts twice. */
export const selectSums = createSelector([selectResult, selectTable], ({ rows }, table) => ({
  householdsServed: sumOf('householdsServed', rows, table),
  budgetVnd: sumOf('budgetVnd', rows, table),
}));

/** The latest date on which a source of this build was read; null for an empty build. */
export const selectFreshness = createSelector(
  [(state: AtlasState) => state.datasets],
  (datasets) =>
    Object.values(datasets)
      .map(({ ref }) => ref.retrieved)
      .sort()
      .at(-1) ?? null,
);

/** Days from the signing of the regulation to today. */
export const selectDaysSinceSigning = createSelector([selectToday], (today) => today - SIGNING_DAY);
