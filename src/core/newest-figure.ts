import type { Indicator } from './indicator.ts';
import { latestRow } from './latest-row.ts';
import type { SeriesPoint } from './series.ts';
import type { IndicatorTable, IndicatorValue } from './statistic.ts';
import type { Unit, UnitIndex } from './unit.ts';
import { seriesOfUnit } from './unit-series.ts';

/** The newest that is known of a unit and indicator: stated for it, or made of its parts of 2020. */
export type NewestFigure =
  | { readonly kind: 'row'; readonly row: IndicatorValue }
  | { readonly kind: 'parts'; readonly point: SeriesPoint };

/** Null: nothing is known. What a source states for the unit comes before what its parts make of the same year. */
export function newestFigure(
  question: { readonly unit: Unit; readonly indicator: Indicator },
  table: IndicatorTable,
  units: UnitIndex,
): NewestFigure | null {
  const row = latestRow(table.series(question.unit.id, question.indicator.id));
  const { points } = seriesOfUnit(question, table, units);
  const point = points.findLast(({ style }) => style === 'derived');
  if (point !== undefined && point.year > (row?.yearLast ?? 0)) return { kind: 'parts', point };
  return row && { kind: 'row', row };
}
