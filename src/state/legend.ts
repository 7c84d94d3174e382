import type { PovertyStandard } from '../core/indicator.ts';
import type { Theme } from '../core/palette.ts';
import { publishersOf } from '../core/publishers.ts';
import { rowsOfFigure, standardsOf } from '../core/statistic.ts';
import type { LayerDefinition, StyleContext } from '../layers/layer.ts';
import { LAYERS, type LayerId } from '../layers/registry.ts';
import { createSelector } from './create-selector.ts';
import { selectLayerIds, selectVintage } from './selectors.ts';
import { selectChoropleth, selectPaintedChoropleth } from './statistics.ts';
import type { AtlasState } from './store.ts';

/** Visible layers that this build holds, in menu order. */
export const selectVisibleLayers = createSelector(
  [selectLayerIds, (state: AtlasState) => state.view.layers],
  (held, shown): readonly LayerDefinition<LayerId>[] =>
    LAYERS.filter(({ id }) => held.includes(id) && shown.includes(id)),
);

/** Poverty standards of the figures that the map paints; several where they are mixed, null where none is named. */
export const selectPaintedStandards = createSelector(
  [selectChoropleth],
  (choropleth): readonly (PovertyStandard | null)[] =>
    choropleth === null ? [] : standardsOf(choropleth.indicator, choropleth.figures.values()),
);

/** Who published the figures that the map paints, whoever published most of them first. */
export const selectPaintedPublishers = createSelector(
  [selectChoropleth],
  (choropleth): readonly string[] => {
    const rows = [...(choropleth?.figures.values() ?? [])].flatMap(rowsOfFigure);
    return publishersOf(rows.map(({ source }) => source));
  },
);

/** What the layers' legends may depend on: the same as their styles. */
export function styleContextOf(state: AtlasState, theme: Theme): StyleContext {
  return {
    language: state.view.language,
    theme,
    vintage: selectVintage(state),
    choropleth: selectPaintedChoropleth(state),
    selectedUnit: state.view.unit,
    // Symbols depend on none of these.
    isDetailed: false,
    unitNames: [],
    communeTiles: [],
    scale: 1,
  };
}
