import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { booleanPointInPolygon, pointToLineDistance } from '@turf/turf';
import type { Feature, FeatureCollection, LineString, Polygon, Position } from 'geojson';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { GEODATA_DIR } from '../../geodata/pipeline/write-json.ts';

function read(path: string): string {
  return readFileSync(join(GEODATA_DIR, path), 'utf8');
}

function featuresOf<G extends Polygon | LineString>(path: string): Feature<G>[] {
  const collection: FeatureCollection<G> = JSON.parse(read(path));
  return collection.features;
}

describe('ground map', () => {
  const sourceRoads = featuresOf<LineString>('sources/geography/context/roads.geojson');
  const sourceLocal = featuresOf<LineString>('sources/geography/context/roads-local.geojson');
  const local = featuresOf<LineString>('context/roads-local.geojson');

  test('local roads still end on the main roads that they ended on', () => {
    const before = verticesOf(sourceRoads);
    const after = verticesOf(featuresOf<LineString>('context/roads.geojson'));
    const junctions = sourceLocal
      .flatMap(({ geometry }) => [geometry.coordinates[0], geometry.coordinates.at(-1)])
      .map(String)
      .filter((vertex) => before.has(vertex));
    expect(junctions.length).toBeGreaterThan(20);
    expect(junctions.filter((vertex) => !after.has(vertex))).toEqual([]);
  });

  test('roads within the units are off by less than a pixel at zoom 12 (17.7 m)', () => {
    expect(local).toHaveLength(sourceLocal.length);
    const communes = featuresOf<Polygon>('boundaries/communes-2025-lite.geojson');
    const offsets = sourceLocal.flatMap((road, at) => {
      const drawn = local[at];
      if (drawn === undefined) return [];
      return road.geometry.coordinates
        .filter((_, index) => index % 20 === 0)
        .filter((vertex) => communes.some((commune) => booleanPointInPolygon(vertex, commune)))
        .map((vertex) => pointToLineDistance(vertex, drawn, { units: 'meters' }));
    });
    expect(offsets.length).toBeGreaterThan(500);
    expect(Math.max(...offsets)).toBeLessThan(17.7);
  });

  test('names are readable: no Lao or Chinese script, which the font lacks', () => {
    for (const name of ['borders', 'neighbours-2025', 'places', 'rivers', 'roads', 'roads-local']) {
      expect(read(`context/${name}.geojson`)).not.toMatch(/[\p{Script=Lao}\p{Script=Han}]/u);
    }
  });

  test('the roads and rivers that everybody asks for are there', () => {
    const refs = featuresOf<LineString>('context/roads.geojson').map(
      (road) => road.properties?.ref,
    );
    expect(refs).toEqual(expect.arrayContaining(['QL.12', 'QL.4H', 'QL.4H2', 'QL.6', 'ĐT.131']));
    const rivers = featuresOf<LineString>('context/rivers.geojson');
    const names = rivers.map((river) => river.properties?.name);
    expect(names).toEqual(
      expect.arrayContaining(['Sông Đà', 'Sông Nậm Pồ', 'Nậm Nhé', 'Nam Ou (Nậm U)', 'Nậm Cúm']),
    );
  });

  test('places know their communes of both vintages', () => {
    const places: FeatureCollection = JSON.parse(read('context/places.geojson'));
    const town = places.features.find(
      ({ properties }) => properties?.name === 'Mường Nhé' && properties.class === 'town',
    );
    expect(town?.properties).toMatchObject({
      country: 'VN',
      commune2020: '2020:03160',
      commune2025: '2025:03160',
    });
  });

  test('roads, rivers, water and places take at most 350 kB of a slow line', () => {
    const names = ['rivers', 'water', 'roads', 'roads-local', 'places'];
    const bytes = names.map(
      (name) => gzipSync(read(`context/${name}.geojson`), { level: 9 }).length,
    );
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(350_000);
  });
});

describe('terrain', () => {
  test.each([8, 9])('zoom %i covers the context box without a hole', (zoom) => {
    const [west, north] = tileAt(101.87, 23.02, zoom);
    const [east, south] = tileAt(103.6, 21.28, zoom);
    for (let x = Math.floor(west); x <= east; x += 1) {
      for (let y = Math.floor(north); y <= south; y += 1) {
        const { width, height } = readTile(zoom, x, y);
        expect([width, height]).toEqual([256, 256]);
      }
    }
  });

  test.each([
    ['the plain of Điện Biên Phủ', 103.01, 21.38, 420, 560],
    ['Pu Si Lung, the highest summit', 102.787, 22.626, 2500, 3100],
    ['the Đà river at Mường Lay', 103.16, 22.06, 120, 400],
  ])('%s', (_place, lng, lat, lowest, highest) => {
    const metres = heightAt(lng, lat);
    expect(metres).toBeGreaterThan(lowest);
    expect(metres).toBeLessThan(highest);
  });
});

function verticesOf(features: readonly Feature[]): ReadonlySet<string> {
  return new Set(
    features.flatMap(({ geometry }): string[] => {
      if (geometry.type === 'LineString') return geometry.coordinates.map(String);
      return geometry.type === 'MultiLineString' ? geometry.coordinates.flat().map(String) : [];
    }),
  );
}

/** Tile coordinates (XYZ, fractional) of a place in Web Mercator. */
function tileAt(lng: number, lat: number, zoom: number): [x: number, y: number] {
  const tiles = 2 ** zoom;
  const mercator = Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI;
  return [((lng + 180) / 360) * tiles, ((1 - mercator) / 2) * tiles];
}

function readTile(zoom: number, x: number, y: number): PNG {
  return PNG.sync.read(readFileSync(join(GEODATA_DIR, `terrain/${zoom}/${x}/${y}.png`)));
}

/** Height in metres by the Terrarium formula, from zoom 9. */
function heightAt(lng: number, lat: number): number {
  const [x, y] = tileAt(lng, lat, 9);
  const { data } = readTile(9, Math.floor(x), Math.floor(y));
  const [column, row] = [x, y].map((part) => Math.floor((part % 1) * 256)) as Position;
  const at = ((row ?? 0) * 256 + (column ?? 0)) * 4;
  const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
  return red * 256 + green + blue / 256 - 32_768;
}
