import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Callout,
  type CalloutFrame,
  type CalloutSite,
  layOutCallouts,
  type ScreenBox,
  type ScreenPoint,
} from '../../src/core/wall/leader-lines.ts';

/** Twice the signed area of a triangle: on which side of a line a point lies. Whole px: exact. */
function side(a: ScreenPoint, b: ScreenPoint, c: ScreenPoint): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/** Doubles are exact to about this much at these sizes; crossings of a hundredth of a px are none. */
const TOLERANCE = 1e-6;

/** Whether two lines pass through each other, ends apart. */
function cross([a, b]: Callout['leader'], [c, d]: Callout['leader']): boolean {
  const opposite = (p: number, q: number) =>
    (p > TOLERANCE && q < -TOLERANCE) || (p < -TOLERANCE && q > TOLERANCE);
  return opposite(side(a, b, c), side(a, b, d)) && opposite(side(c, d, a), side(c, d, b));
}

function overlap(a: ScreenBox, b: ScreenBox): boolean {
  const depth = (aLow: number, aHigh: number, bLow: number, bHigh: number) =>
    Math.min(aHigh, bHigh) - Math.max(aLow, bLow);
  return (
    depth(a.left, a.right, b.left, b.right) > TOLERANCE &&
    depth(a.top, a.bottom, b.top, b.bottom) > TOLERANCE
  );
}

/** Whether a line runs within a box; both its ends are beside it, so only its way through counts. */
function passes([from, to]: Callout['leader'], box: ScreenBox): boolean {
  return Array.from({ length: 201 }, (_, step) => step / 200).some((share) => {
    const x = from.x + (to.x - from.x) * share;
    const y = from.y + (to.y - from.y) * share;
    return (
      x > box.left + TOLERANCE &&
      x < box.right - TOLERANCE &&
      y > box.top + TOLERANCE &&
      y < box.bottom - TOLERANCE
    );
  });
}

function pairs<T>(all: readonly T[]): readonly (readonly [T, T])[] {
  return all.flatMap((a, index) => all.slice(index + 1).map((b) => [a, b] as const));
}

const FRAME: CalloutFrame = {
  box: { left: 20, top: 20, right: 1180, bottom: 980 },
  columnWidth: 260,
  gap: 10,
  most: 12,
};

/** Whole px, some on one line and some at one point: where layouts go wrong. */
const coordinate = (max: number) =>
  fc.oneof(fc.integer({ min: 0, max }), fc.constantFrom(400, 500, 501, 600));

const sites: fc.Arbitrary<readonly CalloutSite[]> = fc
  .array(
    fc.record({
      x: coordinate(1200),
      y: coordinate(1000),
      labelHeight: fc.integer({ min: 30, max: 220 }),
    }),
    { maxLength: 24 },
  )
  .map((all) =>
    all.map(({ x, y, labelHeight }, index) => ({
      key: `site ${index}`,
      at: { x, y },
      labelHeight,
    })),
  );

const frames: fc.Arbitrary<CalloutFrame> = fc
  .record({
    right: fc.integer({ min: 700, max: 1180 }),
    bottom: fc.integer({ min: 300, max: 980 }),
    columnWidth: fc.integer({ min: 100, max: 300 }),
    gap: fc.integer({ min: 0, max: 30 }),
    most: fc.integer({ min: 1, max: 14 }),
  })
  .map(({ right, bottom, ...rest }) => ({ ...rest, box: { ...FRAME.box, right, bottom } }));

const RUNS = { numRuns: 1500 };

function holds(
  law: (callouts: readonly Callout[], given: readonly CalloutSite[], frame: CalloutFrame) => void,
) {
  fc.assert(
    fc.property(sites, frames, (given, frame) => law(layOutCallouts(given, frame), given, frame)),
    RUNS,
  );
}

describe('callouts at the edges of a map', () => {
  test('no two leaders cross', () => {
    holds((callouts) => {
      expect(pairs(callouts).filter(([a, b]) => cross(a.leader, b.leader))).toEqual([]);
    });
  });

  test('no two labels overlap', () => {
    holds((callouts) => {
      expect(pairs(callouts).filter(([a, b]) => overlap(a.box, b.box))).toEqual([]);
    });
  });

  test('no leader passes a label', () => {
    holds((callouts) => {
      const found = callouts.filter(({ leader }) =>
        callouts.some(({ box }) => passes(leader, box)),
      );
      expect(found).toEqual([]);
    });
  });

  test('all labels are inside the frame, as wide as their column and as high as their words', () => {
    holds((callouts, given, { box, columnWidth }) => {
      for (const { key, box: label } of callouts) {
        expect(label.left).toBeGreaterThanOrEqual(box.left);
        expect(label.right).toBeLessThanOrEqual(box.right);
        expect(label.top).toBeGreaterThanOrEqual(box.top - TOLERANCE);
        expect(label.bottom).toBeLessThanOrEqual(box.bottom + TOLERANCE);
        expect(label.right - label.left).toBe(columnWidth);
        const site = given.find((one) => one.key === key);
        expect(label.bottom - label.top).toBeCloseTo(site?.labelHeight ?? Number.NaN, 6);
      }
    });
  });

  test('a leader begins at its site and ends at the inner edge of its label', () => {
    holds((callouts, given) => {
      for (const { key, side: column, box, leader } of callouts) {
        expect(leader[0]).toEqual(given.find((one) => one.key === key)?.at);
        expect(leader[1].x).toBe(column === 'left' ? box.right : box.left);
        expect(leader[1].y).toBeCloseTo((box.top + box.bottom) / 2, 6);
      }
    });
  });

  test('each site is named once, no label lies upon one, and what is left out is less important', () => {
    holds((callouts, given, { box, columnWidth, gap }) => {
      const named = callouts.map(({ key }) => key);
      expect(new Set(named).size).toBe(named.length);
      const reach = columnWidth + gap;
      const places = new Set<string>();
      const nameable = given.filter(({ at: { x, y } }) => {
        const isNew = !places.has(`${x} ${y}`);
        const isBetween =
          x > box.left + reach && x < box.right - reach && y >= box.top && y <= box.bottom;
        if (isBetween) places.add(`${x} ${y}`);
        return isNew && isBetween;
      });
      const first = nameable.slice(0, named.length).map(({ key }) => key);
      expect(named.toSorted()).toEqual(first.toSorted());
    });
  });

  test('all that have room are named', () => {
    const given = Array.from({ length: 12 }, (_, index) => ({
      key: String(index),
      at: { x: 350 + index * 40, y: 100 + ((index * 7) % 12) * 70 },
      labelHeight: 100,
    }));
    expect(layOutCallouts(given, FRAME)).toHaveLength(12);
  });

  test('a label stands beside its site where nothing is in its way', () => {
    const [callout] = layOutCallouts(
      [{ key: 'a', at: { x: 500, y: 400 }, labelHeight: 60 }],
      FRAME,
    );
    expect(callout?.box).toEqual({ left: 20, right: 280, top: 370, bottom: 430 });
  });

  test('labels that would overlap move apart evenly', () => {
    const at = (y: number, key: string) => ({ key, at: { x: 400 + y / 100, y }, labelHeight: 60 });
    const far = { key: 'far', at: { x: 900, y: 900 }, labelHeight: 60 };
    const farther = { key: 'farther', at: { x: 901, y: 100 }, labelHeight: 60 };
    const callouts = layOutCallouts([at(500, 'a'), at(510, 'b'), far, farther], FRAME);
    const tops = callouts.filter(({ side: column }) => column === 'left').map(({ box }) => box.top);
    expect(tops).toEqual([440, 510]);
  });
});
