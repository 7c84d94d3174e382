import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dayFrom,
  firstDayOfMonth,
  isoOfDay,
  lastDayOfMonth,
  monthIndexOfDay,
  parseDay,
  partsOfDay,
  spanOfPartialDate,
  todayInVietnam,
} from '../../src/core/day.ts';

/** Days that have a name of four-digit year: 0000-01-01 to 9999-12-31. */
const days = fc.integer({ min: -719_528, max: 2_932_896 });

describe('a day', () => {
  test('has one name: reading what was written gives the day again', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(parseDay(isoOfDay(day))).toBe(day);
        const { year, month, dayOfMonth } = partsOfDay(day);
        expect(dayFrom(year, month, dayOfMonth)).toBe(day);
      }),
    );
  });

  test('lies in the month that its name says', () => {
    fc.assert(
      fc.property(days, (day) => {
        const { year, month } = partsOfDay(day);
        expect(monthIndexOfDay(day)).toBe(year * 12 + month - 1);
      }),
    );
  });

  test('comes before another as its name does', () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        expect(Math.sign(a - b)).toBe(
          isoOfDay(a) < isoOfDay(b) ? -1 : isoOfDay(a) > isoOfDay(b) ? 1 : 0,
        );
      }),
    );
  });

  test.each([
    ['1970-01-01', 0],
    ['2020-11-19', 18_585],
    ['2025-07-01', 20_270],
    ['2024-02-29', 19_782],
    ['0050-01-01', -701_265],
  ])('%s is %i days from 1970', (iso, day) => {
    expect(parseDay(iso)).toBe(day);
  });

  test.each([
    '2024-02-30',
    '2023-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-01-00',
    '2024-1-1',
    '24-01-01',
    '2024-01',
    '2024-01-01T00:00',
    ' 2024-01-01',
    '٢٠٢٤-٠١-٠١',
    '',
  ])('%j is no day', (text) => {
    expect(parseDay(text)).toBeNull();
  });

  test('never throws on a text', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof parseDay(text) !== 'undefined'));
  });
});

describe('a date of month or year precision', () => {
  test.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['2023-12', '2023-12-01', '2023-12-31'],
    ['2025-07-27', '2025-07-27', '2025-07-27'],
  ])('%s stands for all its days', (text, first, last) => {
    const span = spanOfPartialDate(text);
    expect(span && [isoOfDay(span.first), isoOfDay(span.last)]).toEqual([first, last]);
  });

  test.each(['2024-00', '2024-13', '202', '20245', '2024-', '~2024'])('%s is none', (text) => {
    expect(spanOfPartialDate(text)).toBeNull();
  });
});

describe('months', () => {
  test('hold exactly their days', () => {
    fc.assert(
      fc.property(days, (day) => {
        const month = monthIndexOfDay(day);
        expect(firstDayOfMonth(month)).toBeLessThanOrEqual(day);
        expect(lastDayOfMonth(month)).toBeGreaterThanOrEqual(day);
        expect(monthIndexOfDay(lastDayOfMonth(month))).toBe(month);
        expect(monthIndexOfDay(lastDayOfMonth(month) + 1)).toBe(month + 1);
      }),
    );
  });
});

describe('today', () => {
  test.each([
    ['2026-11-22T16:59:59Z', '2026-11-22'],
    ['2026-11-22T17:00:00Z', '2026-11-23'],
    ['2026-12-31T20:00:00Z', '2027-01-01'],
  ])('at %s is %s in Vietnam', (instant, iso) => {
    expect(isoOfDay(todayInVietnam(new Date(instant)))).toBe(iso);
  });
});
