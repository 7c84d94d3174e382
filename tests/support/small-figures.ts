import type { Indicator, IndicatorRow } from '../../src/core/indicator.ts';
import type { IndicatorValue } from '../../src/core/statistic.ts';

let count = 0;

/** An indicator row with whatever a test does not care about filled in. */
export function rowOf(
  parts: Pick<IndicatorRow, 'unit' | 'value'> &
    Partial<IndicatorValue> & { readonly year?: number | null },
): IndicatorValue {
  const { year = 2023, ...rest } = parts;
  count += 1;
  return {
    id: `TST-${count}`,
    indicator: 'poor_rate',
    yearFirst: year,
    yearLast: year,
    periodText: null,
    qualifier: 'exact',
    standard: '2022-2025',
    measuredOn: null,
    isIllustrative: false,
    source: { publisher: 'Phép thử', url: null, date: null },
    note: null,
    ...rest,
  };
}

export const POOR_RATE: Indicator = {
  id: 'poor_rate',
  topic: 'poverty',
  title: { vi: 'Tỷ lệ hộ nghèo', en: 'Poor households, share' },
  unit: { vi: '%', en: '%' },
  definition: null,
  aggregation: 'household-weighted',
  decimals: 2,
  ramp: 'need',
  breaks: [20, 35, 50, 65],
  breaks2025: null,
  districtBreaks: null,
};

export const POPULATION: Indicator = {
  ...POOR_RATE,
  id: 'population',
  topic: 'population',
  title: { vi: 'Dân số', en: 'Population' },
  unit: { vi: 'người', en: 'people' },
  aggregation: 'sum',
  decimals: 0,
  ramp: 'size',
  breaks: [2500, 4000],
};
