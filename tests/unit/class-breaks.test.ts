import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLASS_COUNT, CLASSINGS, classBreaks } from '../../geodata/pipeline/facts/class-breaks.ts';

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
});
