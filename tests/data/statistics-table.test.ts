import { describe, expect, test } from 'vitest';
import type { IndicatorSeries } from '../../src/core/indicator.ts';
import { rowsOfSeries } from '../../src/core/indicator.ts';
import { selectPaintedStandards } from '../../src/state/legend.ts';
import { type AtlasStore, changeCatalogue } from '../../src/state/store.ts';
import {
  selectDistrictFigures,
  selectFigures,
  selectRanking,
  selectSummary,
  selectTableStandards,
} from '../../src/state/unit-statistics.ts';
import { factAtlas, readGeodata } from '../support/fact-atlas.ts';
import { naiveFigures } from '../support/naive-figures.ts';

const INDICATORS = [
  'poor_rate',
  'poor_households',
  'population',
  'grid_households_rate',
  'clean_water_rate',
  // Of this one nothing can be made for communes of 2025, and nothing must be.
  'pop_density',
] as const;
/** 2025 has published figures of the communes of 2025 themselves. */
const YEARS = [2021, 2022, 2024, 2025] as const;
const VIEWS = [
  {
    name: 'communes of 2020',
    query: 'at=2024-12-31',
    vintage: '2020',
    level: 'commune',
    unitCount: 52,
  },
  {
    name: 'districts of 2020',
    query: 'at=2024-12-31&level=district',
    vintage: '2020',
    level: 'district',
    unitCount: 4,
  },
  {
    name: 'communes of 2025',
    query: 'at=2025-08-01',
    vintage: '2025',
    level: 'commune',
    unitCount: 24,
  },
] as const;

const MADE = (readGeodata('illustrative/indicators.json') as readonly IndicatorSeries[])
  .flatMap(rowsOfSeries)
  .map((row) => ({ ...row, isIllustrative: true }));

function atlas(query: string): AtlasStore {
  const store = factAtlas(query);
  const { indicatorRows } = store.getState().catalogue;
  changeCatalogue(store, { indicatorRows: [...indicatorRows, ...MADE] });
  return store;
}

/** Unit and value as the table has them: null where it shows a dash. */
function tableOf(store: AtlasStore): ReadonlyMap<string, number | null> {
  const state = store.getState();
  return new Map(
    [...selectFigures(state), ...selectDistrictFigures(state)].map(({ unit, figure }) => [
      unit.id,
      figure.kind === 'missing' ? null : figure.value,
    ]),
  );
}

const CASES = INDICATORS.flatMap((indicator) =>
  YEARS.flatMap((year) =>
    VIEWS.flatMap((view) =>
      [true, false].map((isPublishedOnly) => ({ indicator, year, isPublishedOnly, ...view })),
    ),
  ),
);

describe('the table says what the data files say', () => {
  test.each(CASES)('$indicator, $year, $name, published only: $isPublishedOnly', ({
    indicator,
    year,
    isPublishedOnly,
    query,
    vintage,
    level,
    unitCount,
  }) => {
    const nature = isPublishedOnly ? '&nature=published' : '';
    const store = atlas(`?${query}&indicator=${indicator}&year=${year}${nature}`);
    const expected = naiveFigures({ indicator, year, vintage, level, isPublishedOnly });
    const table = tableOf(store);
    expect(expected.size).toBe(unitCount);
    for (const [unit, value] of expected) {
      const shown = table.get(unit);
      if (value === null) expect(shown, unit).toBeNull();
      else expect(shown, unit).toBeCloseTo(value, 9);
    }
  });

  test('beside the communes stand the districts with their own figures', () => {
    const question = { indicator: 'poor_rate', year: 2020, vintage: '2020', isPublishedOnly: true };
    const table = tableOf(atlas('?at=2024-12-31&indicator=poor_rate&year=2020&nature=published'));
    const expected = naiveFigures({ ...question, level: 'district' });
    expect([...expected.values()].filter((value) => value !== null).length).toBeGreaterThan(1);
    for (const [unit, value] of expected) expect(table.get(unit), unit).toBe(value);
  });

  test.each(
    CASES.filter(
      ({ indicator, level, vintage, year, isPublishedOnly }) =>
        indicator !== 'pop_density' &&
        level === 'commune' &&
        !isPublishedOnly &&
        // The communes of 2020 ended in the middle of 2025.
        !(vintage === '2020' && year === 2025),
    ),
  )('$indicator, $year, $name: there is something to compare', (of) => {
    const known = [...naiveFigures(of).values()].filter((value) => value !== null);
    expect(known.length).toBeGreaterThan(of.unitCount / 2);
  });

  test('every indicator has figures in some of these cases, published and illustrative', () => {
    const known = (of: (typeof CASES)[number]) =>
      [...naiveFigures(of).values()].filter((value) => value !== null).length;
    const published = CASES.filter(({ isPublishedOnly }) => isPublishedOnly);
    expect(published.reduce((sum, each) => sum + known(each), 0)).toBeGreaterThan(20);
    for (const indicator of INDICATORS) {
      const own = CASES.filter((each) => each.indicator === indicator);
      expect(
        own.reduce((sum, each) => sum + known(each), 0),
        indicator,
      ).toBeGreaterThan(20);
    }
  });
});

describe('the ranking', () => {
  test.each(
    CASES.filter(({ year }) => year === 2024),
  )('$indicator, $name, published only: $isPublishedOnly: holds the same values, highest first', ({
    query,
    indicator,
    year,
    vintage,
    level,
    isPublishedOnly,
  }) => {
    const nature = isPublishedOnly ? '&nature=published' : '';
    const store = atlas(`?${query}&indicator=${indicator}&year=${year}${nature}`);
    const { ranked, without } = selectRanking(store.getState());
    const values = [...naiveFigures({ indicator, year, vintage, level, isPublishedOnly }).values()];
    const known = values.filter((value) => value !== null).sort((a, b) => b - a);
    expect(without).toBe(values.length - known.length);
    expect(ranked).toHaveLength(known.length);
    for (const [index, { value, rank }] of ranked.entries()) {
      expect(value).toBeCloseTo(known[index] ?? Number.NaN, 9);
      expect(rank).toBe(1 + ranked.findIndex((other) => other.value === value));
    }
  });
});

describe('poverty figures of different standards', () => {
  const view = (year: number, rest = '') =>
    atlas(`?indicator=poor_rate&year=${year}&at=2024-12-31${rest}`).getState();

  test('make no median, no extremes and no ranking; the table says every standard, or that none is named', () => {
    // Of 2021 two communes are published: one under the standard of 2022–2025, one under none that is named.
    const state = view(2021, '&nature=published');
    expect(selectSummary(state)).toMatchObject({
      withFigure: 2,
      isMixed: true,
      median: null,
      lowest: null,
      highest: null,
    });
    expect(selectRanking(state).ranked).toEqual([]);
    expect(selectPaintedStandards(state)).toEqual(['2022-2025', null]);
    expect(selectTableStandards(state)).toEqual(['2016-2020', '2022-2025', null]);
  });

  test('are compared where they share one', () => {
    const state = view(2024);
    expect(selectSummary(state)).toMatchObject({ isMixed: false, withFigure: 52 });
    expect(selectRanking(state).ranked).toHaveLength(52);
    expect(selectPaintedStandards(state)).toEqual(['2022-2025']);
  });

  test('what no standard measures has none', () => {
    const state = atlas('?indicator=population&year=2022&at=2024-12-31').getState();
    expect(selectPaintedStandards(state)).toEqual([]);
    expect(selectSummary(state).isMixed).toBe(false);
  });
});
