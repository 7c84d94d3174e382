import type { DatasetRef } from '../core/catalog.ts';
import { partsOfDay } from '../core/day.ts';
import type { Indicator } from '../core/indicator.ts';
import { breaksOf, classesOf, classIndex } from '../core/scale.ts';
import {
  type Figure,
  figureOf,
  IndicatorTable,
  isIllustrativeFigure,
  yearsWithFigures,
} from '../core/statistic.ts';
import type { Unit, UnitId, UnitLevel } from '../core/unit.ts';
import { indicators } from '../layers/indicators.ts';
import type { ChoroplethPaint } from '../layers/layer.ts';
import { createSelector } from './create-selector.ts';
import { selectAt, selectUnits, selectVintage } from './selectors.ts';
import type { AtlasState } from './store.ts';

const DEFAULT_INDICATOR = 'poor_rate';
const FIGURE_SCHEMAS: readonly string[] = indicators.schemas;

const selectAllFigures = createSelector(
  [(state: AtlasState) => state.catalogue.indicatorRows],
  (rows) => new IndicatorTable(rows),
);

/** Indicator rows that the view admits: all, or the published ones. */
export const selectIndicatorTable = createSelector(
  [selectAllFigures, (state: AtlasState) => state.view.isPublishedOnly],
  (table, isPublishedOnly) => (isPublishedOnly ? table.published() : table),
);

/** Datasets that the rows were read from, by their nature: a build holds one of each at most. */
export const selectFigureDatasets = createSelector(
  [(state: AtlasState) => state.datasets],
  (datasets) => {
    const idOf = (nature: DatasetRef['nature']) =>
      Object.values(datasets).find(
        ({ ref }) => ref.nature === nature && FIGURE_SCHEMAS.includes(ref.schema),
      )?.ref.id ?? null;
    return { published: idOf('published'), illustrative: idOf('illustrative') };
  },
  { memoizeOptions: { resultEqualityCheck: isSameChoice } },
);

function isSameChoice(
  a: Readonly<Record<'published' | 'illustrative', string | null>>,
  b: Readonly<Record<'published' | 'illustrative', string | null>>,
): boolean {
  return a.published === b.published && a.illustrative === b.illustrative;
}

/** The indicator that choropleth and statistics show; null before the catalogue is there. */
export const selectIndicator = createSelector(
  [(state: AtlasState) => state.catalogue.indicators, (state: AtlasState) => state.view.indicator],
  (indicators, asked): Indicator | null =>
    indicators.find(({ id }) => id === asked) ??
    indicators.find(({ id }) => id === DEFAULT_INDICATOR) ??
    null,
);

/** Level of the statistics: districts only while there are any, whatever was asked for. */
export const selectFigureLevel = (state: AtlasState): UnitLevel =>
  selectVintage(state) === '2020' ? state.view.figureLevel : 'commune';

/** Years in which some unit of the date and level has a figure, its own or derived, ascending. */
export const selectYears = createSelector(
  [selectIndicatorTable, selectIndicator, selectUnits, selectVintage, selectFigureLevel],
  (table, indicator, unitIndex, vintage, level): readonly number[] =>
    indicator === null ? [] : yearsWithFigures({ indicator, vintage, level }, table, unitIndex),
);

/** The year shown: as asked, else the latest with figures up to the day shown. */
export const selectYear = createSelector(
  [selectYears, selectAt, (state: AtlasState) => state.view.year],
  (years, at, asked): number => {
    const yearShown = partsOfDay(at).year;
    return asked ?? years.findLast((year) => year <= yearShown) ?? years[0] ?? yearShown;
  },
);

/** What the map paints and the table says of an indicator: one object for both. */
export interface Choropleth extends ChoroplethPaint {
  readonly indicator: Indicator;
  readonly year: number;
  readonly units: readonly Unit[];
  readonly figures: ReadonlyMap<UnitId, Figure>;
  /** Units in each class. */
  readonly classCounts: readonly number[];
  readonly missingCount: number;
  readonly hasIllustrative: boolean;
}

/** Figures and classes of the units of the date and level. Null before anything is read. */
export const selectChoropleth = createSelector(
  [
    selectIndicatorTable,
    selectIndicator,
    selectYear,
    selectUnits,
    selectVintage,
    selectFigureLevel,
  ],
  (table, indicator, year, unitIndex, vintage, level): Choropleth | null => {
    if (indicator === null) return null;
    const units = unitIndex.ofLevel(vintage, level);
    const figures = new Map(
      units.map((unit) => [unit.id, figureOf({ unit, indicator, year }, table, unitIndex)]),
    );
    const breaks = breaksOf(indicator, { vintage, level });
    const classByUnit = new Map<UnitId, number>();
    for (const [id, figure] of figures) {
      if (breaks.length > 0 && figure.kind !== 'missing') {
        classByUnit.set(id, classIndex(breaks, figure.value));
      }
    }
    const classes = breaks.length > 0 ? classesOf(breaks) : [];
    const counts = classes.map(
      ({ index }) => [...classByUnit.values()].filter((value) => value === index).length,
    );
    return {
      indicator,
      year,
      level,
      units,
      figures,
      classes,
      classByUnit,
      classCounts: counts,
      missingCount: [...figures.values()].filter(({ kind }) => kind === 'missing').length,
      hasIllustrative: [...figures.values()].some(isIllustrativeFigure),
    };
  },
);

/**
 * The choropleth as the map paints it: null while its layer is hidden, while the density of records
 * takes its place, and where an indicator has no classes to paint it in.
 */
export const selectPaintedChoropleth = createSelector(
  [
    selectChoropleth,
    (state: AtlasState) => state.view.layers.includes('indicators') && !state.view.hasDensity,
  ],
  (choropleth, isPainted) =>
    isPainted && choropleth !== null && choropleth.classes.length > 0 ? choropleth : null,
);
