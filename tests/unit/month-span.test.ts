import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayFrom, isoOfDay } from '../../src/core/day.ts';
import {
  limitsOfSpan,
  monthsIn,
  openLimitsOfSpan,
  shiftSpan,
  spanOfLimits,
  withEdge,
} from '../../src/core/month-span.ts';

const EXTENT = { first: 2016 * 12, last: 2027 * 12 + 11 };
const months = fc.integer({ min: EXTENT.first, max: EXTENT.last });
const spans = fc
  .tuple(months, months)
  .map(([a, b]) => ({ first: Math.min(a, b), last: Math.max(a, b) }));
const steps = fc.integer({ min: -400, max: 400 });

describe('a span of months', () => {
  test('moved keeps its length and stays within the extent', () => {
    fc.assert(
      fc.property(spans, steps, (span, by) => {
        const moved = shiftSpan(span, by, EXTENT);
        expect(monthsIn(moved)).toBe(monthsIn(span));
        expect(moved.first).toBeGreaterThanOrEqual(EXTENT.first);
        expect(moved.last).toBeLessThanOrEqual(EXTENT.last);
      }),
    );
  });

  test('drawn at an edge keeps the other edge and never turns around', () => {
    fc.assert(
      fc.property(spans, months, (span, month) => {
        const first = withEdge(span, { edge: 'first', month }, EXTENT);
        const last = withEdge(span, { edge: 'last', month }, EXTENT);
        expect(first.last).toBe(span.last);
        expect(last.first).toBe(span.first);
        expect(monthsIn(first)).toBeGreaterThan(0);
        expect(monthsIn(last)).toBeGreaterThan(0);
      }),
    );
  });

  test('written as days and read again is the same', () => {
    fc.assert(
      fc.property(spans, (span) => {
        expect(spanOfLimits(limitsOfSpan(span), EXTENT)).toEqual(span);
        expect(spanOfLimits(openLimitsOfSpan(span, EXTENT), EXTENT)).toEqual(span);
      }),
    );
  });

  test('over the whole extent is no limit at all', () => {
    expect(openLimitsOfSpan(EXTENT, EXTENT)).toEqual({ from: null, to: null });
  });

  test('holds the months that a period touches', () => {
    const limits = { from: dayFrom(2020, 11, 19), to: dayFrom(2024, 12, 31) };
    const span = spanOfLimits(limits, EXTENT);
    expect(span).toEqual({ first: 2020 * 12 + 10, last: 2024 * 12 + 11 });
    expect(isoOfDay(limitsOfSpan(span).from ?? 0)).toBe('2020-11-01');
  });

  test('of a period beyond the extent stands at its end', () => {
    const span = spanOfLimits({ from: dayFrom(2040, 1, 1), to: null }, EXTENT);
    expect(span).toEqual({ first: EXTENT.last, last: EXTENT.last });
  });
});
