import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { indicatorRowSchema, indicatorSchema } from '../../src/core/indicator.ts';

function readRows<T>(path: string, row: v.GenericSchema<unknown, T>): T[] {
  const text = readFileSync(new URL(`../../geodata/${path}`, import.meta.url), 'utf8');
  return v.parse(v.array(row), JSON.parse(text));
}

const indicators = readRows('facts/indicators.json', indicatorRowSchema);
const catalogue = readRows('facts/indicator-catalog.json', indicatorSchema);

describe('indicators', () => {
  it('are all in the catalogue', () => {
    const known = new Set(catalogue.map(({ id }) => id));
    for (const { indicator } of indicators) expect(known).toContain(indicator);
  });

  it('keep their standard whatever the year says', () => {
    const standardOf = (unit: string, year: number) =>
      indicators
        .filter((row) => row.unit === unit && row.indicator === 'poor_rate')
        .find((row) => row.yearFirst === year)?.standard;
    expect(standardOf('2020:107', 2021)).toBe('2016-2020');
    expect(standardOf('2020:03448', 2021)).toBe('2022-2025');
    expect(standardOf('2020:03201', 2021)).toBeNull();
    expect(standardOf('province:11', 2015)).toBe('2016-2020');
  });

  it('have no year, or a range, where the source has', () => {
    expect(indicators.filter((row) => row.yearFirst === null)).toHaveLength(7);
    expect(indicators.filter((row) => row.yearFirst !== row.yearLast)).toHaveLength(6);
  });

  it('measured on other boundaries are never painted', () => {
    const withheld = indicators.filter((row) => !row.isPaintable);
    expect(withheld.map((row) => [row.unit, row.indicator, row.yearFirst])).toEqual(
      expect.arrayContaining([
        ['2020:096', 'population', null],
        ['2020:03466', 'population', 2009],
        ['2020:03439', 'population', 2009],
      ]),
    );
    expect(withheld).toHaveLength(10);
  });

  it('keep estimate and result side by side', () => {
    const values = indicators
      .filter((row) => row.unit === '2020:103' && row.indicator === 'poor_rate')
      .filter((row) => row.yearFirst === 2020)
      .map(({ value, qualifier }) => [value, qualifier]);
    expect(values).toEqual([
      [52.06, 'estimate'],
      [51.74, 'exact'],
    ]);
  });

  it('have ascending breaks, four at most', () => {
    for (const { breaks } of catalogue) {
      if (breaks === null) continue;
      expect([3, 4]).toContain(breaks.length);
      expect([...breaks].sort((a, b) => a - b)).toEqual(breaks);
    }
  });
});
