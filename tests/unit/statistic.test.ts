import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareFigures } from '../../src/core/figure-order.ts';
import type { Indicator } from '../../src/core/indicator.ts';
import {
  type Figure,
  figureOf,
  IndicatorTable,
  type IndicatorValue,
  yearsWithFigures,
} from '../../src/core/statistic.ts';
import type { Vintage } from '../../src/core/unit.ts';
import { POOR_RATE, POPULATION, rowOf } from '../support/small-figures.ts';
import { SMALL_INDEX } from '../support/small-units.ts';

function figure(
  unitId: string,
  rows: readonly IndicatorValue[],
  indicator: Indicator = POOR_RATE,
  year = 2023,
): Figure {
  const unit = SMALL_INDEX.get(unitId);
  if (!unit) throw new Error(unitId);
  return figureOf({ unit, indicator, year }, new IndicatorTable(rows), SMALL_INDEX);
}

/** Poor rate and households of a 2020 commune. */
function measured(unit: string, value: number, households: number): readonly IndicatorValue[] {
  return [
    rowOf({ unit, value }),
    rowOf({ unit, value: households, indicator: 'households', standard: null }),
  ];
}

const MISSING = { kind: 'missing', missingParts: [] };

describe('the value that stands for a unit and year', () => {
  const best = (...rows: readonly IndicatorValue[]) =>
    new IndicatorTable(rows).best('2020:00001', 'poor_rate', 2023)?.value ?? null;
  const unit = '2020:00001';
  const source = (date: string) => ({ publisher: 'Phép thử', url: null, date });

  test('is published before illustrative', () => {
    const published = rowOf({ unit, value: 40, qualifier: 'estimate' });
    const illustrative = rowOf({ unit, value: 41, isIllustrative: true, source: source('2026') });
    expect(best(published, illustrative)).toBe(40);
    expect(best(illustrative, published)).toBe(40);
  });

  test('is a result before an estimate, then the newer source', () => {
    const estimate = rowOf({
      unit,
      value: 52.06,
      qualifier: 'estimate',
      source: source('2024-01'),
    });
    const result = rowOf({ unit, value: 51.74, source: source('2021-08-31') });
    const newer = rowOf({ unit, value: 51.8, source: source('2022') });
    expect(best(estimate, result)).toBe(51.74);
    expect(best(result, estimate, newer)).toBe(51.8);
  });

  test('is never a target, a range, an undated row, or one of other boundaries', () => {
    expect(best(rowOf({ unit, value: 30, qualifier: 'target' }))).toBeNull();
    expect(best(rowOf({ unit, value: 30, qualifier: 'target_under' }))).toBeNull();
    expect(best(rowOf({ unit, value: 30, yearFirst: 2021, yearLast: 2023 }))).toBeNull();
    expect(best(rowOf({ unit, value: 30, year: null }))).toBeNull();
    expect(best(rowOf({ unit, value: 30, measuredOn: 'part-of-unit' }))).toBeNull();
  });

  test('is still among the series of its unit when it does not stand for a year', () => {
    const rows = [
      rowOf({ unit, value: 30, qualifier: 'target' }),
      rowOf({ unit, value: 31, year: null }),
    ];
    expect(new IndicatorTable(rows).series(unit, 'poor_rate')).toHaveLength(2);
  });
});

describe('the figure of a unit', () => {
  test('is its own, also beside figures of its parts', () => {
    const rows = [...measured('2020:00001', 40, 100), rowOf({ unit: '2025:00001', value: 33 })];
    expect(figure('2025:00001', rows)).toMatchObject({ kind: 'own', value: 33 });
  });

  test('is the sum of its parts for counts', () => {
    const rows = ['2020:00001', '2020:00002'].map((unit, index) =>
      rowOf({ unit, value: 1000 + index, indicator: 'population', standard: null }),
    );
    expect(figure('2025:00001', rows, POPULATION)).toMatchObject({
      kind: 'derived',
      method: 'sum',
      value: 2001,
      isIllustrative: false,
    });
  });

  test('is the mean of its parts weighted by households for rates', () => {
    const rows = [...measured('2020:00001', 50, 300), ...measured('2020:00002', 20, 100)];
    const found = figure('2025:00001', rows);
    expect(found).toMatchObject({ kind: 'derived', method: 'household-weighted' });
    expect(found.kind === 'derived' && found.value).toBeCloseTo(42.5, 10);
  });

  test('weighted lies between its parts', () => {
    const rate = fc.double({ min: 0, max: 100, noNaN: true });
    const households = fc.integer({ min: 1, max: 5000 });
    fc.assert(
      fc.property(rate, households, rate, households, (a, m, b, n) => {
        const found = figure('2025:00001', [
          ...measured('2020:00001', a, m),
          ...measured('2020:00002', b, n),
        ]);
        const value = found.kind === 'derived' ? found.value : Number.NaN;
        expect(value).toBeGreaterThanOrEqual(Math.min(a, b) - 1e-9);
        expect(value).toBeLessThanOrEqual(Math.max(a, b) + 1e-9);
      }),
    );
  });

  test('is missing while a part is, and says which', () => {
    expect(figure('2025:00001', measured('2020:00001', 50, 300))).toEqual({
      kind: 'missing',
      missingParts: [SMALL_INDEX.get('2020:00002')],
    });
  });

  test('is missing when a part lay outside the four districts, and names it', () => {
    const rows = [...measured('2020:00008', 50, 300), ...measured('2020:00004', 40, 300)];
    expect(figure('2025:00008', rows)).toEqual({
      kind: 'missing',
      missingParts: [{ type: 'xa', name: 'Ở Ngoài', fullName: 'Xã Ở Ngoài' }],
    });
  });

  test('is missing when its parts were measured under different standards, and says so', () => {
    const [a, ...rest] = measured('2020:00001', 50, 300);
    const old = rowOf({ unit: '2020:00001', value: a?.value ?? 0, standard: '2016-2020' });
    expect(figure('2025:00001', [old, ...rest, ...measured('2020:00002', 20, 100)])).toEqual({
      ...MISSING,
      lack: 'one-standard',
    });
  });

  test('is missing without households to weigh by, says whose, and when there are none at all', () => {
    const [rate] = measured('2020:00001', 50, 300);
    const bare = rate ? [rate, ...measured('2020:00002', 20, 100)] : [];
    expect(figure('2025:00001', bare)).toEqual({
      kind: 'missing',
      missingParts: [SMALL_INDEX.get('2020:00001')],
      lack: 'households',
    });
    const empty = [...measured('2020:00001', 50, 0), ...measured('2020:00002', 20, 0)];
    expect(figure('2025:00001', empty)).toEqual(MISSING);
  });

  test('is illustrative as soon as one part is', () => {
    const rows = [
      ...measured('2020:00001', 50, 300),
      ...measured('2020:00002', 20, 100).map((row) => ({ ...row, isIllustrative: true })),
    ];
    expect(figure('2025:00001', rows)).toMatchObject({ kind: 'derived', isIllustrative: true });
  });

  test('is never derived where the indicator forbids it, nor for units of 2020', () => {
    const rows = [...measured('2020:00001', 50, 300), ...measured('2020:00002', 20, 100)];
    expect(figure('2025:00001', rows, { ...POOR_RATE, aggregation: 'none' })).toEqual(MISSING);
    expect(figure('2020:096', rows)).toEqual(MISSING);
    expect(figure('2020:00003', [rowOf({ unit: '2020:097', value: 51.74 })])).toEqual(MISSING);
  });

  test('is of exactly the year asked for', () => {
    expect(figure('2020:00001', [rowOf({ unit: '2020:00001', value: 5, year: 2022 })])).toEqual(
      MISSING,
    );
  });
});

describe('the years with figures', () => {
  const rows = [
    ...measured('2020:00001', 30, 100).map((row) => ({ ...row, yearFirst: 2019, yearLast: 2019 })),
    rowOf({ unit: '2025:00001', value: 1, year: 2025 }),
    rowOf({ unit: '2020:096', value: 1, year: 2017 }),
    rowOf({ unit: 'province:11', value: 1, year: 2015 }),
  ];
  const yearsOf = (vintage: Vintage, of: readonly IndicatorValue[] = rows) =>
    yearsWithFigures(
      { indicator: POOR_RATE, vintage, level: 'commune' },
      new IndicatorTable(of),
      SMALL_INDEX,
    );

  test('come from communes of the vintage, never from districts or provinces', () => {
    expect(yearsOf('2020')).toEqual([2019]);
  });

  test('leave out, for 2025, years in which a part is missing and nothing can be derived', () => {
    expect(yearsOf('2025')).toEqual([2025]);
    const allParts = SMALL_INDEX.communes('2020').flatMap(({ id }) =>
      measured(id, 30, 100).map((row) => ({ ...row, yearFirst: 2019, yearLast: 2019 })),
    );
    expect(yearsOf('2025', allParts)).toEqual([2019]);
  });
});

describe('figures in order', () => {
  test('have those without a value last, in either direction', () => {
    const own = (value: number): Figure => ({
      kind: 'own',
      value,
      row: rowOf({ unit: '2020:00001', value }),
    });
    const all: readonly Figure[] = [MISSING as Figure, own(2), own(1), own(3)];
    const values = (direction: 'ascending' | 'descending') =>
      [...all]
        .sort((a, b) => compareFigures(a, b, direction))
        .map((each) => (each.kind === 'missing' ? null : each.value));
    expect(values('ascending')).toEqual([1, 2, 3, null]);
    expect(values('descending')).toEqual([3, 2, 1, null]);
  });
});
