import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lengthM, perimeterM } from '../../src/core/geodesy/measure.ts';
import type { AnyArea } from '../../src/core/shapes/area-geometry.ts';
import { checkShape } from '../../src/core/shapes/check-shape.ts';
import {
  difference,
  intersection,
  isInArea,
  lineInside,
  union,
} from '../../src/core/shapes/clip.ts';
import {
  anyAreas,
  communeShapes,
  REGION,
  realAreas,
  straightAreaM2,
} from '../support/arbitrary-shapes.ts';

const RUNS = { numRuns: 80 };

function square(west: number, south: number, size = 0.1): AnyArea {
  const [east, north] = [west + size, south + size];
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  };
}

/** What rounding to a millimetre may do: one m², or a millionth of the larger area. */
function tolerance(...areas: readonly number[]): number {
  return Math.max(1, 1e-6 * Math.max(...areas));
}

/**
 * Each crossing is rounded to the grid of 1e-8°, which moves its edges by 0.8 mm at most, once in the
 * whole and once in a part of it, m². Where long edges enclose little ground it is more than a millionth.
 */
function rounding(...areas: readonly AnyArea[]): number {
  return areas.reduce((sum, area) => sum + 2 * 0.0008 * perimeterM(area), 0);
}

describe('clipping', () => {
  test('squares that overlap by a quarter', () => {
    const [a, b] = [square(102.5, 22), square(102.55, 22.05)];
    const common = intersection(a, b);
    expect(common?.type).toBe('Polygon');
    expect(straightAreaM2(common)).toBeCloseTo(straightAreaM2(square(102.55, 22.05, 0.05)), -1);
    expect(union(a, b)?.coordinates[0]).toHaveLength(9);
    expect(difference(a, b)?.coordinates[0]).toHaveLength(7);
  });

  test('what only touches has nothing in common, and becomes one', () => {
    const [a, b] = [square(102.5, 22), square(102.6, 22)];
    expect(intersection(a, b)).toBeNull();
    expect(difference(a, a)).toBeNull();
    expect(union(a, b)?.type).toBe('Polygon');
    expect(union(square(102.5, 22), square(102.6, 22.1))?.type).toBe('MultiPolygon');
  });

  test('a hole is a hole', () => {
    const ring = difference(square(102.5, 22), square(102.52, 22.02, 0.02));
    if (ring === null) throw new Error('nothing left');
    expect(ring.coordinates).toHaveLength(2);
    expect(isInArea([102.53, 22.03], ring)).toBe(false);
    expect(isInArea([102.51, 22.03], ring)).toBe(true);
    expect(isInArea([102.5, 22.05], ring)).toBe(true);
    expect(isInArea([102.49, 22.05], ring)).toBe(false);
  });

  test('areas add up: |A∩B| + |A∖B| = |A|, and |A∪B| = |B| + |A∖B|', () => {
    fc.assert(
      fc.property(realAreas, realAreas, (given, other) => {
        const [a, b] = [union(given, given), union(other, other)];
        fc.pre(a !== null && b !== null);
        const [areaA, areaB] = [straightAreaM2(a), straightAreaM2(b)];
        const left = straightAreaM2(difference(a, b));
        const limit = tolerance(areaA, areaB);
        expect(Math.abs(straightAreaM2(intersection(a, b)) + left - areaA)).toBeLessThan(limit);
        expect(Math.abs(straightAreaM2(union(a, b)) - left - areaB)).toBeLessThan(limit);
      }),
      RUNS,
    );
  });

  test('edges that run along each other, and many through one place', () => {
    const grid = fc
      .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }))
      .map(([x, y]): [number, number] => [102.5 + x / 100, 22 + y / 100]);
    const rings = fc.array(grid, { minLength: 3, maxLength: 30 }).map(
      (corners): AnyArea => ({
        type: 'Polygon',
        coordinates: [[...corners, corners[0] ?? [102.5, 22]]],
      }),
    );
    fc.assert(
      fc.property(rings, rings, (a, b) => {
        const [whole, left] = [union(a, a), difference(a, b)];
        const sum = straightAreaM2(intersection(a, b)) + straightAreaM2(left);
        expect(Math.abs(sum - straightAreaM2(whole))).toBeLessThan(rounding(a, b));
        for (const result of [whole, left]) {
          if (result !== null) expect(checkShape(result, REGION)).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('what comes out has no fault, whatever went in, but for slivers', () => {
    fc.assert(
      fc.property(anyAreas, anyAreas, (a, b) => {
        for (const operation of [intersection, union, difference]) {
          const result = operation(a, b);
          if (result === null) continue;
          const faults = checkShape(result, REGION).filter(({ kind }) => kind !== 'no-area');
          expect(faults).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  test.each([
    2020, 2025,
  ] as const)('neighbouring communes of %d have no ground in common', (vintage) => {
    const shapes = communeShapes(vintage);
    const [first, ...others] = shapes;
    if (first === undefined) throw new Error('no communes');
    for (const other of others) expect(intersection(first.geometry, other.geometry)).toBeNull();
  });
});

describe('lines in areas', () => {
  test('the length inside and outside adds up', () => {
    const line = {
      type: 'LineString' as const,
      coordinates: [
        [102.45, 22.05],
        [102.55, 22.05],
        [102.55, 22.15],
        [102.58, 22.15],
        [102.58, 22.03],
      ],
    };
    const inside = lineInside(line, square(102.5, 22));
    expect(inside?.type).toBe('MultiLineString');
    const expected = [
      [
        [102.5, 22.05],
        [102.55, 22.05],
        [102.55, 22.1],
      ],
      [
        [102.58, 22.1],
        [102.58, 22.03],
      ],
    ];
    if (inside === null) throw new Error('nothing inside');
    expect(lengthM(inside)).toBeCloseTo(
      lengthM({ type: 'MultiLineString', coordinates: expected }),
      2,
    );
    expect(lineInside(line, square(103, 22))).toBeNull();
  });
});
