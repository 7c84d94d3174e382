import * as v from 'valibot';
import { amountSchema, bilingualSchema, QUALIFIERS, sourceSchema, textSchema } from './record.ts';

export const INDICATOR_TOPICS = [
  'poverty',
  'population',
  'infrastructure',
  'education',
  'health',
  'livelihood',
  'geography',
  'disaster',
] as const;
export type IndicatorTopic = (typeof INDICATOR_TOPICS)[number];

/** Poverty standards in force. Values under different standards are never joined or compared. */
export const POVERTY_STANDARDS = ['2011-2015', '2016-2020', '2022-2025'] as const;
export type PovertyStandard = (typeof POVERTY_STANDARDS)[number];

/** What an indicator means, and how it is classed on the map. */
export const indicatorSchema = v.strictObject({
  /** Snake case, as in the data: `poor_rate`. */
  id: v.pipe(v.string(), v.regex(/^[a-z0-9_]+$/)),
  topic: v.picklist(INDICATOR_TOPICS),
  title: bilingualSchema,
  /** Unit of measure in both languages: "%", "hộ"/"households". */
  unit: bilingualSchema,
  definition: v.nullable(bilingualSchema),
  /** How parts make a whole: counts are summed, rates weighted by households; `none`: never derived. */
  aggregation: v.picklist(['sum', 'household-weighted', 'none']),
  decimals: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2)),
  /** Colours it is painted in (palette.ts): what is most is a need, an achievement, or a size. */
  ramp: v.picklist(['need', 'achievement', 'size']),
  /**
   * Upper bounds of all classes but the last, ascending, fixed over the years; null for indicators
   * that are not painted on the map.
   */
  breaks: v.nullable(v.array(v.number())),
  /**
   * The same where communes of 2025, made of several others, are painted: what is counted is more in
   * them. Null: as for those of 2020, as all rates are.
   */
  breaks2025: v.optional(v.nullable(v.array(v.number())), null),
  /** The same where districts are painted. Null: as for communes. */
  districtBreaks: v.optional(v.nullable(v.array(v.number())), null),
});
export type Indicator = v.InferOutput<typeof indicatorSchema>;

/** One published or illustrative value of one unit. */
export const indicatorRowSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[A-Z]{2,4}-[A-Z0-9-]+$/)),
  /** `2020:03163`, `2025:03166` (communes), `2020:103` (districts) or `province:11`. */
  unit: v.pipe(v.string(), v.regex(/^(2020|2025|province):\d{2,5}$/)),
  indicator: v.string(),
  /** A year, or both ends of a range; both null when the source gives no year: off the time axis. */
  yearFirst: v.nullable(v.pipe(v.number(), v.integer())),
  yearLast: v.nullable(v.pipe(v.number(), v.integer())),
  /** "cuối năm" and the like, in the source's words. */
  periodText: v.nullable(textSchema),
  value: amountSchema,
  qualifier: v.picklist(QUALIFIERS),
  standard: v.nullable(v.picklist(POVERTY_STANDARDS)),
  /**
   * Where the row was not measured on the whole unit in its boundaries: on the boundaries of before, or
   * in a part of it. Such rows are listed, never painted. Null: on the unit as it is.
   */
  measuredOn: v.nullable(v.picklist(['older-boundaries', 'part-of-unit'])),
  source: sourceSchema,
  note: v.nullable(textSchema),
});
export type IndicatorRow = v.InferOutput<typeof indicatorRowSchema>;

/**
 * Values of one unit and indicator in consecutive years under one standard: the compact form in
 * which many rows travel. A change of standard begins another series.
 */
export const indicatorSeriesSchema = v.strictObject({
  ...v.pick(indicatorRowSchema, ['id', 'unit', 'indicator', 'qualifier', 'standard', 'source'])
    .entries,
  firstYear: v.pipe(v.number(), v.integer()),
  /** One value a year from `firstYear` on. */
  values: v.pipe(v.array(amountSchema), v.minLength(1)),
});
export type IndicatorSeries = v.InferOutput<typeof indicatorSeriesSchema>;

/** The rows that a series stands for. Ids are the series' id and the year. */
export function rowsOfSeries(series: IndicatorSeries): IndicatorRow[] {
  const { id, unit, indicator, qualifier, standard, source, firstYear, values } = series;
  return values.map((value, index) => ({
    id: `${id}-${firstYear + index}`,
    unit,
    indicator,
    yearFirst: firstYear + index,
    yearLast: firstYear + index,
    periodText: null,
    value,
    qualifier,
    standard,
    measuredOn: null,
    source,
    note: null,
  }));
}
