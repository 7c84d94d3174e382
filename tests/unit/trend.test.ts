import { describe, expect, test } from 'vitest';
import { seriesOf } from '../../src/core/series.ts';
import type { IndicatorValue } from '../../src/core/statistic.ts';
import { trendOf } from '../../src/core/trend.ts';
import { trendInWords } from '../../src/i18n/trend-words.ts';
import { POOR_RATE, POPULATION, rowOf } from '../support/small-figures.ts';

const unit = '2020:103';
const OLD = '2016-2020';

function trend(rows: readonly IndicatorValue[], topic: 'poverty' | 'population' = 'poverty') {
  return trendOf(seriesOf({ rows, derived: [], topic }));
}

function told(rows: readonly IndicatorValue[], language: 'vi' | 'en' = 'vi'): string | null {
  const found = trend(rows);
  return found && trendInWords(found, POOR_RATE, language);
}

const FALLEN = [
  rowOf({ unit, year: 2016, value: 72.09, standard: OLD }),
  rowOf({ unit, year: 2020, value: 51.74, standard: OLD }),
];

describe('how a unit came along', () => {
  test('is told by the ends of what may be compared, with its standard', () => {
    expect(told(FALLEN)).toBe(
      '2016–2020: 72,09\u00a0% → 51,74\u00a0%, giảm 20,35 điểm phần trăm (chuẩn 2016–2020)',
    );
    expect(told(FALLEN, 'en')).toBe(
      '2016–2020: 72.09% → 51.74%, down 20.35 percentage points (standard 2016–2020)',
    );
  });

  test('is never told across a change of standard, nor from what is not a plain result', () => {
    const later = rowOf({ unit, year: 2023, value: 44, standard: '2022-2025' });
    expect(told([...FALLEN, later])).toBe(told(FALLEN));
    const [first] = FALLEN;
    expect(told(first ? [first, later] : [])).toBeNull();
    const over = rowOf({ unit, year: 2020, value: 50, standard: OLD, qualifier: 'over' });
    expect(told(first ? [first, over] : [])).toBeNull();
    const target = rowOf({ unit, year: 2020, value: 30, standard: OLD, qualifier: 'target' });
    expect(told(first ? [first, target] : [])).toBeNull();
  });

  test('is told of the newest line, and of published ones before illustrative ones', () => {
    const newer = [2022, 2024].map((year) =>
      rowOf({ unit, year, value: year - 1980, standard: '2022-2025' }),
    );
    expect(trend([...FALLEN, ...newer])?.last.year).toBe(2024);
    const made = newer.map((row) => ({ ...row, isIllustrative: true }));
    expect(trend([...FALLEN, ...made])?.last.year).toBe(2020);
    expect(trend(made)?.last.isIllustrative).toBe(true);
  });

  test('says up, unchanged, and counts in their own unit', () => {
    const of = (before: number, now: number) => {
      const rows = [
        rowOf({ unit, year: 2020, value: before, standard: null }),
        rowOf({ unit, year: 2024, value: now, standard: null }),
      ];
      const found = trend(rows, 'population');
      return found && trendInWords(found, POPULATION, 'vi');
    };
    expect(of(3000, 3200)).toBe(
      '2020–2024: 3.000\u00a0người → 3.200\u00a0người, tăng 200\u00a0người',
    );
    expect(of(3000, 3000)).toContain('không đổi');
  });
});
