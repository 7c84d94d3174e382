import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { indicatorCatalogFile } from '../../geodata/pipeline/facts/indicator-catalog.ts';
import {
  type Indicator,
  indicatorRowSchema,
  indicatorSchema,
  indicatorSeriesSchema,
  rowsOfSeries,
} from '../../src/core/indicator.ts';
import { breaksOf, classesOf, classIndex } from '../../src/core/scale.ts';
import { figureOf, IndicatorTable, yearsWithFigures } from '../../src/core/statistic.ts';
import { UnitIndex, unitSchema, VINTAGES, type Vintage } from '../../src/core/unit.ts';

function readText(path: string): string {
  return readFileSync(new URL(`../../geodata/${path}`, import.meta.url), 'utf8');
}

function readRows<T>(path: string, row: v.GenericSchema<unknown, T>): T[] {
  return v.parse(v.array(row), JSON.parse(readText(path)));
}

const indicators = readRows('facts/indicators.json', indicatorRowSchema);
const catalogue = readRows('facts/indicator-catalog.json', indicatorSchema);
const illustrative = readRows('illustrative/indicators.json', indicatorSeriesSchema);
const FIGURES = new IndicatorTable([
  ...indicators.map((row) => ({ ...row, isIllustrative: false })),
  ...illustrative.flatMap(rowsOfSeries).map((row) => ({ ...row, isIllustrative: true })),
]);
const UNITS = new UnitIndex(readRows('boundaries/units.json', unitSchema));

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

  it('measured on other boundaries, or in a part of the unit, are never painted', () => {
    const withheld = indicators.filter((row) => row.measuredOn !== null);
    expect(withheld.map((row) => [row.unit, row.indicator, row.yearFirst])).toEqual(
      expect.arrayContaining([
        ['2020:096', 'population', null],
        ['2020:03466', 'population', 2009],
        ['2020:03439', 'population', 2009],
      ]),
    );
    expect(withheld).toHaveLength(10);
    const parts = withheld.filter(({ measuredOn }) => measuredOn === 'part-of-unit');
    expect(parts.map(({ unit, indicator }) => [unit, indicator])).toEqual([
      ['2020:107', 'grid_households_rate'],
      ['2020:03196', 'literacy_learners'],
      ['2025:03158', 'literacy_learners'],
      ['province:11', 'income_per_capita'],
      ['2025:03463', 'households_no_grid'],
    ]);
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

  it('have classes of their own for counts of larger units', () => {
    const counted = catalogue.filter(({ breaks2025 }) => breaks2025 !== null);
    for (const { id, aggregation, breaks, breaks2025, districtBreaks } of counted) {
      expect(aggregation).toBe('sum');
      const first = (bounds: readonly number[] | null) => bounds?.[0] ?? Number.POSITIVE_INFINITY;
      expect(first(breaks2025), id).toBeGreaterThan(first(breaks));
      expect(first(districtBreaks), id).toBeGreaterThan(Math.max(...(breaks2025 ?? [])));
    }
    expect(counted).toHaveLength(5);
    const rates = catalogue.filter(({ aggregation }) => aggregation !== 'sum');
    expect(rates.filter(({ breaks2025, districtBreaks }) => breaks2025 ?? districtBreaks)).toEqual(
      [],
    );
  });

  it('have five classes, ascending, of which none stands empty', () => {
    for (const indicator of catalogue.filter(({ breaks }) => breaks !== null)) {
      // Counts are classed by each kind of commune for itself, rates by both together.
      const maps =
        indicator.aggregation === 'sum' ? VINTAGES.map((vintage) => [vintage]) : [VINTAGES];
      for (const vintages of maps) {
        const bounds = breaksOf(indicator, { vintage: vintages[0] ?? '2020', level: 'commune' });
        expect([...bounds].sort((a, b) => a - b)).toEqual(bounds);
        const values = vintages.flatMap((vintage) => paintedValues(indicator, vintage));
        const counts = classesOf(bounds).map(
          ({ index }) => values.filter((value) => classIndex(bounds, value) === index).length,
        );
        expect(counts, indicator.id).toHaveLength(5);
        expect(Math.min(...counts), `${indicator.id} ${vintages}: ${counts}`).toBeGreaterThan(0);
      }
    }
  });
});

/** Every value that communes are painted with, of all years. */
function paintedValues(indicator: Indicator, vintage: Vintage): readonly number[] {
  const kind = { indicator, vintage, level: 'commune' } as const;
  return yearsWithFigures(kind, FIGURES, UNITS).flatMap((year) =>
    UNITS.communes(vintage).flatMap((unit) => {
      const figure = figureOf({ unit, indicator, year }, FIGURES, UNITS);
      return figure.kind === 'missing' ? [] : figure.value;
    }),
  );
}
