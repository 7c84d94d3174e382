import fc from 'fast-check';
import type { Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { LngLat } from '../../src/core/geo.ts';
import { roundPosition } from '../../src/core/plan/plan-geometry.ts';
import { difference } from '../../src/core/shapes/clip.ts';
import { type SnapHit, SnapIndex, type SnapSource } from '../../src/core/shapes/snap-index.ts';
import { traceBetween } from '../../src/core/shapes/trace.ts';
import { communeShapes, straightAreaM2 } from '../support/arbitrary-shapes.ts';

type Kind = 'boundaries' | 'rivers';

function line(name: string, ...coordinates: [number, number][]): SnapSource<Kind> {
  return { kind: 'rivers', id: name, name, geometry: { type: 'LineString', coordinates } };
}

function hitAt(index: SnapIndex<Kind>, position: LngLat, toleranceM = 5): SnapHit<Kind> {
  const hit = index.nearest(position, toleranceM);
  if (hit === null) throw new Error(`nothing at ${position}`);
  return hit;
}

function boundariesOf(vintage: 2020 | 2025): SnapIndex<Kind> {
  return new SnapIndex(
    communeShapes(vintage).map(({ id, name, geometry }) => ({
      kind: 'boundaries' as const,
      id,
      name,
      geometry,
    })),
  );
}

const river = line('Nậm Pồ', [102.5, 22], [102.51, 22], [102.52, 22.005], [102.53, 22]);

describe('snapping', () => {
  const index = new SnapIndex<Kind>([
    river,
    {
      kind: 'boundaries',
      id: '2020:1',
      name: 'A',
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [102.6, 22],
            [102.7, 22],
            [102.7, 22.1],
            [102.6, 22],
          ],
        ],
      },
    },
    {
      kind: 'boundaries',
      id: '2020:2',
      name: 'B',
      geometry: {
        type: 'MultiPolygon',
        coordinates: [
          [
            [
              [102.6, 22],
              [102.7, 22.1],
              [102.6, 22.1],
              [102.6, 22],
            ],
          ],
        ],
      },
    },
  ]);

  test('a vertex wins over a nearer edge', () => {
    expect(index.nearest([102.5095, 22.00001], 100)).toEqual({
      kind: 'rivers',
      name: 'Nậm Pồ',
      what: 'vertex',
      position: [102.51, 22],
      ref: { id: 'Nậm Pồ', line: 0, segment: 0 },
    });
  });

  test('away from vertices the foot on the edge is found, rounded as plans keep it', () => {
    const hit = index.nearest([102.505, 22.0003], 100);
    expect(hit).toMatchObject({ what: 'edge', position: [102.505, 22], name: 'Nậm Pồ' });
    expect(index.nearest([102.505, 22.0003], 30)).toBeNull();
  });

  test('a shared border has the names of both sides', () => {
    expect(index.nearest([102.65, 22.0501], 50)?.name).toBe('A – B');
    expect(index.nearest([102.7, 22.1], 50)?.name).toBe('A – B');
    expect(index.nearest([102.65, 22], 50)?.name).toBe('A');
  });

  test('only the kinds that are asked for', () => {
    expect(index.nearest([102.505, 22], 50, ['boundaries'])).toBeNull();
    expect(index.nearest([102.505, 22], 50, ['rivers', 'boundaries'])?.kind).toBe('rivers');
  });

  test('nothing is near where there is nothing', () => {
    expect(new SnapIndex<Kind>([]).nearest([102.5, 22], 1e6)).toBeNull();
  });

  test('no vertex of the communes is nearer than the one that is found', () => {
    const boundaries = boundariesOf(2020);
    const all = boundaries.lines.flatMap(({ positions }) => positions);
    const distance = ([lng, lat]: LngLat, [x, y]: LngLat) => {
      const east = Math.cos((lat * Math.PI) / 180);
      return Math.hypot((x - lng) * east, y - lat);
    };
    const positions = fc.tuple(
      fc.double({ min: 102.1, max: 103.2, noNaN: true }),
      fc.double({ min: 21.7, max: 22.7, noNaN: true }),
    );
    fc.assert(
      fc.property(positions, (position) => {
        const hit = boundaries.nearest(position, 2000);
        const nearest = Math.min(...all.map((vertex) => distance(position, vertex)));
        if (hit?.what === 'vertex') {
          // The ellipsoid's metres are told apart from the sphere's to a hundredth.
          expect(distance(position, hit.position)).toBeLessThan(nearest * 1.01);
        } else {
          expect(nearest * 110_000).toBeGreaterThan(1950);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('tracing', () => {
  test('along one line, both ways, between feet and vertices', () => {
    const index = new SnapIndex<Kind>([river]);
    const [foot, vertex] = [hitAt(index, [102.505, 22]), hitAt(index, [102.53, 22])];
    const way = [
      [102.505, 22],
      [102.51, 22],
      [102.52, 22.005],
      [102.53, 22],
    ];
    expect(traceBetween(index, foot, vertex)).toEqual(way);
    expect(traceBetween(index, vertex, foot)).toEqual([...way].reverse());
    expect(traceBetween(index, foot, foot)).toEqual([[102.505, 22]]);
  });

  test('over a junction, the shorter way round', () => {
    const index = new SnapIndex<Kind>([
      line('north', [102.5, 22], [102.5, 22.01], [102.51, 22.01]),
      line('south', [102.5, 22], [102.5, 21.9], [102.51, 22.01]),
      line('tail', [102.51, 22.01], [102.52, 22.01]),
    ]);
    const trace = traceBetween(index, hitAt(index, [102.5, 22]), hitAt(index, [102.52, 22.01]));
    expect(trace).toEqual([
      [102.5, 22],
      [102.5, 22.01],
      [102.51, 22.01],
      [102.52, 22.01],
    ]);
  });

  test('round a ring that meets nothing, over its first corner if that is shorter', () => {
    const index = new SnapIndex<Kind>([
      line('ring', [102.5, 22], [102.6, 22], [102.6, 22.1], [102.5, 22.1], [102.5, 22]),
    ]);
    const trace = traceBetween(index, hitAt(index, [102.5, 22.02]), hitAt(index, [102.52, 22]));
    expect(trace).toEqual([
      [102.5, 22.02],
      [102.5, 22],
      [102.52, 22],
    ]);
  });

  test('not between lines that do not meet, nor from kind to kind', () => {
    const index = new SnapIndex<Kind>([
      river,
      line('another', [102.6, 22], [102.61, 22]),
      { ...line('border', [102.53, 22], [102.53, 22.1]), kind: 'boundaries' },
    ]);
    const from = hitAt(index, [102.505, 22]);
    expect(traceBetween(index, from, hitAt(index, [102.605, 22]))).toBeNull();
    expect(traceBetween(index, from, hitAt(index, [102.53, 22.05]))).toBeNull();
  });
});

/** Outer rings of the communes, without the corner that closes them. */
function shells(vintage: 2020 | 2025): readonly LngLat[][] {
  return communeShapes(vintage).map(({ geometry }) => {
    const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates[0];
    return (rings?.[0] ?? []).slice(1).map(([lng = 0, lat = 0]): LngLat => [lng, lat]);
  });
}

function closed(corners: readonly LngLat[]): Polygon {
  const ring = corners.map((corner) => [...corner]);
  return { type: 'Polygon', coordinates: [[...ring, [...(ring[0] ?? [])]]] };
}

/** What either has and the other has not, m². */
function apartM2(a: Polygon, b: Polygon): number {
  return straightAreaM2(difference(a, b)) + straightAreaM2(difference(b, a));
}

/** A border between stops is traced; the shorter way may lead elsewhere, so stops stand close. */
const CORNERS_BETWEEN_STOPS = 6;

describe.each([2020, 2025] as const)('tracing the communes of %d', (vintage) => {
  const index = boundariesOf(vintage);

  test('round a whole commune gives that commune', () => {
    for (const corners of shells(vintage)) {
      const stops = corners.filter((_, at) => at % CORNERS_BETWEEN_STOPS === 0);
      const traced = stops.flatMap((stop, at) => {
        const next = stops[(at + 1) % stops.length] ?? stop;
        const way = traceBetween(index, hitAt(index, stop), hitAt(index, next));
        if (way === null) throw new Error('not connected');
        return way.slice(0, -1);
      });
      expect(traced).toEqual(corners.map((corner) => [...corner]));
    }
  });

  test('from edge to edge, and back along the border, leaves no sliver of a square metre', () => {
    const rings = shells(vintage);
    const places = fc.tuple(fc.nat(), fc.double({ min: 0.05, max: 0.95, noNaN: true }));
    fc.assert(
      fc.property(
        fc.constantFrom(...rings),
        places,
        fc.integer({ min: 1, max: 12 }),
        (corners, [start, part], ahead) => {
          const at = (number: number) => corners[number % corners.length] ?? [0, 0];
          const footAfter = (number: number): LngLat => {
            const [[lng, lat], [toLng, toLat]] = [at(number), at(number + 1)];
            return roundPosition([lng + (toLng - lng) * part, lat + (toLat - lat) * part]);
          };
          const [from, to] = [footAfter(start), footAfter(start + ahead)];
          // Half a metre: an edge may be so short that its ends would be snapped to.
          const hits = [from, to].map((place) => hitAt(index, place, 0.5));
          const [first, last] = hits;
          fc.pre(first?.what === 'edge' && last?.what === 'edge');
          const traced = first && last && traceBetween(index, first, last);
          if (!traced) throw new Error('not connected');
          const between = Array.from({ length: ahead }, (_, step) => at(start + 1 + step));
          fc.pre(traced.length === between.length + 2);
          expect(traced.slice(1, -1)).toEqual(between);
          const rest = Array.from({ length: corners.length - ahead }, (_, step) =>
            at(start + ahead + 1 + step),
          );
          expect(apartM2(closed([...traced, ...rest]), closed(corners))).toBeLessThan(1);
        },
      ),
      { numRuns: 100 },
    );
  });
});
