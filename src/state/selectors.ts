import { type Day, lastDayOfMonth } from '../core/day.ts';
import { type FilterConditions, type FilterResult, filterTable } from '../core/filter.ts';
import { type JoinedResult, joinResults } from '../core/joined-result.ts';
import type { MonthSpan } from '../core/month-span.ts';
import type { AtlasRecord } from '../core/record.ts';
import type { RecordBlock } from '../core/record-block.ts';
import { monthExtent } from '../core/record-summary.ts';
import { filterSummary, type SummaryResult } from '../core/summary-filter.ts';
import { createTable, type RecordTable } from '../core/table.ts';
import { FIRST_DAY_OF_2020_UNITS, type Unit, type Vintage, vintageAt } from '../core/unit.ts';
import type { LayerDefinition } from '../layers/layer.ts';
import { plans } from '../layers/plans.ts';
import { LAYERS, type LayerId, layerById, RECORD_LAYER_IDS } from '../layers/registry.ts';
import type { DatasetState, LargeSet } from './catalogue.ts';
import { createSelector, createStructuredSelector } from './create-selector.ts';
import type { AtlasState } from './store.ts';

/** Derived facts. Nothing here is stored: each is made again when its parts change. */

export const selectCatalogue = (state: AtlasState) => state.catalogue;
export const selectUnits = (state: AtlasState) => state.catalogue.units;
export const selectToday = (state: AtlasState) => state.session.today;
const selectDatasets = (state: AtlasState) => state.datasets;

/** Sets of which only counts and what is in view are held. */
export const selectLargeSets = createSelector(
  [(state: AtlasState) => state.catalogue.largeSets],
  (sets): readonly LargeSet[] => Object.values(sets),
);

/** Large sets that have boundaries of communes, with their addresses; the same list as long as they are. */
export const selectCommuneSets = createSelector(
  [(state: AtlasState) => state.catalogue.largeSets],
  (sets): readonly (readonly [id: string, url: string])[] =>
    Object.entries(sets).flatMap(([id, { url, communeZoom }]) =>
      communeZoom === null ? [] : [[id, url] as const],
    ),
  { memoizeOptions: { resultEqualityCheck: isSameText } },
);

function isSameText(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Blocks of large sets that are in view; the same list as long as they are the same. */
const selectBlocksInView = createSelector(
  [selectLargeSets],
  (sets): readonly RecordBlock[] =>
    sets.flatMap(({ inView }) => (inView?.kind === 'records' ? inView.blocks : [])),
  { memoizeOptions: { resultEqualityCheck: haveSameItems } },
);

function haveSameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

/** Up to where open records are counted: as far as any set has months, and at least to today. */
export const selectLastDay = createSelector([selectLargeSets, selectToday], (sets, today): Day => {
  const ends = sets.flatMap(({ summary }) => monthExtent(summary) ?? []);
  return Math.max(today, ...ends.map(({ last }) => lastDayOfMonth(last)));
});

/** Blocks by the names of their datasets: the picture must not depend on which file came first. */
const selectBlocks = createSelector(
  [(state: AtlasState) => state.catalogue.blocks],
  (blocks): readonly RecordBlock[] =>
    Object.keys(blocks)
      .sort()
      .flatMap((id) => blocks[id] ?? []),
);

/** Every record at hand as columns. */
export const selectTable = createSelector(
  [selectBlocks, selectBlocksInView, selectUnits, selectLastDay],
  (blocks, blocksInView, units, lastDay): RecordTable =>
    createTable({
      blocks,
      blocksInView,
      layerIds: RECORD_LAYER_IDS,
      units,
      lastDay,
    }),
);

/** Plans are nobody's published facts. */
const selectRecordLayersAsked = createSelector(
  [({ view }: AtlasState) => view.layers, ({ view }: AtlasState) => view.isPublishedOnly],
  (layers, isPublishedOnly) => (isPublishedOnly ? layers.filter((id) => id !== plans.id) : layers),
);

/** The filter that the view asks for. The predicate itself is core/filter.ts, and only there. */
export const selectConditions = createStructuredSelector({
  layers: selectRecordLayersAsked,
  isPublishedOnly: ({ view }: AtlasState) => view.isPublishedOnly,
  clauses: ({ view }: AtlasState) => view.clauses,
  from: ({ view }: AtlasState) => view.from,
  to: ({ view }: AtlasState) => view.to,
  hasUndated: ({ view }: AtlasState) => view.hasUndated,
  districts: ({ view }: AtlasState) => view.districts,
  isZoneOnly: ({ view }: AtlasState) => view.isZoneOnly,
});

const selectTableResult = createSelector(
  [selectTable, selectConditions],
  (table, conditions: FilterConditions): FilterResult => filterTable(table, conditions),
);

/** Months in which anything at hand or counted holds. */
export const selectMonthsHeld = createSelector(
  [selectTable, selectLargeSets],
  ({ firstMonth, monthCount }, sets): MonthSpan =>
    sets.reduce(
      (held, { summary }) => {
        const extent = monthExtent(summary) ?? held;
        return {
          first: Math.min(held.first, extent.first),
          last: Math.max(held.last, extent.last),
        };
      },
      { first: firstMonth, last: firstMonth + monthCount - 1 },
    ),
);

const selectSummaryResults = createSelector(
  [selectLargeSets, selectConditions, selectMonthsHeld],
  (sets, conditions, months): readonly SummaryResult[] =>
    sets.map(({ summary }) => filterSummary(summary, conditions, months)),
);

/** The one filtered view that everything on screen reads. */
export const selectResult = createSelector(
  [selectTableResult, selectSummaryResults, selectTable],
  (result, summaries, { layerIds }): JoinedResult => joinResults(result, summaries, layerIds),
);

/** Day of the boundaries shown: as asked, else the end of the period, else today. */
export const selectAt = (state: AtlasState): Day =>
  state.view.at ?? state.view.to ?? state.session.today;

export const selectVintage = (state: AtlasState): Vintage => vintageAt(selectAt(state));

/** Whether the day asked for is earlier than the boundaries that are known. */
export const selectIsBeforeKnownBoundaries = (state: AtlasState): boolean =>
  selectAt(state) < FIRST_DAY_OF_2020_UNITS;

/** The datasets of this build that a layer draws. */
export function datasetsOf(
  layer: Pick<LayerDefinition, 'schemas'>,
  datasets: AtlasState['datasets'],
): readonly DatasetState[] {
  return Object.values(datasets).filter(({ ref }) => layer.schemas.includes(ref.schema));
}

/** Layers that this build holds data for, top first. */
export const selectLayerIds = createSelector(
  [selectDatasets, selectLargeSets],
  (datasets, sets): readonly LayerId[] =>
    LAYERS.map(({ id }) => id).filter(
      (id) =>
        datasetsOf(layerById(id), datasets).length > 0 ||
        sets.some(({ layers }) => layers.includes(id)),
    ),
);

/** Datasets on their way, for the loading bar: how many of how many. */
export const selectLoading = createSelector([selectDatasets], (datasets) => {
  const begun = Object.values(datasets).filter(({ status }) => status !== 'idle');
  return { done: begun.filter(({ status }) => status !== 'loading').length, all: begun.length };
});

/** The record the view has selected; null when none, or when this build does not hold it. */
export const selectSelectedRecord = createSelector(
  [selectTable, (state: AtlasState) => state.view.record],
  (table, id): AtlasRecord | null => (id === null ? null : table.recordById(id)),
);

export const selectSelectedUnit = createSelector(
  [selectUnits, (state: AtlasState) => state.view.unit],
  (units, id): Unit | null => (id === null ? null : units.get(id)),
);
