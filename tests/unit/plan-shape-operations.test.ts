import fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { LngLat } from '../../src/core/geo.ts';
import { destination, distanceM, perimeterM } from '../../src/core/geodesy/measure.ts';
import type { PlanGeometry } from '../../src/core/plan/plan-geometry.ts';
import { isArea, type PlanArea } from '../../src/core/shapes/area-geometry.ts';
import { bufferShape } from '../../src/core/shapes/buffer-shape.ts';
import { checkShape } from '../../src/core/shapes/check-shape.ts';
import { difference, intersection, isInArea } from '../../src/core/shapes/clip.ts';
import { cutShape } from '../../src/core/shapes/cut-shape.ts';
import {
  alongSegment,
  degreeInMetres,
  flatDistanceM,
  footPart,
} from '../../src/core/shapes/foot.ts';
import { positionsOf } from '../../src/core/shapes/map-positions.ts';
import { mergeShapes } from '../../src/core/shapes/merge-shapes.ts';
import { repairShape } from '../../src/core/shapes/repair-shape.ts';
import { splitArea, splitLine, splitLineAt } from '../../src/core/shapes/split-shape.ts';
import { moveShape, rotateShape, scaleShape } from '../../src/core/shapes/transform-shape.ts';
import { borderRings, communeShapes, REGION, straightAreaM2 } from '../support/arbitrary-shapes.ts';
import { geodesicAreaM2 } from '../support/geodesic-area.ts';

function box(west: number, south: number, east: number, north: number): PlanArea {
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

function segment(...coordinates: [number, number][]): PlanGeometry & { type: 'LineString' } {
  return { type: 'LineString', coordinates };
}

/** Good areas with corners, edges and sizes of real borders. */
const goodAreas = borderRings.map((ring): PlanArea => {
  const mended = repairShape({ type: 'Polygon', coordinates: [ring] }, REGION)?.geometry;
  return mended && isArea(mended) ? mended : box(102.5, 22, 102.6, 22.1);
});

function hasNoFault(shape: PlanGeometry): void {
  expect(checkShape(shape, REGION)).toEqual([]);
}

describe('bufferShape', () => {
  const centre: LngLat = [102.6, 22];

  test.each([5, 100, 5000, 20_000])('a circle of %d m is round on the ellipsoid', (radiusM) => {
    const circle = bufferShape({ type: 'Point', coordinates: [...centre] }, radiusM);
    if (circle === null) throw new Error('no circle');
    for (const corner of positionsOf(circle)) {
      expect(Math.abs(distanceM(centre, corner) / radiusM - 1)).toBeLessThan(0.005);
    }
    expect(Math.abs(straightAreaM2(circle) / (Math.PI * radiusM ** 2) - 1)).toBeLessThan(0.005);
  });

  test('a line gets round ends', () => {
    const line = segment([102.6, 22], [102.6, 22.1]);
    const lengthM = distanceM([102.6, 22], [102.6, 22.1]);
    const expected = 2 * 200 * lengthM + Math.PI * 200 ** 2;
    expect(Math.abs(straightAreaM2(bufferShape(line, 200)) / expected - 1)).toBeLessThan(0.005);
    expect(bufferShape(line, -200)).toBeNull();
  });

  test('inwards and outwards', () => {
    const area = box(102.5, 22, 102.6, 22.1);
    const [inner, outer] = [bufferShape(area, -500), bufferShape(area, 500)];
    if (inner === null || outer === null) throw new Error('nothing left');
    expect(difference(inner, area)).toBeNull();
    expect(difference(area, outer)).toBeNull();
    const widthM = distanceM([102.5, 22.05], [102.6, 22.05]);
    const heightM = distanceM([102.5, 22], [102.5, 22.1]);
    const expected = (widthM - 1000) * (heightM - 1000);
    expect(Math.abs(straightAreaM2(inner) / expected - 1)).toBeLessThan(0.001);
    expect(bufferShape(area, -6000)).toBeNull();
    const same = bufferShape(area, 0);
    expect(same && difference(same, area)).toBeNull();
    expect(same && difference(area, same)).toBeNull();
  });

  /** Least distance in metres from a position to the rings of an area, by places on them. */
  function borderDistanceM(area: PlanArea, position: LngLat): number {
    const rings = area.type === 'Polygon' ? area.coordinates : area.coordinates.flat();
    const scale = degreeInMetres(position);
    const distances = rings.flatMap((ring) =>
      ring.slice(1).map((to, at) => {
        const from = ring[at] ?? to;
        const foot = alongSegment(from, to, footPart(from, to, position, scale));
        return flatDistanceM(foot, position, scale);
      }),
    );
    return Math.min(...distances);
  }

  test('of real borders has no fault, and its corners are as far from them as they should be', () => {
    const aside = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 359 }));
    fc.assert(
      fc.property(
        goodAreas,
        fc.integer({ min: 1, max: 3000 }),
        fc.array(aside, { minLength: 20 }),
        (area, distance, places) => {
          const [outer, inner] = [bufferShape(area, distance), bufferShape(area, -distance)];
          if (outer === null) throw new Error('nothing');
          for (const made of inner === null ? [outer] : [outer, inner]) {
            hasNoFault(made);
            for (const corner of positionsOf(made)) {
              const farM = borderDistanceM(area, corner);
              expect(Math.abs(farM - distance)).toBeLessThan(0.005 * distance + 0.02);
            }
          }
          expect(straightAreaM2(difference(area, outer))).toBeLessThan(1);
          if (inner !== null) expect(straightAreaM2(difference(inner, area))).toBeLessThan(1);
          const corners = positionsOf(area);
          for (const [at, azimuth] of places) {
            const corner = corners[at % corners.length] ?? [0, 0];
            const near = destination(corner, azimuth, 0.99 * distance);
            expect(isInArea(near, outer)).toBe(true);
            expect(inner !== null && isInArea(near, inner)).toBe(false);
          }
        },
      ),
      { numRuns: 12 },
    );
  });
});

describe('cutting and parting', () => {
  const area = box(102.5, 22, 102.6, 22.1);

  test('a hole is cut; what is beside cuts nothing; what covers all leaves nothing', () => {
    expect(cutShape(area, box(102.52, 22.02, 102.55, 22.05))?.coordinates).toHaveLength(2);
    expect(cutShape(area, box(102.7, 22.02, 102.8, 22.05))).toBeNull();
    expect(cutShape(area, box(102.4, 21.9, 102.7, 22.2))).toBeNull();
  });

  test('a line from border to border parts an area, one that ends inside does not', () => {
    const parts = splitArea(area, segment([102.45, 22.05], [102.65, 22.05]));
    expect(parts).toHaveLength(2);
    expect(splitArea(area, segment([102.45, 22.05], [102.55, 22.05]))).toBeNull();
    expect(splitArea(area, segment([102.7, 22], [102.7, 22.1]))).toBeNull();
  });

  test('from corner to corner, and along the border', () => {
    expect(splitArea(area, segment([102.5, 22], [102.6, 22.1]))).toHaveLength(2);
    expect(splitArea(area, segment([102.5, 22], [102.6, 22]))).toBeNull();
  });

  test('the parts of real areas add up and share no ground', () => {
    const ends = fc.tuple(
      fc.double({ min: 102, max: 103.3, noNaN: true }),
      fc.double({ min: 21.7, max: 22.8, noNaN: true }),
    );
    let parted = 0;
    fc.assert(
      fc.property(goodAreas, fc.array(ends, { minLength: 2, maxLength: 6 }), (own, corners) => {
        const parts = splitArea(own, segment(...corners));
        if (parts === null) return;
        parted += 1;
        for (const part of parts) hasNoFault(part);
        const sum = parts.reduce((total, part) => total + straightAreaM2(part), 0);
        const whole = straightAreaM2(own);
        expect(Math.abs(sum - whole)).toBeLessThan(Math.max(1, 1e-6 * whole));
        const [first, second] = parts;
        if (first && second) expect(straightAreaM2(intersection(first, second))).toBeLessThan(1);
        const again = mergeShapes([...parts]);
        if (again === null || !isArea(again)) throw new Error('not merged');
        expect(Math.abs(straightAreaM2(again) - whole)).toBeLessThan(Math.max(1, 1e-6 * whole));
      }),
      { numRuns: 100 },
    );
    expect(parted).toBeGreaterThan(0);
  });

  test('lines are parted where others cross them, or at the nearest place', () => {
    const line = segment([102.5, 22], [102.6, 22]);
    expect(splitLine(line, segment([102.55, 21.9], [102.55, 22.1]))).toEqual([
      segment([102.5, 22], [102.55, 22]),
      segment([102.55, 22], [102.6, 22]),
    ]);
    expect(splitLine(line, segment([102.55, 22.01], [102.55, 22.1]))).toBeNull();
    expect(splitLineAt(line, [102.52, 22.01])).toEqual([
      segment([102.5, 22], [102.52, 22]),
      segment([102.52, 22], [102.6, 22]),
    ]);
    expect(splitLineAt(line, [102.4, 22])).toBeNull();
  });
});

describe('mergeShapes', () => {
  test('areas that miss each other by centimetres become one without a gap', () => {
    const [a, b] = [box(102.5, 22, 102.6, 22.1), box(102.6000002, 22.0000003, 102.7, 22.05)];
    const merged = mergeShapes([a, b]);
    expect(merged?.type).toBe('Polygon');
    expect(merged?.coordinates).toHaveLength(1);
    if (merged) hasNoFault(merged);
  });

  test('what lies apart stays apart', () => {
    const merged = mergeShapes([box(102.5, 22, 102.6, 22.1), box(102.61, 22, 102.7, 22.1)]);
    expect(merged?.type).toBe('MultiPolygon');
  });

  test('lines are joined at their ends, points are collected, kinds do not mix', () => {
    const [a, b] = [segment([102.5, 22], [102.6, 22]), segment([102.7, 22], [102.6, 22])];
    expect(mergeShapes([a, b])).toEqual(segment([102.5, 22], [102.6, 22], [102.7, 22]));
    const point: PlanGeometry = { type: 'Point', coordinates: [102.5, 22] };
    expect(mergeShapes([point, point])?.coordinates).toHaveLength(2);
    expect(mergeShapes([a, point])).toBeNull();
    expect(mergeShapes([])).toBeNull();
  });

  test.each([
    2020, 2025,
  ] as const)('all communes of %d become one area, to the square metre', (vintage) => {
    const shapes = communeShapes(vintage).map(({ geometry }) => geometry as PlanArea);
    const merged = mergeShapes(shapes);
    if (merged === null || !isArea(merged)) throw new Error('not merged');
    const sum = shapes.reduce((total, shape) => total + straightAreaM2(shape), 0);
    expect(Math.abs(straightAreaM2(merged) - sum)).toBeLessThan(1);
    hasNoFault(merged);
  });
});

/**
 * Area between geodesics from corner to corner: a move keeps the distances between corners, while an
 * edge straight in degrees bends otherwise at another latitude.
 */
function cornersAreaM2(shape: PlanGeometry): number {
  if (!isArea(shape)) return 0;
  const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  const ringM2 = (ring: readonly Position[]) => Math.abs(geodesicAreaM2(ring));
  const polygonM2 = ([shell = [], ...holes]: readonly Position[][]) =>
    holes.reduce((left, hole) => left - ringM2(hole), ringM2(shell));
  return polygons.reduce((sum, rings) => sum + polygonM2(rings), 0);
}

/** As far as a corner goes when it is rounded to the 8 decimals of a degree that plans keep, m. */
const ROUNDED_M = 1e-3;

describe('moving, turning and scaling', () => {
  test('a moved shape keeps its size, and is where it was put', () => {
    fc.assert(
      fc.property(goodAreas, (area) => {
        const [from] = positionsOf(area);
        if (from === undefined) throw new Error('no corner');
        const moved = moveShape(area, from, [103.2, 21.5]);
        expect(positionsOf(moved)[0]).toEqual([103.2, 21.5]);
        const roundedM2 = ROUNDED_M * perimeterM(area);
        const grownM2 = Math.abs(cornersAreaM2(moved) - cornersAreaM2(area));
        expect(grownM2).toBeLessThan(1e-4 * cornersAreaM2(area) + roundedM2);
      }),
      { numRuns: 50 },
    );
  });

  test('distances between corners stay when a shape is moved or turned, and grow when it is scaled', () => {
    const area = box(102.5, 22, 102.6, 22.1);
    const [a, b] = positionsOf(area);
    const sideM = a && b ? distanceM(a, b) : 0;
    const sideOf = (shape: PlanGeometry): number => {
      const [from, to] = positionsOf(shape);
      return from && to ? distanceM(from, to) : 0;
    };
    expect(sideOf(moveShape(area, [102.5, 22], [103.5, 20]))).toBeCloseTo(sideM, 0);
    expect(sideOf(rotateShape(area, 37))).toBeCloseTo(sideM, 0);
    expect(sideOf(scaleShape(area, 2)) / sideM).toBeCloseTo(2, 4);
  });

  test('turned clockwise about its middle: the south-west corner goes north-west', () => {
    const [corner] = positionsOf(rotateShape(box(102.5, 22, 102.6, 22.1), 90));
    expect(corner?.[0]).toBeLessThan(102.55);
    expect(corner?.[1]).toBeGreaterThan(22.05);
  });

  test('a point in the middle of an area stays in it', () => {
    const area = rotateShape(box(102.5, 22, 102.6, 22.1), 45);
    expect(isArea(area) && isInArea([102.55, 22.05], area)).toBe(true);
  });
});
