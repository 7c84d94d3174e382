import { medianSorted } from 'simple-statistics';
import {
  INDICATOR_TOPICS,
  type Indicator,
  type IndicatorTopic,
  type PovertyStandard,
} from '../core/indicator.ts';
import type { Series } from '../core/series.ts';
import { type Figure, figureOf, isIllustrativeFigure, standardsOf } from '../core/statistic.ts';
import { type Trend, trendOf } from '../core/trend.ts';
import { type Unit, unitId } from '../core/unit.ts';
import { seriesOfUnit } from '../core/unit-series.ts';
import { createSelector } from './create-selector.ts';
import { selectSelectedUnit, selectUnits, selectVintage } from './selectors.ts';
import {
  selectChoropleth,
  selectFigureLevel,
  selectIndicator,
  selectIndicatorTable,
  selectYear,
  selectYears,
} from './statistics.ts';
import type { AtlasState } from './store.ts';

/**
 * Indicators with at least one row for a commune or district, by topic, in catalogue order; and the one
 * shown, which a link may ask for though nothing is held of it.
 */
export const selectIndicatorsByTopic = createSelector(
  [(state: AtlasState) => state.catalogue.indicators, selectIndicatorTable, selectIndicator],
  (indicators, table, shown): readonly (readonly [IndicatorTopic, readonly Indicator[]])[] => {
    const held = new Set(
      table.rows.flatMap(({ unit, indicator }) => (unit.startsWith('province') ? [] : indicator)),
    );
    if (shown !== null) held.add(shown.id);
    return INDICATOR_TOPICS.flatMap((topic) => {
      const ofTopic = indicators.filter(({ id, topic: own }) => own === topic && held.has(id));
      return ofTopic.length > 0 ? [[topic, ofTopic] as const] : [];
    });
  },
);

/** Years that can be chosen: those of the level shown, and, while they exist, of the districts. */
export const selectChoosableYears = createSelector(
  [selectYears, selectYear, selectIndicatorTable, selectIndicator, selectVintage],
  (years, year, table, indicator, vintage): readonly number[] => {
    const hasDistricts = indicator !== null && vintage === '2020';
    const ofDistricts = hasDistricts ? table.years(indicator.id, 'district') : [];
    return [...new Set([...years, ...ofDistricts, year])].sort((a, b) => a - b);
  },
);

export interface UnitFigure {
  readonly unit: Unit;
  readonly figure: Figure;
}

/**
 * The districts that stand beside the communes of the date with their own figures; none from
 * 2025-07-01 on, and none where the districts themselves are shown.
 */
export const selectDistrictFigures = createSelector(
  [
    selectIndicatorTable,
    selectIndicator,
    selectYear,
    selectUnits,
    selectVintage,
    selectFigureLevel,
  ],
  (table, indicator, year, units, vintage, level): readonly UnitFigure[] =>
    indicator === null || level === 'district'
      ? []
      : units
          .districts(vintage)
          .map((unit) => ({ unit, figure: figureOf({ unit, indicator, year }, table, units) })),
);

/** The units of the date and level with the figures that the map paints. */
export const selectFigures = createSelector(
  [selectChoropleth],
  (choropleth): readonly UnitFigure[] =>
    choropleth === null
      ? []
      : choropleth.units.flatMap((unit) => {
          const figure = choropleth.figures.get(unit.id);
          return figure === undefined ? [] : { unit, figure };
        }),
);

/** Poverty standards of all figures of the table, its districts among them; null where none is named. */
export const selectTableStandards = createSelector(
  [selectFigures, selectDistrictFigures, selectIndicator],
  (figures, districts, indicator): readonly (PovertyStandard | null)[] =>
    indicator === null
      ? []
      : standardsOf(
          indicator,
          [...figures, ...districts].map(({ figure }) => figure),
        ),
);

/** What the units say together. `median` is null when none has a figure. */
export interface FigureSummary {
  readonly withFigure: number;
  readonly without: number;
  readonly illustrative: number;
  readonly median: number | null;
  /** Whether figures were measured under different poverty standards: they make no median, and no order. */
  readonly isMixed: boolean;
  /** Whether a figure is less than exact, and the median with it. */
  readonly isApproximate: boolean;
  readonly lowest: (UnitFigure & { readonly value: number }) | null;
  readonly highest: (UnitFigure & { readonly value: number }) | null;
}

/** Whether the source, or the source of every part, states the value without reservation. */
function isExact(figure: Figure): boolean {
  if (figure.kind === 'missing') return false;
  const rows = figure.kind === 'own' ? [figure.row] : figure.parts;
  return rows.every(({ qualifier }) => qualifier === 'exact');
}

function isMixed(indicator: Indicator | null, figures: readonly UnitFigure[]): boolean {
  if (indicator === null) return false;
  return (
    standardsOf(
      indicator,
      figures.map(({ figure }) => figure),
    ).length > 1
  );
}

function summaryOf(figures: readonly UnitFigure[], indicator: Indicator | null): FigureSummary {
  const isOfSeveral = isMixed(indicator, figures);
  const known = figures
    .flatMap(({ unit, figure }) =>
      figure.kind === 'missing' ? [] : { unit, figure, value: figure.value },
    )
    .sort((a, b) => a.value - b.value);
  return {
    withFigure: known.length,
    without: figures.length - known.length,
    illustrative: known.filter(({ figure }) => isIllustrativeFigure(figure)).length,
    isMixed: isOfSeveral,
    median: known.length > 0 && !isOfSeveral ? medianSorted(known.map(({ value }) => value)) : null,
    isApproximate: known.some(({ figure }) => !isExact(figure)),
    lowest: isOfSeveral ? null : (known[0] ?? null),
    highest: isOfSeveral ? null : (known.at(-1) ?? null),
  };
}

export const selectSummary = createSelector([selectFigures, selectIndicator], summaryOf);

/** A unit with a figure and its place in the order from the highest; equal values share a place. */
export interface RankedFigure {
  readonly unit: Unit;
  readonly figure: Exclude<Figure, { kind: 'missing' }>;
  readonly value: number;
  readonly rank: number;
}

/**
 * The same figures as map and table, highest first; and how many units have none. Nothing is ranked
 * where figures were measured under different poverty standards.
 */
export const selectRanking = createSelector(
  [selectFigures, selectIndicator],
  (figures, indicator): { readonly ranked: readonly RankedFigure[]; readonly without: number } => {
    const known = figures
      .flatMap(({ unit, figure }) =>
        figure.kind === 'missing' ? [] : { unit, figure, value: figure.value },
      )
      .sort((a, b) => b.value - a.value);
    const ranked = known.map((each) => ({
      ...each,
      rank: 1 + known.findIndex(({ value }) => value === each.value),
    }));
    const without = figures.length - ranked.length;
    return { ranked: isMixed(indicator, figures) ? [] : ranked, without };
  },
);

/** The figure of the selected unit in the year shown, on the unit's own boundaries. */
export const selectUnitFigure = createSelector(
  [selectSelectedUnit, selectIndicatorTable, selectIndicator, selectYear, selectUnits],
  (unit, table, indicator, year, units): UnitFigure | null =>
    unit === null || indicator === null
      ? null
      : { unit, figure: figureOf({ unit, indicator, year }, table, units) },
);

/** The 2020 district of the selected commune: shown beside it, since it never paints it. */
export const selectDistrictOfSelected = createSelector(
  [selectSelectedUnit, selectIndicatorTable, selectIndicator, selectYear, selectUnits],
  (unit, table, indicator, year, units): UnitFigure | null => {
    if (unit === null || indicator === null || unit.level !== 'commune') return null;
    if (unit.district === null) return null;
    const district = units.get(unitId('2020', unit.district));
    if (district === null) return null;
    const figure = figureOf({ unit: district, indicator, year }, table, units);
    return figure.kind === 'missing' ? null : { unit: district, figure };
  },
);

export interface UnitSeries {
  readonly unit: Unit;
  readonly series: Series;
}

function hasContent({ points, ranges, offAxis }: Series): boolean {
  return points.length + ranges.length + offAxis.length > 0;
}

/** Series of the units that are compared, in the order chosen; ids that name no unit are left out. */
export const selectComparedSeries = createSelector(
  [(state: AtlasState) => state.view.compared, selectIndicatorTable, selectIndicator, selectUnits],
  (compared, table, indicator, units): readonly UnitSeries[] =>
    indicator === null
      ? []
      : compared.flatMap((id) => {
          const unit = units.get(id);
          return unit === null
            ? []
            : { unit, series: seriesOfUnit({ unit, indicator }, table, units) };
        }),
);

/** Series to chart: of the selected unit, else of those districts of which something is known. */
export const selectSeries = createSelector(
  [selectSelectedUnit, selectIndicatorTable, selectIndicator, selectUnits],
  (selected, table, indicator, units): readonly UnitSeries[] => {
    if (indicator === null) return [];
    const subjects = selected === null ? units.districts('2020') : [selected];
    return subjects
      .map((unit) => ({ unit, series: seriesOfUnit({ unit, indicator }, table, units) }))
      .filter(({ unit, series }) => unit === selected || hasContent(series));
  },
);

/** How the selected unit came along; null: none is selected, or no two of its results compare. */
export const selectTrend = createSelector(
  [selectSelectedUnit, selectSeries],
  (selected, all): Trend | null => {
    const own = all.find(({ unit }) => unit === selected);
    return own === undefined ? null : trendOf(own.series);
  },
);
