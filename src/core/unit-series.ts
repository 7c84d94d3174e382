import type { Indicator } from './indicator.ts';
import { pointOfFigure, type Series, seriesOf } from './series.ts';
import { figureOf, type IndicatorTable } from './statistic.ts';
import type { Unit, UnitIndex } from './unit.ts';

interface SeriesQuestion {
  readonly unit: Unit;
  readonly indicator: Indicator;
}

/** Everything known of a unit and indicator: its own rows, and what its parts of 2020 make together. */
export function seriesOfUnit(
  { unit, indicator }: SeriesQuestion,
  table: IndicatorTable,
  units: UnitIndex,
): Series {
  const derived = table
    .years(indicator.id)
    .flatMap(
      (year) => pointOfFigure(figureOf({ unit, indicator, year }, table, units), year) ?? [],
    );
  return seriesOf({
    rows: table.series(unit.id, indicator.id),
    derived,
    topic: indicator.topic,
  });
}
