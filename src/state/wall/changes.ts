import { type Day, dayFrom, partsOfDay } from '../../core/day.ts';
import { type FilterConditions, filterTable } from '../../core/filter.ts';
import { FIRST_DAY_OF_2025_UNITS } from '../../core/unit.ts';
import {
  type ChangeKind,
  type ChangeSpan,
  type ClauseChanges,
  countChanges,
  recordChanges,
} from '../../core/wall/changes.ts';
import { type PublishedFigures, publishedFigures } from '../../core/wall/published-figures.ts';
import { createSelector } from '../create-selector.ts';
import {
  selectAt,
  selectCatalogue,
  selectConditions,
  selectTable,
  selectUnits,
} from '../selectors.ts';
import type { AtlasState } from '../store.ts';

/** Disasters happen: nobody begins or completes them. */
const OCCURRING_LAYERS = ['disasters'];

/** The same day of the month before; where that month has none, its last day. */
export function monthBefore(day: Day): Day {
  const { year, month, dayOfMonth } = partsOfDay(day);
  return Math.min(dayFrom(year, month - 1, dayOfMonth), dayFrom(year, month, 0));
}

/** The days that are told of: from the day asked for, else a month before, to the day shown. */
export const selectChangeSpan = createSelector(
  [({ view }: AtlasState) => view.since, selectAt],
  (since, until): ChangeSpan => ({ since: since ?? monthBefore(until), until }),
);

/** The communes of one date took the place of those of another. */
export interface BoundaryChange {
  readonly day: Day;
  readonly communesBefore: number;
  readonly communesAfter: number;
}

const selectBoundaryChange = createSelector(
  [selectChangeSpan, selectUnits],
  ({ since, until }, units): BoundaryChange | null => {
    const day = FIRST_DAY_OF_2025_UNITS;
    if (day < since || day > until || units.all.length === 0) return null;
    return {
      day,
      communesBefore: units.communes('2020').length,
      communesAfter: units.communes('2025').length,
    };
  },
);

/** Records that the view's conditions let pass, whatever its period: the span is the period here. */
const selectRecordChanges = createSelector(
  [selectTable, selectConditions, selectChangeSpan],
  (table, conditions: FilterConditions, span): readonly ClauseChanges[] => {
    if (span.since > span.until) return [];
    const asked = { ...conditions, from: span.since, to: span.until, hasUndated: false };
    const { rows } = filterTable(table, asked);
    // Of larger sets only what lies around the view is at hand: part of it would pass for all of it.
    const counted = rows.filter((row) => row < table.countedSize);
    return recordChanges({ table, rows: counted, span, occurringLayers: OCCURRING_LAYERS });
  },
);

const selectPublishedFigures = createSelector(
  [selectCatalogue, selectChangeSpan, ({ view }: AtlasState) => view.isPublishedOnly],
  ({ indicatorRows }, span, isPublishedOnly): readonly PublishedFigures[] =>
    publishedFigures(
      isPublishedOnly
        ? indicatorRows.filter(({ isIllustrative }) => !isIllustrative)
        : indicatorRows,
      span,
    ),
);

/** What changed within the span asked for. */
export interface Changes {
  readonly span: ChangeSpan;
  readonly groups: readonly ClauseChanges[];
  readonly counts: Readonly<Record<ChangeKind, number>>;
  readonly figures: readonly PublishedFigures[];
  /** Null: none within the span. */
  readonly boundary: BoundaryChange | null;
  readonly hasIllustrative: boolean;
}

export const selectChanges = createSelector(
  [
    selectChangeSpan,
    selectRecordChanges,
    selectPublishedFigures,
    selectBoundaryChange,
    selectTable,
  ],
  (span, groups, figures, boundary, { isIllustrative }): Changes => ({
    span,
    groups,
    counts: countChanges(groups),
    figures,
    boundary,
    hasIllustrative:
      groups.some(({ changes }) => changes.some(({ row }) => isIllustrative[row] === 1)) ||
      figures.some((figure) => figure.isIllustrative),
  }),
);
