import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { indicatorCatalogFile } from '../../geodata/pipeline/facts/indicator-catalog.ts';
import {
  indicatorRowSchema,
  indicatorSchema,
  indicatorSeriesSchema,
  rowsOfSeries,
} from '../../src/core/indicator.ts';

function readText(path: string): string {
  return readFileSync(new URL(`../../geodata/${path}`, import.meta.url), 'utf8');
}

function readRows<T>(path: string, row: v.GenericSchema<unknown, T>): T[] {
  return v.parse(v.array(row), JSON.parse(readText(path)));
}

const indicators = readRows('facts/indicators.json', indicatorRowSchema);
const catalogue = readRows('facts/indicator-catalog.json', indicatorSchema);
const illustrative = readRows('illustrative/indicators.json', indicatorSeriesSchema);
const communeValues = [...indicators, ...illustrative.flatMap(rowsOfSeries)].filter(
  ({ unit, isPaintable }) => isPaintable && /^20\d\d:\d{5}$/.test(unit),
);

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

  it('are painted in classes that are found in their values of all years', () => {
    expect(indicatorCatalogFile()[1]).toBe(readText('facts/indicator-catalog.json'));
    expect(catalogue.filter(({ breaks }) => breaks !== null)).toHaveLength(14);
  });

  it('have five classes, ascending, of which none stands empty', () => {
    for (const { id, breaks } of catalogue) {
      if (breaks === null) continue;
      expect([...breaks].sort((a, b) => a - b)).toEqual(breaks);
      const counts = [...breaks, null].map(() => 0);
      for (const { value } of communeValues.filter(({ indicator }) => indicator === id)) {
        const index = breaks.filter((bound) => value >= bound).length;
        counts[index] = (counts[index] ?? 0) + 1;
      }
      expect(counts, id).toHaveLength(5);
      expect(Math.min(...counts), `${id}: ${counts}`).toBeGreaterThan(0);
    }
  });
});
