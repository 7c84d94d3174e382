import { area } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import { edgeFade } from '../../src/map/edge-fade.ts';
import { outerRings, veilAround } from '../../src/map/veil.ts';
import { readFeatures } from '../support/fact-atlas.ts';

function square(west: number, south: number) {
  const [east, north] = [west + 1, south + 1];
  return {
    type: 'Feature',
    properties: {},
    geometry: {
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
    },
  } as const;
}

function mosaic(...squares: readonly ReturnType<typeof square>[]) {
  return JSON.parse(JSON.stringify({ type: 'FeatureCollection', features: squares }));
}

describe('the veil', () => {
  test('two neighbours have one outline, two strangers two', () => {
    expect(outerRings(mosaic(square(0, 0), square(1, 0))).map((ring) => ring.length)).toEqual([7]);
    expect(outerRings(mosaic(square(0, 0), square(5, 0)))).toHaveLength(2);
  });

  test('squares that touch at a corner leave closed rings', () => {
    for (const ring of outerRings(mosaic(square(0, 0), square(1, 1)))) {
      expect(ring[0]).toEqual(ring.at(-1));
    }
  });

  test('nothing has no veil', () => {
    expect(veilAround(mosaic())).toBeNull();
  });

  for (const file of [
    'districts-2020-lite',
    'districts-2020',
    'communes-2025-lite',
    'communes-2025',
  ]) {
    test(`leaves exactly ${file} free`, () => {
      const units = readFeatures(`boundaries/${file}.geojson`);
      const veil = veilAround(units);
      const holes = veil?.geometry.coordinates.slice(1) ?? [];
      const free = holes.reduce(
        (sum, ring) => sum + area({ type: 'Polygon', coordinates: [ring] }),
        0,
      );
      expect(free / area(units)).toBeCloseTo(1, 6);
      // Enclaves aside, the land is of few pieces: a shared line left over would add hundreds.
      expect(holes.length).toBeLessThan(6);
    });
  }
});

describe('the fade at the edge of the data', () => {
  test('grows from clear to opaque without gap or overlap', () => {
    const { features } = edgeFade();
    const opacities = features.map(({ properties }) => Number(properties?.opacity));
    expect(opacities).toEqual([...opacities].sort((a, b) => a - b));
    expect(opacities.at(-1)).toBe(1);
    features.slice(1).forEach(({ geometry }, index) => {
      const hole = [...(geometry.coordinates[1] ?? [])].reverse();
      expect(hole).toEqual(features[index]?.geometry.coordinates[0]);
    });
  });
});
