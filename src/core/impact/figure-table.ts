import type { Source } from '../record.ts';
import type { IndicatorValue } from '../statistic.ts';
import type { FactWorld, KnownFigure } from './figures.ts';
import { indicatorSubject, unitSubject } from './line.ts';
import type { ImpactReport, ReportFigure } from './report.ts';

type Tables = Pick<ImpactReport, 'figures' | 'figureSources' | 'units' | 'indicators'>;

function sorted(ids: Iterable<string>): readonly string[] {
  return [...new Set(ids)].sort();
}

function sourceKey({ publisher, url, date }: Source): string {
  return JSON.stringify([publisher, url, date]);
}

/** The rows that the lines rest on, once each, ascending by id. */
function rowsOf(figures: readonly KnownFigure[]): readonly IndicatorValue[] {
  const rows = new Map(figures.flatMap((figure) => figure.rows.map((row) => [row.id, row])));
  return [...rows.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The figures of a report, with what they share kept once: hundreds have one source. */
export function figureTable(figures: readonly KnownFigure[], facts: FactWorld): Tables {
  const rows = rowsOf(figures);
  const sourceByKey = new Map(rows.map(({ source }) => [sourceKey(source), source]));
  const keys = sorted(sourceByKey.keys());
  const positions = new Map(keys.map((key, position) => [key, position]));
  return {
    figures: rows.map((row): ReportFigure => {
      const { id, unit, indicator, value, qualifier, standard, isIllustrative } = row;
      const source = positions.get(sourceKey(row.source)) ?? 0;
      const year = row.yearFirst;
      return { id, unit, indicator, year, value, qualifier, standard, isIllustrative, source };
    }),
    figureSources: keys.flatMap((key) => sourceByKey.get(key) ?? []),
    units: sorted(rows.map(({ unit }) => unit)).flatMap((id) => {
      const unit = facts.units.get(id);
      return unit === null ? [] : unitSubject(unit);
    }),
    indicators: sorted(rows.map(({ indicator }) => indicator)).flatMap((id) => {
      const indicator = facts.indicator(id);
      return indicator === null ? [] : indicatorSubject(indicator);
    }),
  };
}
