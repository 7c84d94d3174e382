import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoOfDay, parseDay } from '../../src/core/day.ts';
import { periodMeets, periodOf } from '../../src/core/period.ts';

const day = (iso: string) => parseDay(iso) ?? Number.NaN;

describe('the period of a record', () => {
  test.each([
    // start, end, status, first day, last day ("open": ongoing)
    ['2020', '2025', 'unknown', '2020-01-01', '2025-12-31'],
    ['2018-06-24', '2018-07', 'unknown', '2018-06-24', '2018-07-31'],
    ['2020-11-19', null, 'completed', '2020-11-19', '2020-11-19'],
    ['2024', null, 'unknown', '2024-01-01', '2024-12-31'],
    ['2024', null, 'planned', '2024-01-01', '2024-12-31'],
    ['2024-05', null, 'ongoing', '2024-05-01', 'open'],
    ['2024', '2025', 'ongoing', '2024-01-01', '2025-12-31'],
    [null, '2024-05', 'completed', '2024-05-01', '2024-05-31'],
    [null, '2023', 'ongoing', '2023-01-01', '2023-12-31'],
  ] as const)('%s / %s, %s', (start, end, status, first, last) => {
    const period = periodOf({ start, end, status });
    expect(period && isoOfDay(period.start)).toBe(first);
    expect(period?.end == null ? 'open' : isoOfDay(period.end)).toBe(last);
  });

  test.each(['ongoing', 'unknown'] as const)('without a date there is none (%s)', (status) => {
    expect(periodOf({ start: null, end: null, status })).toBeNull();
  });
});

describe('a period meets an interval', () => {
  const may = { start: day('2024-05-01'), end: day('2024-05-31') };

  test.each([
    ['2024-05-31', '2024-06-30', true],
    ['2024-06-01', '2024-06-30', false],
    ['2024-04-01', '2024-05-01', true],
    ['2024-04-01', '2024-04-30', false],
    ['2024-05-10', '2024-05-10', true],
    [null, '2024-04-30', false],
    [null, '2024-05-01', true],
    ['2024-05-31', null, true],
    ['2024-06-01', null, false],
    [null, null, true],
  ])('%s to %s: %s', (from, to, meets) => {
    expect(periodMeets(may, from === null ? null : day(from), to === null ? null : day(to))).toBe(
      meets,
    );
  });

  test('an open one meets everything after its start', () => {
    const open = { start: day('2024-05-01'), end: null };
    expect(periodMeets(open, day('2090-01-01'), null)).toBe(true);
    expect(periodMeets(open, null, day('2024-04-30'))).toBe(false);
  });

  test('exactly when they share a day', () => {
    const days = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(days, days, days, days, (a, b, c, d) => {
        const [start, end, from, to] = [
          Math.min(a, b),
          Math.max(a, b),
          Math.min(c, d),
          Math.max(c, d),
        ];
        const shared = Array.from({ length: 31 }, (_, each) => each).some(
          (each) => each >= start && each <= end && each >= from && each <= to,
        );
        expect(periodMeets({ start, end }, from, to)).toBe(shared);
      }),
    );
  });
});
