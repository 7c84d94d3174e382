import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LngLat } from '../../src/core/geo.ts';
import { areaM2, distanceM } from '../../src/core/geodesy/measure.ts';
import type { PlanGeometry } from '../../src/core/plan/plan-geometry.ts';
import {
  cornersOf,
  edgesOf,
  withCornerAt,
  withCornerInserted,
  withoutCorner,
} from '../../src/core/shapes/shape-corners.ts';
import { circleAround, rectangleBetween } from '../../src/draw/draft/draft-shapes.ts';
import { neededPoints } from '../../src/draw/draft/simplify-path.ts';

const place = fc.tuple(
  fc.double({ min: 102, max: 103.5, noNaN: true }),
  fc.double({ min: 21.3, max: 23, noNaN: true }),
);

const square = (west: number, south: number, side: number): [number, number][] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];

const WITH_HOLE: PlanGeometry = {
  type: 'Polygon',
  coordinates: [
    square(102, 22, 0.1),
    square(102.02, 22.02, 0.01)
      .slice(0, 3)
      .concat([[102.02, 22.02]]),
  ],
};
const TWO_PARTS: PlanGeometry = {
  type: 'MultiPolygon',
  coordinates: [
    [square(102, 22, 0.1)],
    [
      square(103, 22, 0.1)
        .slice(0, 3)
        .concat([[103, 22]]),
    ],
  ],
};
const ALL: readonly PlanGeometry[] = [
  { type: 'Point', coordinates: [102, 22] },
  {
    type: 'MultiPoint',
    coordinates: [
      [102, 22],
      [102.1, 22],
    ],
  },
  {
    type: 'LineString',
    coordinates: [
      [102, 22],
      [102.1, 22],
      [102.1, 22.1],
    ],
  },
  {
    type: 'MultiLineString',
    coordinates: [
      [
        [102, 22],
        [102.1, 22],
      ],
      [
        [103, 22],
        [103.1, 22],
      ],
    ],
  },
  WITH_HOLE,
  TWO_PARTS,
];

function ringOf(geometry: PlanGeometry | null): readonly (readonly [number, number])[] {
  if (geometry?.type !== 'Polygon') throw new Error('not a polygon');
  return geometry.coordinates[0] ?? [];
}

function side(ring: readonly LngLat[], index: number): number {
  const [a, b] = [ring[index], ring[index + 1]];
  if (!a || !b) throw new Error('no such side');
  return distanceM(a, b);
}

describe('shapes of two corners', () => {
  test('a circle has all corners at one distance, and nearly the area of its circle', () => {
    fc.assert(
      fc.property(place, place, (middle, through) => {
        fc.pre(distanceM(middle, through) > 20);
        const geometry = circleAround(middle, through);
        const radiusM = distanceM(middle, through);
        const ring = ringOf(geometry);
        expect(ring).toHaveLength(65);
        for (const corner of ring) expect(distanceM(middle, corner)).toBeCloseTo(radiusM, 2);
      }),
      { numRuns: 30 },
    );
    const geometry = circleAround([102.5, 22], [102.51, 22]);
    const radiusM = distanceM([102.5, 22], [102.51, 22]);
    const share = geometry === null ? 0 : areaM2(geometry) / (Math.PI * radiusM ** 2);
    expect(share).toBeCloseTo(0.9984, 4);
  });

  test('a rectangle has equal opposite sides and equal diagonals, and its two corners', () => {
    fc.assert(
      fc.property(place, place, (corner, opposite) => {
        fc.pre(
          Math.abs(corner[0] - opposite[0]) > 1e-4 && Math.abs(corner[1] - opposite[1]) > 1e-4,
        );
        const ring = ringOf(rectangleBetween(corner, opposite));
        const [a, b, c, d] = ring;
        if (!a || !b || !c || !d) throw new Error('no four corners');
        expect(Math.abs(side(ring, 0) / side(ring, 2) - 1)).toBeLessThan(1e-4);
        expect(Math.abs(side(ring, 1) / side(ring, 3) - 1)).toBeLessThan(1e-4);
        expect(distanceM(a, c)).toBeCloseTo(distanceM(b, d), 1);
        for (const given of [corner, opposite]) {
          expect(Math.min(...ring.map((at) => distanceM(at, given)))).toBeLessThan(0.01);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('two corners without an area between them make none', () => {
    expect(rectangleBetween([102, 22], [102, 22.1])).toBeNull();
    expect(circleAround([102, 22], [102, 22])).toBeNull();
  });
});

describe('corners of a shape', () => {
  test.each(
    ALL.map((geometry) => [geometry.type, geometry] as const),
  )('%s: each corner stands once, and moves where it is put', (_, geometry) => {
    const corners = cornersOf(geometry);
    expect(new Set(corners.map(({ path }) => path.join())).size).toBe(corners.length);
    for (const { path } of corners) {
      const moved = cornersOf(withCornerAt(geometry, path, [102.5, 22.5]));
      const changed = moved.filter(
        ({ position }, at) => position.join() !== corners[at]?.position.join(),
      );
      expect(changed.map(({ position }) => position)).toEqual([[102.5, 22.5]]);
    }
  });

  test.each(
    ALL.map((geometry) => [geometry.type, geometry] as const),
  )('%s: a corner put into an edge and taken out again leaves the shape as it was', (_, geometry) => {
    for (const { path, from, to } of edgesOf(geometry)) {
      const more = withCornerInserted(geometry, path, [102.5, 22.5]);
      const at = cornersOf(more).findIndex(({ position }) => position.join() === '102.5,22.5');
      const run = cornersOf(more);
      expect(run[at - 1]?.position).toEqual(from);
      expect([run[at + 1]?.position, to]).toContainEqual(to);
      expect(withoutCorner(more, path)).toEqual(geometry);
    }
  });

  test('rings stay closed when their first corner moves or goes', () => {
    const moved = withCornerAt(WITH_HOLE, [0, 0], [101.9, 21.9]);
    expect(ringOf(moved).at(-1)).toEqual([101.9, 21.9]);
    const less = withoutCorner(WITH_HOLE, [0, 0]);
    expect(ringOf(less).at(-1)).toEqual(ringOf(less)[0]);
    expect(ringOf(less)).toHaveLength(4);
  });

  test('a hole or a part with too few corners goes as a whole; the last of a shape stays', () => {
    const withoutHole = withoutCorner(WITH_HOLE, [1, 0]);
    expect(withoutHole).toEqual({ type: 'Polygon', coordinates: [square(102, 22, 0.1)] });
    const onePart = withoutCorner(TWO_PARTS, [1, 0, 1]);
    expect(onePart).toEqual({ type: 'MultiPolygon', coordinates: [[square(102, 22, 0.1)]] });
    expect(withoutCorner({ type: 'Point', coordinates: [102, 22] }, [])).toBeNull();
    expect(
      withoutCorner(
        {
          type: 'LineString',
          coordinates: [
            [102, 22],
            [103, 22],
          ],
        },
        [1],
      ),
    ).toBeNull();
  });
});

test('a path keeps the points that bend it, and no point left out is further off than told', () => {
  const bent = [
    { x: 0, y: 0 },
    { x: 10, y: 0.5 },
    { x: 20, y: 0 },
    { x: 20, y: 20 },
  ];
  expect(neededPoints(bent, 1)).toEqual([0, 2, 3]);
  expect(neededPoints(bent, 0.1)).toEqual([0, 1, 2, 3]);
});
