import type { Indicator } from './indicator.ts';
import { latestRow } from './latest-row.ts';
import { pointOfFigure, type SeriesPoint } from './series.ts';
import { figureOf, type IndicatorTable, type IndicatorValue } from './statistic.ts';
import type { Unit, UnitIndex } from './unit.ts';

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
  for (const year of table.years(question.indicator.id).toReversed()) {
    if (year <= (row?.yearLast ?? 0)) break;
    const point = pointOfFigure(figureOf({ ...question, year }, table, units), year);
    if (point !== null) return { kind: 'parts', point };
  }
  return row && { kind: 'row', row };
}
