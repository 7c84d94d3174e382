import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayFrom, isoOfDay } from '../../src/core/day.ts';
import {
  limitsBetween,
  limitsOfSpan,
  monthsIn,
  openLimitsOfSpan,
  placeOfDay,
  shiftSpan,
  spanBehind,
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

  test('on the way to the next month moves evenly, and remembers where it came from', () => {
    const share = fc.double({ min: 0, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(spans, share, share, (span, a, b) => {
        const next = shiftSpan(span, 1, EXTENT);
        fc.pre(next.first !== span.first);
        const early = limitsBetween(span, next, Math.min(a, b));
        const late = limitsBetween(span, next, Math.max(a, b));
        expect(early.from).toBeLessThanOrEqual(late.from ?? 0);
        expect(early.to).toBeLessThanOrEqual(late.to ?? 0);
        expect(limitsBetween(span, next, 0)).toEqual(limitsOfSpan(span));
        expect(limitsBetween(span, next, 1)).toEqual(limitsOfSpan(next));
        expect(spanBehind(late, EXTENT)).toEqual(span);
      }),
    );
  });

  test('begins and ends on the bar at whole places', () => {
    fc.assert(
      fc.property(spans, (span) => {
        const { from, to } = limitsOfSpan(span);
        expect(placeOfDay(from ?? 0, EXTENT)).toBe(span.first - EXTENT.first);
        expect(placeOfDay((to ?? 0) + 1, EXTENT)).toBe(span.last + 1 - EXTENT.first);
      }),
    );
  });
});
