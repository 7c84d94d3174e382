import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { MultiPolygon, Polygon } from 'geojson';
import type { Bounds } from '../../src/core/geo.ts';
import { roundPosition } from '../../src/core/plan/plan-geometry.ts';
import { PROJECT_ROOT } from './build-site.ts';

export interface CommuneShape {
  readonly id: string;
  readonly name: string;
  readonly geometry: Polygon | MultiPolygon;
}

/** The committed communes of a vintage. */
export function communeShapes(vintage: 2020 | 2025): readonly CommuneShape[] {
  const file = join(PROJECT_ROOT, 'geodata', 'boundaries', `communes-${vintage}.geojson`);
  const { features } = JSON.parse(readFileSync(file, 'utf8')) as {
    features: { properties: { id: string; name: string }; geometry: Polygon | MultiPolygon }[];
  };
  return features.map(({ properties: { id, name }, geometry }) => ({ id, name, geometry }));
}

/** Around all that is drawn in tests. */
export const REGION: Bounds = [101, 21, 104, 24];

/**
 * Area in m² on the WGS 84 ellipsoid, its edges straight in degrees, by the authalic latitude (J. P.
 * Snyder, Map projections, 1987, 3-12) and Simpson's rule along each edge. Signs as the rings run.
 */
export function straightAreaM2(area: Polygon | MultiPolygon | null): number {
  if (area === null) return 0;
  const parts = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  return sum(parts.map(([shell = [], ...holes]) => ringAreaM2(shell) - sum(holes.map(ringAreaM2))));
}

const A = 6378137;
const E2 = 0.00669437999014;
const E = Math.sqrt(E2);
const ORIGIN = [103, 22] as const;

function authalic(latitudeDegrees: number): number {
  const sine = Math.sin((latitudeDegrees * Math.PI) / 180);
  const logarithm = Math.log((1 - E * sine) / (1 + E * sine)) / (2 * E);
  return (1 - E2) * (sine / (1 - E2 * sine * sine) - logarithm);
}

const AUTHALIC_AT_ORIGIN = authalic(ORIGIN[1]);

function ringAreaM2(ring: readonly (readonly number[])[]): number {
  let sum = 0;
  for (const [at, [lng = 0, lat = 0]] of ring.entries()) {
    const [toLng = 0, toLat = 0] = ring[(at + 1) % ring.length] ?? [];
    const q = [lat, (lat + toLat) / 2, toLat].map((place) => authalic(place) - AUTHALIC_AT_ORIGIN);
    const mean = ((q[0] ?? 0) + 4 * (q[1] ?? 0) + (q[2] ?? 0)) / 6;
    sum += mean * (toLng - lng);
  }
  return Math.abs((((sum * Math.PI) / 180) * A * A) / 2);
}

type PlanPosition = [number, number];

const nearPositions = fc
  .tuple(
    fc.double({ min: 102.5, max: 102.9, noNaN: true }),
    fc.double({ min: 21.9, max: 22.2, noNaN: true }),
  )
  .map(roundPosition);

/** Places of a coarse grid: corners meet, edges touch and run along each other. */
const meetingPositions = fc
  .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }))
  .map(([x, y]): PlanPosition => roundPosition([102.5 + x * 0.01, 22 + y * 0.01]));

function closed(corners: readonly PlanPosition[]): PlanPosition[] {
  const [first] = corners;
  return first === undefined ? [] : [...corners, first];
}

/** Rings that cross and touch themselves as they like. */
export const uglyRings: fc.Arbitrary<PlanPosition[]> = fc
  .oneof(
    fc.array(nearPositions, { minLength: 3, maxLength: 24 }),
    fc.array(meetingPositions, { minLength: 3, maxLength: 16 }),
  )
  .map(closed);

const communes = [...communeShapes(2020), ...communeShapes(2025)];

function outerRing({ geometry }: CommuneShape): readonly PlanPosition[] {
  const rings =
    geometry.type === 'Polygon' ? geometry.coordinates : (geometry.coordinates[0] ?? []);
  return (rings[0] ?? []).map(([lng = 0, lat = 0]): PlanPosition => [lng, lat]);
}

/** Part of a commune's border, closed by a straight line: it shares corners and edges with the commune. */
export const borderRings: fc.Arbitrary<PlanPosition[]> = fc
  .tuple(fc.constantFrom(...communes), fc.nat(), fc.nat())
  .map(([commune, start, length]) => {
    const corners = outerRing(commune).slice(1);
    const from = start % corners.length;
    const turned = [...corners.slice(from), ...corners.slice(0, from)];
    return closed(turned.slice(0, 3 + (length % (turned.length - 3))));
  });

/** A commune's outer ring with each corner a millimetre to a metre beside where it belongs. */
export const shakenRings: fc.Arbitrary<PlanPosition[]> = fc
  .tuple(
    fc.constantFrom(...communes),
    fc.integer({ min: -8, max: -5 }),
    fc.integer({ min: 1, max: 1e6 }),
  )
  .map(([commune, exponent, seed]) => {
    let state = seed;
    const shake = (): number => {
      state = (state * 48271) % 2147483647;
      return (state / 2147483647 - 0.5) * 10 ** exponent;
    };
    return closed(
      outerRing(commune)
        .slice(1)
        .map(([lng, lat]) => roundPosition([lng + shake(), lat + shake()])),
    );
  });

export const communeAreas: fc.Arbitrary<Polygon | MultiPolygon> = fc
  .constantFrom(...communes)
  .map(({ geometry }) => geometry);

function areaOf(ring: PlanPosition[]): Polygon {
  return { type: 'Polygon', coordinates: [ring] };
}

/** Areas with the borders of communes: many share corners and edges, some cross themselves. */
export const realAreas: fc.Arbitrary<Polygon | MultiPolygon> = fc.oneof(
  communeAreas,
  fc.oneof(borderRings, shakenRings).map(areaOf),
);

/** Areas of all sorts; most have faults. */
export const anyAreas: fc.Arbitrary<Polygon | MultiPolygon> = fc.oneof(
  realAreas,
  uglyRings.map(areaOf),
);
