import { createSelector, createStructuredSelector } from 'reselect';
import type { Day } from '../core/day.ts';
import { type FilterConditions, type FilterResult, filterTable } from '../core/filter.ts';
import type { AtlasRecord } from '../core/record.ts';
import { createTable, type RecordTable } from '../core/table.ts';
import { FIRST_DAY_OF_2020_UNITS, type Unit, type Vintage, vintageAt } from '../core/unit.ts';
import type { LayerDefinition } from '../layers/layer.ts';
import { LAYERS, type LayerId, RECORD_LAYER_IDS } from '../layers/registry.ts';
import type { DatasetState } from './catalogue.ts';
import type { AtlasState } from './store.ts';

/** Derived facts. Nothing here is stored: each is made again when its parts change. */

export const selectCatalogue = (state: AtlasState) => state.catalogue;
export const selectUnits = (state: AtlasState) => state.catalogue.units;
export const selectToday = (state: AtlasState) => state.session.today;
const selectDatasets = (state: AtlasState) => state.datasets;

/** Every record of the build as columns, in the order in which the datasets arrived. */
export const selectTable = createSelector(
  [(state: AtlasState) => state.catalogue.blocks, selectUnits, selectToday],
  (blocks, units, today): RecordTable =>
    createTable({
      blocks: Object.values(blocks),
      layerIds: RECORD_LAYER_IDS,
      units,
      lastDay: today,
    }),
);

/** The filter that the view asks for. The predicate itself is core/filter.ts, and only there. */
export const selectConditions = createStructuredSelector({
  layers: ({ view }: AtlasState) => view.layers,
  isPublishedOnly: ({ view }: AtlasState) => view.isPublishedOnly,
  clauses: ({ view }: AtlasState) => view.clauses,
  from: ({ view }: AtlasState) => view.from,
  to: ({ view }: AtlasState) => view.to,
  hasUndated: ({ view }: AtlasState) => view.hasUndated,
  districts: ({ view }: AtlasState) => view.districts,
  isZoneOnly: ({ view }: AtlasState) => view.isZoneOnly,
});

/** The one filtered view that everything on screen reads. */
export const selectResult = createSelector(
  [selectTable, selectConditions],
  (table, conditions: FilterConditions): FilterResult => filterTable(table, conditions),
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
export const selectLayerIds = createSelector([selectDatasets], (datasets): readonly LayerId[] =>
  LAYERS.filter((layer) => datasetsOf(layer, datasets).length > 0).map((layer) => layer.id),
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
