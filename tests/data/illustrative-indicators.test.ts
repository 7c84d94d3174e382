import { describe, expect, it } from 'vitest';
import { rowsOfSeries } from '../../src/core/indicator.ts';
import { DISTRICT_CODES } from '../../src/core/unit.ts';
import { series, units } from './illustrative-files.ts';

describe('illustrative indicators', () => {
  const rows = series.flatMap(rowsOfSeries);
  const valueByKey = new Map(
    rows.map((row) => [`${row.unit} ${row.indicator} ${row.yearFirst}`, row.value]),
  );
  const figure = (unit: string, indicator: string, year: number) => {
    const value = valueByKey.get(`${unit} ${indicator} ${year}`);
    if (value === undefined) throw new Error(`nothing for ${unit} ${indicator} ${year}`);
    return value;
  };
  const YEARS = [2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024];
  const unitYears = units
    .filter(({ level }) => level === 'commune')
    .flatMap(({ id, vintage }) =>
      (vintage === '2020' ? YEARS : [2025]).map((year) => ({ unit: id, year })),
    );
  const sumOf = (district: string, indicator: string, year: number) =>
    units
      .filter((unit) => unit.vintage === '2020' && unit.level === 'commune')
      .filter((unit) => unit.district === district)
      .reduce((sum, unit) => sum + figure(unit.id, indicator, year), 0);

  it('are complete: 13 for each commune and year', () => {
    expect(unitYears).toHaveLength(52 * 9 + 24);
    expect(rows).toHaveLength(unitYears.length * 13);
    expect(valueByKey.size).toBe(rows.length);
  });

  it('agree with each other', () => {
    for (const { unit, year } of unitYears) {
      const value = (indicator: string) => figure(unit, indicator, year);
      const households = value('households');
      expect(value('multidim_poor_households')).toBe(
        value('poor_households') + value('near_poor_households'),
      );
      expect(value('multidim_poor_households')).toBeLessThanOrEqual(households);
      expect(value('population')).toBeGreaterThan(households);
      for (const kind of ['poor', 'near_poor', 'multidim_poor']) {
        const exact = (value(`${kind}_households`) / households) * 100;
        expect(Math.abs(value(`${kind}_rate`) - exact)).toBeLessThanOrEqual(0.005001);
      }
    }
  });

  it.each([
    ['103', 2016, 72.09],
    ['103', 2019, 60.12],
    ['103', 2020, 51.74],
    ['107', 2016, 54.63],
    ['107', 2021, 24.09],
  ])('meet the published poverty rate of district %s in %i: %f %%', (district, year, rate) => {
    const poor = sumOf(district, 'poor_households', year);
    const households = sumOf(district, 'households', year);
    expect(Math.round((poor / households) * 10_000) / 100).toBe(rate);
  });

  it('meet the published numbers of households and people', () => {
    expect(sumOf('103', 'poor_households', 2019)).toBe(6071);
    expect(sumOf('103', 'poor_households', 2020)).toBe(5670);
    expect(sumOf('103', 'population', 2022)).toBe(59783);
    expect(sumOf('096', 'population', 2022)).toBe(49668);
    expect(sumOf('097', 'population', 2022)).toBe(52092);
    expect(sumOf('103', 'population', 2020)).toBeGreaterThan(50_000);
  });

  it('meet the published bounds: over 44 %, nearly 3,700 households, over 36 %', () => {
    const rate = (district: string, year: number) =>
      (sumOf(district, 'poor_households', year) / sumOf(district, 'households', year)) * 100;
    expect(rate('103', 2023)).toBeGreaterThan(44);
    expect(rate('103', 2023)).toBeLessThan(45);
    expect(sumOf('107', 'poor_households', 2020)).toBeGreaterThan(3650);
    expect(sumOf('107', 'poor_households', 2020)).toBeLessThan(3700);
    expect(rate('107', 2020)).toBeGreaterThan(36);
    expect(rate('107', 2020)).toBeLessThan(37);
  });

  it.each([
    ['2020:03201', 'poor_rate', 2023, 45],
    ['2020:03448', 'poor_rate', 2023, 81.6],
    ['2025:03160', 'poor_rate', 2025, 37.5],
    ['2025:03162', 'multidim_poor_rate', 2025, 74.66],
    ['2025:03176', 'multidim_poor_rate', 2025, 73.18],
    ['2025:03163', 'multidim_poor_rate', 2025, 64.71],
  ])('come within a household of %s %s in %i: %f', (unit, indicator, year, published) => {
    const ofOneHousehold = 100 / figure(unit, 'households', year);
    const away = Math.abs(figure(unit, indicator, year) - published);
    expect(away).toBeLessThanOrEqual(ofOneHousehold);
  });

  it('break every poverty series where the standard changed', () => {
    for (const row of rows) {
      const isPoverty = row.indicator.includes('poor');
      const year = row.yearFirst ?? 0;
      const standard = year <= 2021 ? '2016-2020' : '2022-2025';
      expect(row.standard).toBe(isPoverty ? standard : null);
    }
    for (const district of DISTRICT_CODES) {
      expect(sumOf(district, 'poor_households', 2022)).toBeGreaterThan(
        sumOf(district, 'poor_households', 2021),
      );
    }
  });
});
