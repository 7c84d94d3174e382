import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breaksOf, classesOf, classIndex, isMappable } from '../../src/core/scale.ts';
import { POOR_RATE } from '../support/small-figures.ts';

const breaks = fc
  .uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 4 })
  .map((values) => values.sort((a, b) => a - b));

describe('classes', () => {
  test('meet without gap or overlap, from no lower to no upper bound', () => {
    fc.assert(
      fc.property(breaks, (bounds) => {
        const classes = classesOf(bounds);
        expect(classes).toHaveLength(bounds.length + 1);
        expect(classes[0]?.from).toBeNull();
        expect(classes.at(-1)?.to).toBeNull();
        classes.slice(1).forEach((each, index) => {
          expect(each.from).toBe(classes[index]?.to);
        });
      }),
    );
  });

  test('hold the values that the map paints in their colour', () => {
    fc.assert(
      fc.property(breaks, fc.double({ min: -1100, max: 1100, noNaN: true }), (bounds, value) => {
        const holding = classesOf(bounds).filter(
          ({ from, to }) => (from === null || value >= from) && (to === null || value < to),
        );
        expect(holding.map(({ index }) => index)).toEqual([classIndex(bounds, value)]);
      }),
    );
  });

  test('begin at their lower bound', () => {
    expect(
      [19.99, 20, 34.99, 35, 65, 100].map((value) => classIndex([20, 35, 50, 65], value)),
    ).toEqual([0, 1, 1, 2, 4, 4]);
  });

  test('exist only for indicators with breaks', () => {
    expect(isMappable(POOR_RATE)).toBe(true);
    expect(isMappable({ ...POOR_RATE, breaks: null })).toBe(false);
    expect(isMappable({ ...POOR_RATE, breaks: [] })).toBe(false);
  });

  test('has bounds of its own for each kind of unit where it counts, and the same where it is a rate', () => {
    const counted = {
      ...POOR_RATE,
      breaks: [240, 580],
      breaks2025: [500, 900],
      districtBreaks: [4000, 5000],
    };
    const [before, now, district] = [
      { vintage: '2020', level: 'commune' },
      { vintage: '2025', level: 'commune' },
      { vintage: '2020', level: 'district' },
    ] as const;
    expect([before, now, district].map((kind) => breaksOf(counted, kind))).toEqual([
      [240, 580],
      [500, 900],
      [4000, 5000],
    ]);
    for (const kind of [before, now, district]) {
      expect(breaksOf(POOR_RATE, kind)).toEqual(POOR_RATE.breaks);
      expect(breaksOf({ ...counted, breaks: null }, kind)).toEqual([]);
    }
  });
});
