import type { LngLat } from '../../core/geo.ts';
import { markPlaceOf } from '../../core/mark.ts';
import { CLAUSE_COLOURS } from '../../core/palette.ts';
import { placeBasis } from '../../core/place.ts';
import { classColours } from '../../layers/choropleth-colours.ts';
import { createSelector } from '../../state/create-selector.ts';
import { selectSelectedRecord, selectUnits } from '../../state/selectors.ts';
import { selectChoropleth } from '../../state/statistics.ts';
import type { MapState } from '../map-state.ts';
import { selectWeightedPoints } from '../marks/select-picture.ts';
import type { WeightedPoints } from '../marks/weighted-points.ts';

/** Height of the column of the largest value, in metres. */
const TALLEST_M = 22_000;

/** A column of the indicator over a commune. */
export interface Column {
  readonly position: LngLat;
  /** In proportion to the value: columns compare by height, from zero. */
  readonly heightM: number;
  readonly colour: string;
}

/** An arc from the mark of the selected record to one of its communes. */
export interface Arc {
  readonly from: LngLat;
  readonly to: LngLat;
  readonly colour: string;
}

/** A place with how many shown records stand there. */
export interface Weight {
  readonly position: LngLat;
  readonly count: number;
}

/** What is drawn in three dimensions or as a density, over the map. */
export interface DeckScene {
  readonly columns: readonly Column[];
  readonly arcs: readonly Arc[];
  /** Places whose density is shown; empty: none. */
  readonly density: readonly Weight[];
}

const selectColumns = createSelector(
  [
    ({ atlas }: MapState) => selectChoropleth(atlas),
    ({ atlas: { view } }: MapState) => view.hasColumns && view.layers.includes('indicators'),
    ({ local }: MapState) => local.theme,
  ],
  (choropleth, isShown, theme): readonly Column[] => {
    if (!isShown || choropleth === null) return [];
    const colours = classColours(choropleth, theme);
    const values = choropleth.units.flatMap((unit) => {
      const figure = choropleth.figures.get(unit.id);
      const colour = colours[choropleth.classByUnit.get(unit.id) ?? -1];
      if (!figure || figure.kind === 'missing' || colour === undefined) return [];
      return [{ position: unit.labelPoint, value: figure.value, colour }];
    });
    const largest = Math.max(...values.map(({ value }) => value), Number.MIN_VALUE);
    return values.map(({ position, value, colour }) => ({
      position,
      colour,
      heightM: (value / largest) * TALLEST_M,
    }));
  },
);

const selectArcs = createSelector(
  [selectSelectedRecord, selectUnits],
  (record, units): readonly Arc[] => {
    if (record === null) return [];
    const basis = placeBasis(record.properties, units);
    const from = markPlaceOf(record, units)?.position;
    if (basis.kind !== 'communes' || basis.communes.length < 2 || !from) return [];
    const colour = CLAUSE_COLOURS[record.properties.clauses[0] ?? '0'];
    return basis.communes
      .map(({ labelPoint }) => ({ from, to: labelPoint, colour }))
      .filter(({ to }) => to[0] !== from[0] || to[1] !== from[1]);
  },
);

const NO_WEIGHTS: readonly Weight[] = [];

const selectWeights = createSelector(
  [selectWeightedPoints],
  ({ order, lng, lat, totals }: WeightedPoints): readonly Weight[] =>
    order.map((point) => ({
      position: [lng[point] ?? 0, lat[point] ?? 0],
      count: totals[point] ?? 0,
    })),
);

const selectDensity = (state: MapState): readonly Weight[] =>
  state.atlas.view.hasDensity ? selectWeights(state) : NO_WEIGHTS;

export const selectDeckScene = createSelector(
  [selectColumns, ({ atlas }: MapState) => selectArcs(atlas), selectDensity],
  (columns, arcs, density): DeckScene => ({ columns, arcs, density }),
);

/** Whether there is nothing for deck.gl to draw: then it need not even be fetched. */
export function isDeckIdle({ columns, arcs, density }: DeckScene): boolean {
  return columns.length === 0 && arcs.length === 0 && density.length === 0;
}
