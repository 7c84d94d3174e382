import { describe, expect, test } from 'vitest';
import { seriesOf } from '../../src/core/series.ts';
import type { IndicatorValue } from '../../src/core/statistic.ts';
import { rowOf } from '../support/small-figures.ts';

const unit = '2020:103';

/** The published rates of Nậm Pồ, with the traps of their sources. */
const NAM_PO: readonly IndicatorValue[] = [
  rowOf({ unit, year: 2013, value: 80, qualifier: 'about', standard: '2011-2015' }),
  rowOf({ unit, year: 2016, value: 72.09, standard: '2016-2020' }),
  rowOf({ unit, year: 2019, value: 60.12, standard: '2016-2020' }),
  rowOf({ unit, year: 2020, value: 52.06, qualifier: 'estimate', standard: '2016-2020' }),
  rowOf({ unit, year: 2020, value: 51.74, standard: '2016-2020' }),
  rowOf({ unit, year: 2023, value: 44, qualifier: 'over', standard: '2022-2025' }),
];

const series = (rows: readonly IndicatorValue[], topic: 'poverty' | 'population' = 'poverty') =>
  seriesOf({ rows, derived: [], topic });

const linesInShort = (rows: readonly IndicatorValue[], topic?: 'poverty' | 'population') =>
  series(rows, topic).lines.map((points) => points.map(({ year, value }) => [year, value]));

describe('a series', () => {
  test('joins results of one standard only', () => {
    expect(linesInShort(NAM_PO)).toEqual([
      [
        [2016, 72.09],
        [2019, 60.12],
        [2020, 51.74],
      ],
    ]);
  });

  test('names each standard with its years, in order', () => {
    expect(series(NAM_PO).standards).toEqual([
      { standard: '2011-2015', first: 2013, last: 2013 },
      { standard: '2016-2020', first: 2016, last: 2020 },
      { standard: '2022-2025', first: 2023, last: 2023 },
    ]);
  });

  test('breaks where the standard changes', () => {
    const rows = [2019, 2020, 2022, 2023].map((year) =>
      rowOf({ unit, year, value: year, standard: year < 2021 ? '2016-2020' : '2022-2025' }),
    );
    expect(linesInShort(rows).map((points) => points.map(([year]) => year))).toEqual([
      [2019, 2020],
      [2022, 2023],
    ]);
  });

  test('of poverty joins nothing that names no standard; other topics know none', () => {
    const rows = [2021, 2023].map((year) => rowOf({ unit, year, value: 5, standard: null }));
    expect(linesInShort(rows)).toEqual([]);
    expect(linesInShort(rows, 'population')).toHaveLength(1);
  });

  test('never joins published and illustrative values', () => {
    const rows = [
      rowOf({ unit, year: 2022, value: 1 }),
      rowOf({ unit, year: 2023, value: 2, isIllustrative: true }),
    ];
    expect(linesInShort(rows)).toEqual([]);
  });

  test('draws reservations hollow and targets as targets, and joins neither', () => {
    const rows = (['about', 'over', 'estimate', 'average', 'target', 'target_under'] as const).map(
      (qualifier, index) => rowOf({ unit, year: 2018 + index, value: 9, qualifier }),
    );
    expect(series(rows).points.map(({ style }) => style)).toEqual([
      'approximate',
      'approximate',
      'approximate',
      'approximate',
      'target',
      'target',
    ]);
    expect(linesInShort(rows)).toEqual([]);
  });

  test('keeps ranges, undated rows and other boundaries off its points', () => {
    const range = rowOf({ unit, value: 4, yearFirst: 2021, yearLast: 2024 });
    const undated = rowOf({ unit, value: 62.43, year: null });
    const elsewhere = rowOf({ unit, value: 90, year: 2002, measuredOn: 'older-boundaries' });
    const found = series([range, undated, elsewhere]);
    expect(found.points).toEqual([]);
    expect(found.ranges).toEqual([range]);
    expect(found.offAxis).toEqual([undated, elsewhere]);
  });
});
