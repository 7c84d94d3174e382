import fc from 'fast-check';
import geodesic from 'geographiclib-geodesic';
import type { Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import {
  areaM2,
  azimuthDegrees,
  destination,
  distanceM,
  edgeLengthM,
  lengthM,
  perimeterM,
} from '../../src/core/geodesy/measure.ts';

/**
 * GeographicLib's own cases (geodesictest.js, "GeodesicTest", computed with high precision by its author):
 * latitude and longitude of the start, azimuth there, latitude and longitude of the end, metres between.
 */
const PUBLISHED = [
  [35.60777, -139.44815, 111.09874842956033, -11.17491, -69.95921, 8935244.56048183],
  [55.52454, 106.05087, 22.0200598809828, 77.03196, 197.18234, 4105086.171392441],
  [-21.97856, 142.59065, -32.44456876433189, 41.84138, 98.56635, 8394328.894657671],
  [-66.99028, 112.2363, 173.73491240878403, -12.70631, 285.90344, 11150344.231208025],
  [-17.42761, 173.34268, -159.03355766119293, -15.84784, 5.93557, 16076603.163118068],
  [32.84994, 48.28919, 150.492927788122, -56.28556, 202.29132, 16727068.943816446],
  [6.96833, 52.74123, 92.58158538631771, -7.39675, 206.17291, 17102477.249695837],
  [-50.56724, -16.30485, -105.43967990759016, -33.56571, -94.97412, 6455670.511866869],
  [-58.93002, -8.90775, 140.96539790250068, -8.91104, 133.13503, 11756066.021986462],
  [-68.82867, -74.28391, 93.77434776311487, -50.63005, -8.36685, 3956936.926063544],
  [-10.62672, -32.0898, -86.42671328674776, 5.883, -134.31681, 11470869.386456301],
  [-21.76221, 166.90563, 29.31942120693643, 48.72884, 213.97627, 9098627.398655491],
  [-19.79938, -174.47484, 71.16727578017154, -11.99349, -154.35109, 2319004.860116939],
  [-11.95887, -116.94513, 92.71261983045255, 4.57352, 7.16501, 13834722.580140138],
  [-87.85331, 85.66836, -65.12031304024275, 66.48646, 16.09921, 17286615.314714465],
  [1.74708, 128.32011, -101.58484363117385, -11.16617, 11.87109, 12942901.124134742],
  [-25.72959, -144.90758, -153.6474686931172, -57.70581, -269.17879, 9413446.745245311],
  [-41.22777, 122.32875, 14.285113402275739, -7.57291, 130.37946, 3812686.035106021],
  [11.01307, 138.25278, 79.43682622782374, 6.62726, 247.05981, 11911190.819018409],
  [-29.47124, 95.14681, -163.77913044168838, -27.46601, -69.15955, 13487015.838114548],
] as const;

const FULL_TURN = 360;
const normalLng = (lng: number) => ((((lng + 180) % FULL_TURN) + FULL_TURN) % FULL_TURN) - 180;
const polygon = (...rings: Position[][]): Polygon => ({ type: 'Polygon', coordinates: rings });
const box = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

const inRegion = fc.tuple(
  fc.double({ min: 102.1, max: 103.4, noNaN: true }),
  fc.double({ min: 21.4, max: 22.8, noNaN: true }),
);

describe('geodesics', () => {
  test.each(
    PUBLISHED,
  )('from %d, %d at %d°: as published', (lat1, lng1, azimuth, lat2, lng2, s12) => {
    const from = [lng1, lat1] as const;
    const to = [normalLng(lng2), lat2] as const;
    const [lng, lat] = destination(from, azimuth, s12);
    expect(distanceM(from, to)).toBeCloseTo(s12, 7);
    expect(azimuthDegrees(from, to)).toBeCloseTo((azimuth + FULL_TURN) % FULL_TURN, 12);
    expect(lat).toBeCloseTo(lat2, 12);
    expect(normalLng(lng)).toBeCloseTo(normalLng(lng2), 12);
  });

  test('Wellington to Salamanca, which Vincenty’s formulas do not solve', () => {
    const wellington = [174 + 49 / 60, -(41 + 19 / 60)] as const;
    const salamanca = [-(5 + 30 / 60), 40 + 58 / 60] as const;
    expect(distanceM(wellington, salamanca)).toBeCloseTo(19960543.857179, 5);
    expect(azimuthDegrees(wellington, salamanca)).toBeCloseTo(160.39137649664, 10);
  });

  test('going there and measuring it are inverse to each other', () => {
    fc.assert(
      fc.property(
        inRegion,
        fc.double({ min: 0, max: 359.999, noNaN: true }),
        fc.double({ min: 1, max: 200_000, noNaN: true }),
        (from, azimuth, metres) => {
          const to = destination(from, azimuth, metres);
          expect(distanceM(from, to)).toBeCloseTo(metres, 6);
          const turned = Math.abs((azimuthDegrees(from, to) ?? Number.NaN) - azimuth);
          // A millionth of a metre sideways, whatever the length.
          expect(Math.min(turned, FULL_TURN - turned) * metres).toBeLessThan(1e-4);
        },
      ),
    );
  });

  test('azimuths run from 0 to 360, clockwise from north; none between a place and itself', () => {
    const here = [102.7, 22.1] as const;
    expect(azimuthDegrees(here, [102.7, 22.2])).toBe(0);
    expect(azimuthDegrees(here, [102.8, 22.1])).toBeCloseTo(89.98, 2);
    expect(azimuthDegrees(here, [102.7, 22.0])).toBe(180);
    expect(azimuthDegrees(here, [102.6, 22.1])).toBeCloseTo(270.02, 2);
    expect(azimuthDegrees(here, [102.7 - 1e-16, 22.2])).toBe(0);
    expect(azimuthDegrees(here, here)).toBeNull();
  });
});

/** Positions along the geodesic to each corner, so near each other that it lies within 1 mm of the edges. */
function alongGeodesics(ring: readonly Position[]): Position[] {
  const STEP_M = 300;
  return ring.flatMap(([lng = 0, lat = 0], index) => {
    const [toLng = 0, toLat = 0] = ring[(index + 1) % ring.length] ?? [];
    const from = [lng, lat] as const;
    const to = [toLng, toLat] as const;
    const metres = distanceM(from, to);
    const azimuth = azimuthDegrees(from, to) ?? 0;
    const steps = Math.ceil(metres / STEP_M);
    return Array.from({ length: steps }, (_, step) =>
      destination(from, azimuth, (metres * step) / steps),
    );
  });
}

/** Corners all round a middle, one in each quarter, never nearly in line with it: metres and azimuth. */
const AROUND = fc.tuple(
  ...[0, 90, 180, 270].map((quarter) =>
    fc.record({
      azimuth: fc.double({ min: quarter, max: quarter + 80, noNaN: true }),
      metres: fc.double({ min: 100, max: 50_000, noNaN: true }),
    }),
  ),
);

const RING = fc
  .tuple(inRegion, AROUND)
  .map(([middle, around]) =>
    around.map(({ azimuth, metres }): Position => [...destination(middle, azimuth, metres)]),
  );

/** Corners on a circle: every cut from side to side lies within. */
const CONVEX = fc.tuple(inRegion, AROUND).map(([middle, around]) => {
  const [{ metres } = { metres: 1000 }] = around;
  return around.map(({ azimuth }): Position => [...destination(middle, azimuth, metres)]);
});

/** The place on an edge, straight in longitude and latitude, after a share of it. */
function onEdge([x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position, share: number): Position {
  return [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share];
}

/** What GeographicLib measures of a ring whose edges are cut so often that geodesics keep to them. */
function byGeographicLib(ring: readonly Position[], cuts: number) {
  const measured = geodesic.Geodesic.WGS84.Polygon(false);
  ring.forEach((corner, index) => {
    const next = ring[(index + 1) % ring.length] ?? corner;
    for (let cut = 0; cut < cuts; cut++) {
      const [lng = 0, lat = 0] = onEdge(corner, next, cut / cuts);
      measured.AddPoint(lat, lng);
    }
  });
  const { area = 0, perimeter } = measured.Compute(false, true);
  return { areaM2: Math.abs(area), perimeterM: perimeter };
}

describe('areas', () => {
  test.each([
    {
      name: 'Planimeter0, third case',
      corners: [
        [-1, 0],
        [0, -1],
        [1, 0],
        [0, 1],
      ],
      m2: 24619419146,
      perimeter: 627598.2731,
    },
    {
      name: 'the square degree of its documentation',
      corners: box(0, 0, 1, 1).slice(1),
      m2: 12308778361.469452,
      perimeter: 443770.917248302,
    },
    {
      name: 'the triangle of Planimeter15',
      corners: [
        [1, 2],
        [2, 1],
        [3, 3],
      ],
      m2: 18454562325.45119,
      perimeter: null,
    },
  ])('within geodesics as GeographicLib publishes it: $name', ({ corners, m2, perimeter }) => {
    const shape = polygon(alongGeodesics(corners));
    expect(areaM2(shape) / m2).toBeCloseTo(1, 9);
    if (perimeter !== null) expect(perimeterM(shape)).toBeCloseTo(perimeter, 3);
  });

  test('a cell between two parallels, from the closed formula of the ellipsoid', () => {
    const [a, f] = [6378137, 1 / 298.257223563];
    const e = Math.sqrt(f * (2 - f));
    const b = a * (1 - f);
    const zone = (lat: number) => {
      const s = e * Math.sin((lat * Math.PI) / 180);
      return ((b * b) / 2) * (s / e / (1 - s * s) + Math.log((1 + s) / (1 - s)) / (2 * e));
    };
    const expectedM2 = (Math.PI / 180) * (zone(23) - zone(22));
    expect(areaM2(polygon(box(102, 22, 103, 23))) / expectedM2).toBeCloseTo(1, 12);
  });

  test('edges are straight in longitude and latitude: GeographicLib agrees with many short ones', () => {
    fc.assert(
      fc.property(RING, (ring) => {
        const many = byGeographicLib(ring, 400);
        // What geodesics of 250 m at most lie beside an edge: 0.5 mm.
        expect(Math.abs(areaM2(polygon(ring)) - many.areaM2)).toBeLessThan(
          0.1 + many.perimeterM * 5e-4,
        );
        expect(perimeterM(polygon(ring)) / many.perimeterM).toBeCloseTo(1, 8);
      }),
      { numRuns: 40 },
    );
  });

  test('10 km from east to west: the strip between the edge and the geodesic is counted', () => {
    const [west, east] = [102.5, 102.597];
    const ring = box(west, 22, east, 22.001);
    const straightM2 = areaM2(polygon(ring));
    const corners = byGeographicLib(ring.slice(0, -1), 1);
    // North and south edge bend alike, so that the square has the same area; half of it has not.
    expect(straightM2 / corners.areaM2).toBeCloseTo(1, 4);
    const [a = [], b = [], c = []] = ring;
    const half = byGeographicLib([a, b, c], 1);
    const bentM2 = Math.abs(areaM2(polygon([a, b, c])) - half.areaM2);
    expect(bentM2).toBeLessThan(100);
    const above = [...ring.slice(0, 2), [(west + east) / 2, 22.001]];
    const beside = areaM2(polygon(above)) - byGeographicLib(above, 1).areaM2;
    expect(Math.abs(beside)).toBeGreaterThan(3_000);
    expect(Math.abs(beside)).toBeLessThan(6_000);
  });

  test('a corner more on an edge changes neither area nor perimeter', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(RING, fc.nat(3), share, (ring, edge, along) => {
        const [from = [], to = []] = [ring[edge], ring[(edge + 1) % ring.length]];
        const split = ring.toSpliced(edge + 1, 0, onEdge(from, to, along));
        const [before, after] = [polygon(ring), polygon(split)];
        expect(Math.abs(areaM2(after) - areaM2(before))).toBeLessThan(
          1e-3 + areaM2(before) * 1e-12,
        );
        expect(perimeterM(after) / perimeterM(before)).toBeCloseTo(1, 8);
      }),
    );
  });

  test('a straight cut leaves two parts that add up to the whole', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(CONVEX, share, share, ([a = [], b = [], c = [], d = []], first, second) => {
        const [on, off] = [onEdge(a, b, first), onEdge(c, d, second)];
        const whole = areaM2(polygon([a, b, c, d]));
        const parts = areaM2(polygon([on, b, c, off])) + areaM2(polygon([off, d, a, on]));
        expect(Math.abs(parts - whole)).toBeLessThan(1e-3 + whole * 1e-12);
      }),
    );
  });

  test('the triangles that an area is split into add up to it', () => {
    fc.assert(
      fc.property(inRegion, AROUND, (middle, around) => {
        const ring = around.map(({ azimuth, metres }) => destination(middle, azimuth, metres));
        const closed = [...ring, ...ring.slice(0, 1)];
        const parts = ring.map((corner, index) =>
          areaM2(polygon([middle, corner, closed[index + 1] ?? corner, middle])),
        );
        const sumM2 = parts.reduce((sum, part) => sum + part, 0);
        expect(Math.abs(areaM2(polygon(closed)) - sumM2)).toBeLessThan(1e-3 + sumM2 * 1e-12);
      }),
    );
  });

  test('holes are taken off, parts added, winding and closing ignored', () => {
    const shell = box(102.5, 22, 102.6, 22.1);
    const hole = box(102.52, 22.02, 102.54, 22.04);
    const [shellM2, holeM2] = [areaM2(polygon(shell)), areaM2(polygon(hole))];
    expect(areaM2(polygon(shell, hole))).toBe(shellM2 - holeM2);
    expect(areaM2(polygon(shell.toReversed(), hole))).toBeCloseTo(shellM2 - holeM2, 5);
    expect(areaM2(polygon(shell.slice(0, -1)))).toBe(shellM2);
    expect(areaM2({ type: 'MultiPolygon', coordinates: [[shell], [hole]] })).toBe(shellM2 + holeM2);
    expect(perimeterM(polygon(shell, hole))).toBe(
      perimeterM(polygon(shell)) + perimeterM(polygon(hole)),
    );
  });
});

describe('lengths', () => {
  const [a, b, c] = [
    [102.5, 22],
    [102.6, 22.05],
    [102.7, 22],
  ] as const;

  test('of a line are those of its legs; parts add up', () => {
    const line = { type: 'LineString' as const, coordinates: [[...a], [...b], [...c]] };
    const legs = edgeLengthM(a, b) + edgeLengthM(b, c);
    expect(lengthM(line)).toBeCloseTo(legs, 6);
    const parts = [line.coordinates, line.coordinates.slice(0, 2)];
    expect(lengthM({ type: 'MultiLineString', coordinates: parts })).toBeCloseTo(
      legs + edgeLengthM(a, b),
      6,
    );
  });

  test('an edge is straight in longitude and latitude: a little longer than the geodesic', () => {
    const long = edgeLengthM([102.2, 22.2], [103.2, 22.2]);
    // A degree of the parallel (Snyder, Map Projections, equation 4-21).
    const sin = Math.sin((22.2 * Math.PI) / 180);
    const e2 = (2 - 1 / 298.257223563) / 298.257223563;
    const parallelM =
      ((6378137 / Math.sqrt(1 - e2 * sin * sin)) * Math.cos(Math.asin(sin)) * Math.PI) / 180;
    expect(long / parallelM).toBeCloseTo(1, 8);
    expect(long - distanceM([102.2, 22.2], [103.2, 22.2])).toBeGreaterThan(0.1);
    expect(edgeLengthM(a, a)).toBe(0);
  });

  test('a ring is measured all round, closed or not', () => {
    const round = edgeLengthM(a, b) + edgeLengthM(b, c) + edgeLengthM(c, a);
    expect(perimeterM(polygon([[...a], [...b], [...c]]))).toBeCloseTo(round, 6);
    expect(perimeterM(polygon([[...a], [...b], [...c], [...a]]))).toBeCloseTo(round, 6);
  });

  test('what has no such measure has none', () => {
    const point = { type: 'Point' as const, coordinates: [...a] };
    const line = { type: 'LineString' as const, coordinates: [[...a], [...b]] };
    expect([areaM2(point), lengthM(point), perimeterM(point)]).toEqual([0, 0, 0]);
    expect([areaM2(line), perimeterM(line)]).toEqual([0, 0]);
    expect(lengthM(polygon(box(102, 22, 103, 23)))).toBe(0);
    expect(areaM2(polygon([]))).toBe(0);
    expect(areaM2(polygon([[...a], [...b], [...a]]))).toBeCloseTo(0, 6);
  });
});
