import { createSelector } from 'reselect';
import { SIGNING_DAY } from '../core/clause.ts';
import { periodOf } from '../core/period.ts';
import type { AtlasRecord } from '../core/record.ts';
import { orderRecords } from '../core/record-order.ts';
import { containedIds, type Sum, type SummableField, sumOf } from '../core/sums.ts';
import { compareText } from '../i18n/language.ts';
import { selectUnmarked } from './marks.ts';
import {
  selectRecords,
  selectSelectedRecord,
  selectShownRecords,
  selectTable,
  selectToday,
} from './selectors.ts';
import { selectChoropleth } from './statistics.ts';
import type { AtlasState } from './store.ts';

const selectLanguage = (state: AtlasState) => state.view.language;

/** Every record that the view admits by its nature, whatever the other conditions. */
export const selectAdmittedRecords = createSelector(
  [selectRecords, (state: AtlasState) => state.view.isPublishedOnly],
  (records, isPublishedOnly): readonly AtlasRecord[] =>
    isPublishedOnly ? records.filter(({ isIllustrative }) => !isIllustrative) : records,
);

/** What is shown, in the order asked for. */
export const selectOrderedRecords = createSelector(
  [selectShownRecords, (state: AtlasState) => state.session.resultOrder, selectLanguage],
  (records, order, language): readonly AtlasRecord[] =>
    orderRecords(records, {
      order,
      nameOf: ({ properties }) => (language === 'vi' ? properties.name : properties.nameEn),
      compareNames: (a, b) => compareText(a, b, language),
    }),
);

/** Neighbours of the selected record in the results; null at either end, or when it is not shown. */
export const selectNeighbours = createSelector(
  [selectOrderedRecords, selectSelectedRecord],
  (
    records,
    selected,
  ): { readonly previous: AtlasRecord | null; readonly next: AtlasRecord | null } => {
    const index = selected === null ? -1 : records.indexOf(selected);
    if (index < 0) return { previous: null, next: null };
    return { previous: records[index - 1] ?? null, next: records[index + 1] ?? null };
  },
);

/** Records that the selected one is a total over, and those that are totals over it. */
export const selectRelated = createSelector(
  [selectTable, selectRecords, selectSelectedRecord],
  (table, records, selected) => {
    if (selected === null) return { parts: [], totals: [] };
    const parts = containedIds(selected).flatMap((id) => {
      const row = table.rowById.get(id);
      return row === undefined ? [] : (table.records[row] ?? []);
    });
    const totals = records.filter((record) =>
      containedIds(record).includes(selected.properties.id),
    );
    return { parts, totals };
  },
);

/** Whether anything on the screen, record or figure, was made by the generator. */
export const selectShowsIllustrative = createSelector(
  [selectShownRecords, selectChoropleth, (state: AtlasState) => state.view.layers],
  (records, choropleth, layers) =>
    records.some(({ isIllustrative }) => isIllustrative) ||
    (layers.includes('indicators') && choropleth?.hasIllustrative === true),
);

/** Sums over what is shown; nothing counts twice. */
export const selectSums = createSelector([selectShownRecords, selectTable], (records, table) => {
  const recordById = (id: string) => {
    const row = table.rowById.get(id);
    return row === undefined ? null : (table.records[row] ?? null);
  };
  const sum = (field: SummableField): Sum => sumOf({ field, records, recordById });
  return { householdsServed: sum('householdsServed'), budgetVnd: sum('budgetVnd') };
});

const HIGH_RISK_LEVEL = 3;

/** Risk areas shown with an official level of 3 or more. */
export const selectHighRiskCount = createSelector(
  [selectShownRecords],
  (records) =>
    records.filter((record) => {
      const level: unknown = Reflect.get(record.properties, 'riskLevel');
      return typeof level === 'number' && level >= HIGH_RISK_LEVEL;
    }).length,
);

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

/** Shown records whose period holds today, and those that begin later, soonest first. */
export const selectAgenda = createSelector([selectShownRecords, selectToday], (records, today) => {
  const dated = records.flatMap((record) => {
    const period = periodOf(record.properties);
    return period === null ? [] : [{ record, period }];
  });
  const ongoing = dated
    .filter(({ period }) => period.start <= today && (period.end ?? today) >= today)
    .sort((a, b) => b.period.start - a.period.start);
  const coming = dated
    .filter(({ period }) => period.start > today)
    .sort((a, b) => a.period.start - b.period.start);
  return { ongoing, coming };
});

/** Ids of the shown records without a mark, for the notes in the list. */
export const selectUnmarkedIds = createSelector(
  [selectUnmarked],
  (records): ReadonlySet<string> => new Set(records.map(({ properties }) => properties.id)),
);
