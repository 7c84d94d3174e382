import type { LayerSpecification, SourceSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import type { DatasetRef } from '../core/catalog.ts';
import { withFarNames } from '../layers/far-names.ts';
import { plans } from '../layers/plans.ts';
import { LAYERS, layerById } from '../layers/registry.ts';
import {
  COUNTRY_POINTS,
  communeSource,
  communeTiles,
  districtSource,
  recordShapes,
  UNIT_POINTS,
} from '../layers/sources.ts';
import { STAGES, stageOf } from '../layers/stage.ts';
import { createSelector, createStructuredSelector } from '../state/create-selector.ts';
import {
  selectCommuneSets,
  selectLayerIds,
  selectUnits,
  selectVintage,
} from '../state/selectors.ts';
import { selectPaintedChoropleth } from '../state/statistics.ts';
import { BASE_SOURCES, baseLayers, FADE_SOURCE, VEIL_SOURCE } from './base-layers.ts';
import { COUNTRY_LABELS } from './country-labels.ts';
import { datasetSource, isReadByMap } from './dataset-source.ts';
import { edgeFade } from './edge-fade.ts';
import { type MapState, veilDataset } from './map-state.ts';
import { ROOM_SOURCE, roomLayers } from './marks/label-room.ts';
import { SHAPE_LAYER_IDS, selectShapes } from './record-features.ts';
import { archiveAddress } from './tile-address.ts';
import { unitPoints } from './unit-points.ts';

/**
 * What the map library is to show of everything but marks, which have a canvas of their own: nothing
 * else decides.
 */
export interface Scene {
  readonly sources: Readonly<Record<string, SourceSpecification>>;
  /** Bottom first. */
  readonly layers: readonly LayerSpecification[];
}

const FADE: SourceSpecification = { type: 'geojson', data: edgeFade() };
const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };

const selectDatasets = ({ atlas }: MapState) => atlas.datasets;
const selectVintageShown = ({ atlas }: MapState) => selectVintage(atlas);

/** Datasets that the map reads and that did not fail. The same map as long as they are the same. */
const selectReadable = createSelector(
  [selectDatasets],
  (datasets): ReadonlyMap<string, DatasetRef> =>
    new Map(
      Object.values(datasets)
        .filter(({ ref, status }) => isReadByMap(ref) && status !== 'failed')
        .map(({ ref }) => [ref.id, ref]),
    ),
  { memoizeOptions: { resultEqualityCheck: haveSameKeys } },
);

function haveSameKeys(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): boolean {
  return a.size === b.size && [...a.keys()].every((key) => b.has(key));
}

/** Boundaries of full resolution are drawn once all of them are there, so that none is missed. */
export const selectIsDetailed = createSelector(
  [selectDatasets, selectVintageShown, ({ local }: MapState) => local.wantsDetail],
  (datasets, vintage, wantsDetail) => {
    if (!wantsDetail) return false;
    const choice = { vintage, isDetailed: true };
    const needed = [communeSource(choice), districtSource(choice)].filter((id) => id !== null);
    return needed.every((id) => datasets[id]?.status === 'ready');
  },
);

/** Ids of the layers shown that this build has, top first. */
const selectVisibleLayers = createSelector(
  [
    ({ atlas }: MapState) => atlas.view.layers,
    ({ atlas }: MapState) => selectLayerIds(atlas),
    ({ atlas }: MapState) => atlas.view.view === 'plan',
  ],
  // In the plan view, plans are drawn by what edits them.
  (shown, held, isPlanning) =>
    held.filter((id) => shown.includes(id) && !(isPlanning && id === plans.id)),
);

const selectUnitNames = createSelector(
  [({ atlas }: MapState) => selectUnits(atlas), selectVintageShown, selectVisibleLayers],
  (units, vintage, layers): readonly string[] =>
    layers.includes('boundaries') ? units.communes(vintage).map(({ name }) => name) : [],
);

/** Archives that communes can be drawn from, by the name of their source. */
const selectCommuneArchives = createSelector(
  [
    ({ atlas }: MapState) => selectCommuneSets(atlas),
    ({ local }: MapState) => local.hasTileProtocol,
    ({ local }: MapState) => local.baseUrl,
  ],
  (sets, hasTileProtocol, baseUrl): Scene['sources'] =>
    Object.fromEntries(
      (hasTileProtocol ? sets : []).map(([id, url]) => [
        communeTiles(id),
        { type: 'vector', url: archiveAddress(new URL(url, baseUrl).href) },
      ]),
    ),
);

const selectCommuneTiles = createSelector([selectCommuneArchives], (archives) =>
  Object.keys(archives),
);

const selectStyleContext = createStructuredSelector({
  language: ({ atlas }: MapState) => atlas.view.language,
  theme: ({ local }: MapState) => local.theme,
  vintage: selectVintageShown,
  choropleth: ({ atlas }: MapState) => selectPaintedChoropleth(atlas),
  selectedUnit: ({ atlas }: MapState) => atlas.view.unit,
  isDetailed: selectIsDetailed,
  unitNames: selectUnitNames,
  communeTiles: selectCommuneTiles,
  scale: ({ local }: MapState) => local.scale,
});

/** Layers in order of their stage; within a stage the registry's last lies lowest. */
function orderLayers(layers: readonly LayerSpecification[]): readonly LayerSpecification[] {
  const rank = (layer: LayerSpecification) => STAGES.indexOf(stageOf(layer));
  return [...layers].sort((a, b) => rank(a) - rank(b));
}

const selectLayers = createSelector(
  [
    selectVisibleLayers,
    selectStyleContext,
    selectReadable,
    ({ atlas }: MapState) => atlas.view.view === 'wall',
  ],
  (visible, context, readable, isFar): readonly LayerSpecification[] => {
    const overlays = LAYERS.toReversed()
      .filter(({ id }) => visible.includes(id))
      .flatMap(({ id }) => layerById(id).style?.(context) ?? []);
    const isThere = (layer: LayerSpecification) =>
      !('source' in layer) ||
      readable.has(String(layer.source)) ||
      BASE_SOURCES.includes(String(layer.source)) ||
      context.communeTiles.includes(String(layer.source)) ||
      SHAPE_LAYER_IDS.some((id) => recordShapes(id) === layer.source);
    const layers = orderLayers([...baseLayers(context), ...overlays, ...roomLayers()]);
    return (isFar ? withFarNames(layers, context.theme, context.scale) : layers).filter(isThere);
  },
);

/** Datasets to be in the map: those drawn, the veil's, and finer boundaries on their way. */
const selectDatasetIds = createSelector(
  [selectLayers, selectVintageShown, selectIsDetailed, ({ local }: MapState) => local.wantsDetail],
  (layers, vintage, isDetailed, wantsDetail): readonly string[] => {
    const drawn = layers.flatMap((layer) => ('source' in layer ? [String(layer.source)] : []));
    const isDrawn = (id: string | null): id is string => id !== null && drawn.includes(id);
    const light = { vintage, isDetailed: false };
    const full = { vintage, isDetailed: true };
    const finer = [
      isDrawn(communeSource(light)) ? communeSource(full) : null,
      isDrawn(districtSource(light)) ? districtSource(full) : null,
    ].filter((id) => id !== null);
    return [
      ...new Set([...drawn, veilDataset(vintage, isDetailed), ...(wantsDetail ? finer : [])]),
    ];
  },
);

const selectDatasetSources = createSelector(
  [selectDatasetIds, selectReadable, ({ local }: MapState) => local.baseUrl],
  (ids, readable, baseUrl): Scene['sources'] =>
    Object.fromEntries(
      ids.flatMap((id) => {
        const ref = readable.get(id);
        return ref ? [[id, datasetSource(ref, baseUrl)] as const] : [];
      }),
    ),
);

const selectUnitPoints = createSelector(
  [({ atlas }: MapState) => selectUnits(atlas), selectVintageShown],
  unitPoints,
);

const selectVeil = createSelector(
  [selectVintageShown, selectIsDetailed, ({ local }: MapState) => local.veils],
  (vintage, isDetailed, veils) =>
    veils[veilDataset(vintage, isDetailed)] ?? veils[veilDataset(vintage, false)] ?? EMPTY,
);

function inline(data: FeatureCollection | typeof EMPTY): SourceSpecification {
  return { type: 'geojson', data, promoteId: 'id' };
}

export const selectScene = createSelector(
  [
    selectDatasetSources,
    selectCommuneArchives,
    selectLayers,
    selectUnitPoints,
    selectVeil,
    selectShapes,
  ],
  (datasets, archives, layers, units, veil, shapes): Scene => ({
    layers,
    sources: {
      ...datasets,
      ...archives,
      [VEIL_SOURCE]: { type: 'geojson', data: veil, tolerance: 0.1 },
      [FADE_SOURCE]: FADE,
      [COUNTRY_POINTS]: inline(COUNTRY_LABELS),
      [UNIT_POINTS]: inline(units),
      ...Object.fromEntries(
        SHAPE_LAYER_IDS.map((id) => [recordShapes(id), inline(shapes[id] ?? EMPTY)]),
      ),
      [ROOM_SOURCE]: { type: 'geojson', data: EMPTY },
    },
  }),
);
