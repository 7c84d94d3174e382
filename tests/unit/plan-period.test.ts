import { describe, expect, test } from 'vitest';
import { planPeriod } from '../../src/core/plan/plan-period.ts';

const NONE = { actualStart: null, actualEnd: null, plannedStart: null, plannedEnd: null };

describe('the days of a plan', () => {
  test('are those on which it happened, else those planned', () => {
    const planned = { ...NONE, plannedStart: '2024-01', plannedEnd: '2024-12' };
    expect(planPeriod(planned)).toEqual({ start: '2024-01', end: '2024-12' });
    expect(planPeriod({ ...planned, actualStart: '2024-03' })).toEqual({
      start: '2024-03',
      end: '2024-12',
    });
    expect(planPeriod(NONE)).toEqual({ start: null, end: null });
  });

  test('are open where it began after its planned end', () => {
    const late = {
      ...NONE,
      plannedStart: '2024-01',
      plannedEnd: '2024-12',
      actualStart: '2025-03',
    };
    expect(planPeriod(late)).toEqual({ start: '2025-03', end: null });
  });
});
