import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoOfDay, parseDay } from '../../src/core/day.ts';
import { positionInWords } from '../../src/i18n/coordinate-words.ts';
import {
  formatCompact,
  formatDay,
  formatFixed,
  formatNumber,
  formatPartialDate,
  formatPercent,
  formatQuantity,
  formatVnd,
  isoOfTypedDay,
  qualify,
} from '../../src/i18n/format.ts';

/** Non-breaking spaces keep number and unit together; here they would only hide differences. */
const plain = (text: string) => text.replace(/\u00a0/g, ' ');

describe('numbers', () => {
  test.each([
    [1527, 0, '1.527', '1,527'],
    [1_234_567, 0, '1.234.567', '1,234,567'],
    [26.19, 2, '26,19', '26.19'],
    [26.1, 2, '26,1', '26.1'],
    [0, 0, '0', '0'],
    [-3.5, 1, '-3,5', '-3.5'],
  ])('%d with %i decimals', (value, decimals, vi, en) => {
    expect(formatNumber(value, 'vi', decimals)).toBe(vi);
    expect(formatNumber(value, 'en', decimals)).toBe(en);
  });

  test('that are not known are a dash, never a zero', () => {
    expect([
      formatNumber(null, 'vi'),
      formatPercent(null, 'en'),
      formatQuantity(null, 'hộ', 'vi'),
      formatVnd(null, 'vi'),
    ]).toEqual(['—', '—', '—', '—']);
  });

  test('in little room are short, in the words of their language', () => {
    expect([950, 1234, 12_345, 1_234_567].map((count) => formatCompact(count, 'vi'))).toEqual([
      '950',
      '1,2\u00a0N',
      '12\u00a0N',
      '1,2\u00a0Tr',
    ]);
    // Versions of the locale's data differ in the case of the letters.
    expect([950, 1234, 1_234_567].map((count) => formatCompact(count, 'en').toUpperCase())).toEqual(
      ['950', '1.2K', '1.2M'],
    );
  });

  test('keep the decimals asked for while they move', () => {
    expect(formatFixed(22.38, 'vi', 5)).toBe('22,38000');
  });
});

describe('quantities', () => {
  test.each([
    [26.19, '%', 2, '26,19 %', '26.19%'],
    [5670, 'hộ', 0, '5.670 hộ', '5,670 hộ'],
  ])('%d %s', (value, unit, decimals, vi, en) => {
    expect(plain(formatQuantity(value, unit, 'vi', decimals))).toBe(vi);
    expect(plain(formatQuantity(value, unit, 'en', decimals))).toBe(en);
  });

  test.each([
    [103_260_000_000, '103,26 tỷ đồng', '103.26 billion VND'],
    [30e9, '30 tỷ đồng', '30 billion VND'],
    [999_999_999, '1 tỷ đồng', '1 billion VND'],
    [50e6, '50 triệu đồng', '50 million VND'],
    [750_000, '750.000 đồng', '750,000 VND'],
    [0, '0 đồng', '0 VND'],
  ])('%d đồng', (amount, vi, en) => {
    expect(plain(formatVnd(amount, 'vi'))).toBe(vi);
    expect(plain(formatVnd(amount, 'en'))).toBe(en);
  });

  test('carry the reservation of their source', () => {
    expect(qualify('44 %', 'over', 'vi')).toBe('trên 44 %');
    expect(qualify('44%', 'over', 'en')).toBe('over 44%');
    expect(qualify('44 %', null, 'vi')).toBe('44 %');
    expect(qualify('44 %', 'exact', 'vi')).toBe('44 %');
  });
});

describe('dates', () => {
  test.each([
    ['2024', '2024'],
    ['2024-05', '05/2024'],
    ['2020-11-19', '19/11/2020'],
  ])('%s is written %s', (date, written) => {
    expect(formatPartialDate(date)).toBe(written);
  });

  test('written are read as the same day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000, max: 40_000 }), (day) => {
        expect(isoOfTypedDay(formatDay(day))).toBe(isoOfDay(day));
      }),
    );
  });

  test.each([
    ['19/11/2020', '2020-11-19'],
    [' 1/7/2025 ', '2025-07-01'],
    ['1.7.2025', '2025-07-01'],
    ['01-07-2025', '2025-07-01'],
    ['01 07 2025', '2025-07-01'],
  ])('typed %j is %s', (typed, iso) => {
    expect(isoOfTypedDay(typed)).toBe(iso);
  });

  test.each([
    '19/11/20',
    '2020',
    '19/11',
    'hôm nay',
    '',
    '19/11/2020x',
  ])('typed %j is none', (typed) => {
    expect(isoOfTypedDay(typed)).toBeNull();
  });

  test('typed may be no day of the calendar: reading the day says so', () => {
    expect(parseDay(isoOfTypedDay('30/02/2024') ?? '')).toBeNull();
  });
});

describe('positions', () => {
  test('name their hemispheres in the language', () => {
    expect(positionInWords([102.22, 22.38], 'vi')).toBe('22,38000° B · 102,22000° Đ');
    expect(positionInWords([102.22, 22.38], 'en')).toBe('22.38000° N · 102.22000° E');
    expect(positionInWords([-70.5, -33.1], 'vi')).toBe('33,10000° N · 70,50000° T');
  });
});
