import { describe, expect, test } from 'vitest';
import type { PointStyle } from '../../src/core/series.ts';
import { pointInWords, pointNumber } from '../../src/i18n/figure-words.ts';
import { POPULATION, rowOf } from '../support/small-figures.ts';

function point(style: PointStyle, qualifiers: readonly ('exact' | 'about' | 'over')[]) {
  const rows = qualifiers.map((qualifier) =>
    rowOf({ unit: '2020:00001', value: 3000, qualifier, standard: null }),
  );
  return { year: 2023, value: 6016, style, standard: null, isIllustrative: false, rows };
}

describe('a value of a series', () => {
  test('has the reservation of its source', () => {
    expect(pointInWords(point('result', ['exact']), POPULATION, 'vi')).toBe('6.016\u00a0người');
    expect(pointInWords(point('approximate', ['over']), POPULATION, 'vi')).toBe(
      'trên 6.016\u00a0người',
    );
    expect(pointNumber(point('approximate', ['over']), POPULATION, 'en')).toBe('over 6,016');
  });

  test('is no more exact than the parts that it was made of', () => {
    expect(pointInWords(point('derived', ['exact', 'exact']), POPULATION, 'vi')).toBe(
      '6.016\u00a0người',
    );
    expect(pointInWords(point('derived', ['exact', 'over']), POPULATION, 'vi')).toBe(
      'khoảng 6.016\u00a0người',
    );
  });
});
