import fc from 'fast-check';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { areaM2, destination, distanceM } from '../../src/core/geodesy/measure.ts';
import {
  areaEdges,
  binned,
  enclosedM2,
  isWithin,
  sharedM2,
} from '../../src/core/impact/equal-area.ts';
import { impactReport } from '../../src/core/impact/impact-report.ts';
import { impactWorld } from '../../src/core/impact/impact-world.ts';
import { degreeLengths, leastSquaredM2, segmentsOf } from '../../src/core/impact/local-plane.ts';
import type { PlanGeometry } from '../../src/core/plan/plan-geometry.ts';
import { intersection, isInArea } from '../../src/core/shapes/clip.ts';
import { geodesicAreaM2 } from '../support/geodesic-area.ts';
import { realWorldInput } from '../support/impact-world.ts';
import { boxOf, lineIn, linesIn, questionOn } from '../support/small-ground.ts';

const INPUT = realWorldInput();
const WORLD = impactWorld(INPUT);
const COMMUNES_2020 = INPUT.ground.communes['2020'] ?? [];
const COMMUNES_2025 = INPUT.ground.communes['2025'] ?? [];

/** A ring around a middle whose corners lie at given distances from it, in degrees. */
function ringOf(middle: readonly [number, number], radii: readonly number[]) {
  const corners = radii.map((radius, index): [number, number] => {
    const angle = (2 * Math.PI * index) / radii.length;
    const at = (value: number, part: number) => Number((value + radius * part).toFixed(8));
    return [at(middle[0], Math.cos(angle)), at(middle[1], Math.sin(angle))];
  });
  return [...corners, corners[0] ?? [0, 0]] as [number, number][];
}

/** Area by GeographicLib, edges cut so short that geodesics keep to them; null is no area. */
function straightAreaM2(shape: Polygon | MultiPolygon | null): number {
  if (shape === null) return 0;
  const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  const ringM2 = (ring: readonly Position[]) => Math.abs(geodesicAreaM2(withShortEdges(ring)));
  return polygons.reduce(
    (sum, [shell = [], ...holes]) =>
      sum + ringM2(shell) - holes.reduce((all, hole) => all + ringM2(hole), 0),
    0,
  );
}

/** The longest edge, in degrees, whose bend between its ends is lost in the tolerance: some 500 m. */
const SHORT_DEGREES = 0.005;

function withShortEdges(ring: readonly Position[]): Position[] {
  return ring.flatMap((to, index) => {
    const from = ring[index - 1];
    if (from === undefined) return [to];
    const [x1 = 0, y1 = 0] = from;
    const [x2 = 0, y2 = 0] = to;
    const pieces = Math.ceil(Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1)) / SHORT_DEGREES) || 1;
    return Array.from({ length: pieces }, (_, piece): Position => {
      const share = (piece + 1) / pieces;
      return [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share];
    });
  });
}

const shapes = fc
  .record({
    lng: fc.double({ min: 102.2, max: 103.1, noNaN: true }),
    lat: fc.double({ min: 21.8, max: 22.5, noNaN: true }),
    radii: fc.array(fc.double({ min: 0.01, max: 0.2, noNaN: true }), {
      minLength: 4,
      maxLength: 40,
    }),
  })
  .map(
    ({ lng, lat, radii }) =>
      ({ type: 'Polygon', coordinates: [ringOf([lng, lat], radii)] }) satisfies Polygon,
  );

/**
 * What the sums may lose to rounding, for the shapes above, of up to 1,400 km²: products of some 4e4 m
 * by 4e4 m, eps 1.1e-16 of each, over a few thousand pairs of pieces of edges.
 */
const ROUNDING_M2 = 5e-3;

describe('the equal-area sum', () => {
  test('is the area of every commune, and that of GeographicLib', () => {
    const off = [...COMMUNES_2020, ...COMMUNES_2025].map(({ geometry }) => {
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      const enclosed = enclosedM2(areaEdges(polygons));
      return [enclosed / areaM2(geometry) - 1, enclosed / straightAreaM2(geometry) - 1].map(
        Math.abs,
      );
    });
    expect(off.length).toBe(76);
    expect(Math.max(...off.map(([own = 1]) => own))).toBeLessThan(1e-10);
    expect(Math.max(...off.map(([, library = 1]) => library))).toBeLessThan(1e-6);
  });

  test('of any shape is its area, and of its parts the whole', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const edges = binned(areaEdges([shape.coordinates]));
        const total = areaM2(shape);
        expect(Math.abs(enclosedM2(edges) - total)).toBeLessThan(ROUNDING_M2);
        const [lng = 0, lat = 0] = shape.coordinates[0]?.[0] ?? [];
        // Quarters round a place near the shape.
        const parts = [
          boxOf(100, 20, lng - 0.05, lat + 0.01),
          boxOf(lng - 0.05, 20, 105, lat + 0.01),
          boxOf(100, lat + 0.01, lng - 0.05, 24),
          boxOf(lng - 0.05, lat + 0.01, 105, 24),
        ].map(({ coordinates }) => sharedM2(edges, areaEdges([coordinates])));
        const sum = parts.reduce((all, part) => all + part, 0);
        expect(Math.abs(sum - total)).toBeLessThan(ROUNDING_M2);
      }),
    );
  });

  test('of what a shape and a commune share is that of a clipper, measured by GeographicLib', () => {
    fc.assert(
      fc.property(shapes, fc.nat(COMMUNES_2020.length - 1), (shape, index) => {
        const commune = COMMUNES_2020[index];
        if (commune?.geometry.type !== 'Polygon') throw new Error('no such commune');
        const shared = sharedM2(
          binned(areaEdges([shape.coordinates])),
          areaEdges([commune.geometry.coordinates]),
        );
        const expected = straightAreaM2(intersection(shape, commune.geometry));
        expect(Math.abs(shared - expected)).toBeLessThan(1 + expected * 1e-3);
      }),
      { numRuns: 150 },
    );
  });

  test('knows which positions lie inside', () => {
    const position = fc.tuple(
      fc.double({ min: -0.25, max: 0.25, noNaN: true }),
      fc.double({ min: -0.25, max: 0.25, noNaN: true }),
    );
    fc.assert(
      fc.property(shapes, fc.array(position, { minLength: 20, maxLength: 20 }), (shape, away) => {
        const area = binned(areaEdges([shape.coordinates]));
        const [lng = 0, lat = 0] = shape.coordinates[0]?.[0] ?? [];
        const border = segmentsOf(shape.coordinates);
        for (const [east, north] of away) {
          const at = [lng + east, lat + north] as const;
          // On the border itself, to the bend of its edges in the plane, it may be either.
          if (leastSquaredM2(at, border) < 1) continue;
          expect(isWithin(at, area)).toBe(isInArea(at, shape));
        }
      }),
    );
  });

  test('takes holes off, whatever the winding of the rings', () => {
    const outer = boxOf(102, 22, 102.1, 22.1).coordinates[0] ?? [];
    const hole = boxOf(102.02, 22.02, 102.05, 22.05).coordinates[0] ?? [];
    const expected = areaM2({ type: 'Polygon', coordinates: [outer, hole] });
    for (const rings of [
      [outer, hole],
      [outer, [...hole].reverse()],
      [[...outer].reverse(), hole],
    ]) {
      expect(enclosedM2(areaEdges([rings])) / expected).toBeCloseTo(1, 4);
      const whole = binned(areaEdges([[outer]]));
      expect(sharedM2(whole, areaEdges([rings])) / expected).toBeCloseTo(1, 4);
    }
  });
});

describe('areas and shares of the report', () => {
  test('are those of an independent geodesic computation within 0.1 %, and add up', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const report = impactReport(WORLD, questionOn(shape));
        const total = areaM2(shape);
        const lines = linesIn(report, 'communes').filter(({ code }) => code !== 'commune-then');
        const sum = lines.reduce((all, { values }) => all + (values.areaM2 ?? 0), 0);
        expect(Math.abs(sum - total)).toBeLessThan(lines.length + 1);
        const whole = straightAreaM2(shape);
        expect(Math.abs(total - whole)).toBeLessThan(1 + whole * 1e-6);
        for (const { subject, values } of lines) {
          if (subject?.kind !== 'unit') continue;
          const commune = COMMUNES_2025.find(({ unit }) => unit === subject.id);
          const part =
            commune === undefined ? 0 : straightAreaM2(intersection(shape, commune.geometry));
          expect(Math.abs((values.areaM2 ?? 0) - part)).toBeLessThan(2 + part * 1e-3);
          expect(Math.abs((values.shareOfShape ?? 0) - part / whole)).toBeLessThan(
            1e-6 + (2 + part * 1e-3) / whole,
          );
        }
      }),
      { numRuns: 40 },
    );
  });

  test.each(
    COMMUNES_2025.filter((_, index) => index % 6 === 0),
  )('a plan around the whole of $unit has its area, all of it, and its figures', ({
    unit: id,
    geometry,
  }) => {
    const report = impactReport(WORLD, questionOn(geometry as PlanGeometry));
    const line = lineIn(report, `commune/${id}`);
    const unit = WORLD.facts.units.get(id);
    expect((line.values.areaM2 ?? 0) / 1e6).toBeCloseTo(unit?.areaKm2 ?? 0, 1);
    expect(line.values.shareOfShape).toBe(1);
    expect(line.values.shareOfCommune).toBe(1);
    expect(linesIn(report, 'communes').map(({ code }) => code)).not.toContain('outside-communes');
    const population = lineIn(report, 'spread-count/population');
    const indicator = WORLD.facts.indicator('population');
    const known =
      unit === null || indicator === null ? null : WORLD.facts.newest(unit, indicator, 2026);
    expect(known).not.toBeNull();
    expect(population.values.estimate).toBe(known?.value);
    expect(population.values.low).toBe(known?.value);
    expect(population.values.high).toBe(known?.value);
  });

  test('a shape within a hole of nothing but neighbours lies outside all communes', () => {
    const report = impactReport(WORLD, questionOn(boxOf(104, 21, 104.01, 21.01)));
    expect(linesIn(report, 'communes').map(({ code }) => code)).toEqual(['outside-communes']);
    expect(lineIn(report, 'outside-communes').values.shareOfShape).toBe(1);
    expect(lineIn(report, 'spread-count/households').values.estimate).toBeNull();
  });
});

test('a degree is as long as GeographicLib has it', () => {
  const { lngM, latM } = degreeLengths(22);
  const step = 0.001;
  expect(distanceM([102, 22], [102 + step, 22]) / step / lngM).toBeCloseTo(1, 6);
  expect(distanceM([102, 22 - step / 2], [102, 22 + step / 2]) / step / latM).toBeCloseTo(1, 6);
  expect(destination([102, 22], 90, lngM)[0]).toBeCloseTo(103, 3);
});
