import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoOfDay, parseDay } from '../../src/core/day.ts';
import { filterTable } from '../../src/core/filter.ts';
import { periodOf } from '../../src/core/period.ts';
import { plainRecord } from '../support/arbitrary-records.ts';
import { noConditions } from '../support/no-conditions.ts';
import { SMALL_INDEX } from '../support/small-units.ts';
import { tableOf } from '../support/table-of.ts';

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

/** Whether a record with these dates passes the filter of a period: from and to, null: no limit. */
function meets(
  dates: Parameters<typeof periodOf>[0],
  from: string | null,
  to: string | null,
): boolean {
  const table = tableOf([plainRecord('projects', dates)], {
    layerIds: ['projects'],
    units: SMALL_INDEX,
    lastDay: day('2026-11-23'),
  });
  const conditions = {
    ...noConditions(['projects']),
    from: from === null ? null : day(from),
    to: to === null ? null : day(to),
  };
  return filterTable(table, conditions).shown === 1;
}

describe('a record meets a period', () => {
  const may = { start: '2024-05-01', end: '2024-05-31', status: 'unknown' } as const;

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
  ])('%s to %s: %s', (from, to, isMet) => {
    expect(meets(may, from, to)).toBe(isMet);
  });

  test('an open one meets everything after its start', () => {
    const open = { start: '2024-05-01', end: null, status: 'ongoing' } as const;
    expect(meets(open, '2090-01-01', null)).toBe(true);
    expect(meets(open, null, '2024-04-30')).toBe(false);
  });

  test('exactly when they share a day', () => {
    const days = fc.integer({ min: 0, max: 30 });
    const iso = (each: number) => isoOfDay(day('2024-02-15') + each);
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
        const dates = { start: iso(start), end: iso(end), status: 'unknown' } as const;
        expect(meets(dates, iso(from), iso(to))).toBe(shared);
      }),
    );
  });
});
