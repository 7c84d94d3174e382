import type { Indicator } from '../core/indicator.ts';
import type { Qualifier } from '../core/record.ts';
import type { SeriesPoint } from '../core/series.ts';
import type { Figure, IndicatorValue } from '../core/statistic.ts';
import { formatNumber, formatQuantity, NO_DATA, qualify } from './format.ts';
import { type Language, pick } from './language.ts';

/** A value with its unit of measure: "51,74 %", "5.670 hộ". */
export function valueInWords(value: number, indicator: Indicator, language: Language): string {
  return formatQuantity(value, pick(indicator.unit, language), language, indicator.decimals);
}

/** A row's value with the source's reservation: "trên 44 %". */
export function rowInWords(row: IndicatorValue, indicator: Indicator, language: Language): string {
  return qualify(valueInWords(row.value, indicator, language), row.qualifier, language);
}

/** The same without the unit of measure but for percents, for columns whose head names the unit. */
export function figureInColumn(figure: Figure, indicator: Indicator, language: Language): string {
  if (indicator.unit.vi === '%') return figureInWords(figure, indicator, language);
  if (figure.kind === 'missing') return NO_DATA;
  const number = figureNumber(figure.value, indicator, language);
  return qualify(number, qualifierOf(figure), language);
}

function qualifierOf(figure: Exclude<Figure, { kind: 'missing' }>): Qualifier {
  return figure.kind === 'own' ? figure.row.qualifier : ofParts(figure.parts);
}

/** What is made of parts is no more exact than they are. */
function ofParts(parts: readonly IndicatorValue[]): Qualifier {
  return parts.every(({ qualifier }) => qualifier === 'exact') ? 'exact' : 'about';
}

function qualifierOfPoint({ style, rows }: SeriesPoint): Qualifier {
  const [row] = rows;
  return style === 'derived' || row === undefined ? ofParts(rows) : row.qualifier;
}

/** A value of a series with its unit of measure and its reservation: "trên 44 %". */
export function pointInWords(point: SeriesPoint, indicator: Indicator, language: Language): string {
  const value = valueInWords(point.value, indicator, language);
  return qualify(value, qualifierOfPoint(point), language);
}

/** The same without the unit of measure: "trên 44". */
export function pointNumber(point: SeriesPoint, indicator: Indicator, language: Language): string {
  const number = figureNumber(point.value, indicator, language);
  return qualify(number, qualifierOfPoint(point), language);
}

/** A figure ready to show; "—" when there is none. A figure made of reserved parts is "about". */
export function figureInWords(figure: Figure, indicator: Indicator, language: Language): string {
  if (figure.kind === 'missing') return NO_DATA;
  return qualify(valueInWords(figure.value, indicator, language), qualifierOf(figure), language);
}

/** The year or years of a row: "2020", "2021–2024"; null when the source gives none. */
export function yearsInWords({ yearFirst, yearLast }: IndicatorValue): string | null {
  if (yearFirst === null) return null;
  return yearLast === null || yearLast === yearFirst ? `${yearFirst}` : `${yearFirst}–${yearLast}`;
}

/** A value without its unit of measure, for places where the unit stands beside: "51,74". */
export function figureNumber(value: number, indicator: Indicator, language: Language): string {
  return formatNumber(value, language, indicator.decimals);
}
