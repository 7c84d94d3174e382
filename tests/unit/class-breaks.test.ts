import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CLASS_COUNT,
  CLASSINGS,
  classBreaks,
  evenBreaks,
} from '../../geodata/pipeline/facts/class-breaks.ts';

const values = fc
  .uniqueArray(fc.integer({ min: 0, max: 100_000 }), { minLength: 40, maxLength: 120 })
  .map((numbers) => numbers.map((number) => number / 10));

describe.each(CLASSINGS)('classes by %s', (classing) => {
  test('have ascending bounds, one fewer than classes', () => {
    fc.assert(
      fc.property(values, (given) => {
        const breaks = classBreaks(given, classing) ?? [];
        expect(breaks).toHaveLength(CLASS_COUNT - 1);
        for (const [index, bound] of breaks.entries()) {
          expect(bound).toBeGreaterThan(breaks[index - 1] ?? Number.NEGATIVE_INFINITY);
        }
      }),
    );
  });

  test('do not depend on the order of the values', () => {
    fc.assert(
      fc.property(values, (given) => {
        expect(classBreaks([...given].reverse(), classing)).toEqual(classBreaks(given, classing));
      }),
    );
  });

  test('are none where there are fewer values than classes', () => {
    expect(classBreaks([1, 2, 3, 4, 4, 4], classing)).toBeNull();
  });
});

describe('bounds', () => {
  const groups = [10, 30, 50, 70, 90].flatMap((middle) => [middle, middle + 1, middle + 2]);

  test('of values in groups are where each group begins', () => {
    expect(classBreaks(groups, 'ckmeans')).toEqual([30, 50, 70, 90]);
  });

  test('by quantile are none where one value fills a whole class', () => {
    expect(classBreaks([...Array(60).fill(0), 1, 2, 3, 4, 5], 'quantile')).toBeNull();
  });

  test('by quantile put as many values into each class', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => index + 1);
    expect(classBreaks(hundred, 'quantile')).toEqual([20, 40, 60, 80]);
  });

  test('at even steps cover the range of a few values, in five classes at most', () => {
    expect(evenBreaks([3700, 5670, 6071])).toEqual([4000, 5000, 6000]);
    expect(evenBreaks([37565, 39456, 49668, 50000, 52092, 59783])).toEqual([
      40000, 45000, 50000, 55000,
    ]);
    expect(evenBreaks([5, 5, 7])).toBeNull();
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 3, maxLength: 12 }),
        (values) => {
          const bounds = evenBreaks(values) ?? [];
          expect(bounds.length).toBeGreaterThan(0);
          expect(bounds.length).toBeLessThan(CLASS_COUNT);
          for (const bound of bounds) {
            expect(bound).toBeGreaterThanOrEqual(Math.min(...values));
            expect(bound).toBeLessThanOrEqual(Math.max(...values));
          }
        },
      ),
    );
  });
});
