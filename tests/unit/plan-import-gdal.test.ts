import { readFileSync } from 'node:fs';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { chosenVersion, type PlanVersion } from '../../src/core/plan/plan.ts';
import type { PlanGeometry } from '../../src/core/plan/plan-geometry.ts';
import { goodPreview, sampleFile } from '../support/plan-files.ts';

const SOURCE: FeatureCollection<Geometry> = JSON.parse(
  readFileSync('tests/data/plan-files/source.geojson', 'utf8'),
);

function sourceNamed(name: string): Feature<Geometry> {
  const feature = SOURCE.features.find(({ properties }) => properties?.ten === name);
  if (!feature) throw new Error(`no feature ${name}`);
  return feature;
}

/** Corners in an order of their own: writers turn rings and begin them where they like. */
function corners(geometry: Geometry | PlanGeometry): readonly (readonly number[])[] {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(corners);
  const numbers: number[] = geometry.coordinates.flat(4);
  const positions = [];
  for (let at = 0; at < numbers.length; at += 2) {
    positions.push([numbers[at] ?? 0, numbers[at + 1] ?? 0]);
  }
  const text = (position: readonly number[]) =>
    position.map((degrees) => degrees.toFixed(5)).join();
  // Shapes of the source keep a thousandth of a degree apart: a set of corners tells them.
  const unique = new Map(positions.map((position) => [text(position), position]));
  return [...unique].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, position]) => position);
}

/** About a centimetre, in degrees. */
const CENTIMETRE = 1e-7;

function expectSamePlace(version: PlanVersion, source: Feature<Geometry>): void {
  const shape = version.geometry;
  expect(version.sketch).toBeNull();
  expect(shape?.type).toBe(source.geometry.type);
  const found = shape === null ? [] : corners(shape);
  const expected = corners(source.geometry);
  expect(found).toHaveLength(expected.length);
  for (const [index, [lng = 0, lat = 0]] of expected.entries()) {
    expect(Math.abs((found[index]?.[0] ?? 0) - lng)).toBeLessThan(CENTIMETRE);
    expect(Math.abs((found[index]?.[1] ?? 0) - lat)).toBeLessThan(CENTIMETRE);
  }
  expect(ringCounts(shape)).toEqual(ringCounts(source.geometry));
}

/** Rings of each part of an area, the parts in whatever order. */
function ringCounts(geometry: Geometry | PlanGeometry | null): readonly number[] {
  if (geometry?.type === 'Polygon') return [geometry.coordinates.length];
  if (geometry?.type !== 'MultiPolygon') return [];
  return geometry.coordinates.map((part) => part.length).sort();
}

describe.each([
  { file: 'shp-4326-utf8.zip', crs: 'EPSG:4326', encoding: 'utf-8', foundIn: 'prj', rows: 5 },
  {
    file: 'shp-3405-utf8.zip',
    crs: 'VN_2000_UTM_Zone_48N',
    encoding: 'utf-8',
    foundIn: 'prj',
    rows: 5,
  },
  {
    file: 'shp-9205-utf8.zip',
    crs: 'VN-2000_TM-3_103-00',
    encoding: 'utf-8',
    foundIn: 'prj',
    rows: 5,
  },
  {
    file: 'shp-9205-1258.zip',
    crs: 'VN-2000_TM-3_103-00',
    encoding: 'windows-1258',
    foundIn: 'prj',
    rows: 5,
  },
  {
    file: 'shp-9205-tcvn3.zip',
    crs: 'VN-2000_TM-3_103-00',
    encoding: 'tcvn3',
    foundIn: 'prj',
    rows: 5,
  },
  { file: 'shp-custom.zip', crs: 'unknown', encoding: 'utf-8', foundIn: 'prj', rows: 2 },
  { file: 'gpkg-4326.zip', crs: 'EPSG:4326', encoding: 'utf-8', foundIn: 'gpkg', rows: 5 },
  { file: 'gpkg-3405.zip', crs: 'EPSG:3405', encoding: 'utf-8', foundIn: 'gpkg', rows: 5 },
  { file: 'gpkg-9205.gpkg', crs: 'EPSG:9205', encoding: 'utf-8', foundIn: 'gpkg', rows: 5 },
  { file: 'csv-4326.csv', crs: 'EPSG:4326', encoding: 'utf-8', foundIn: 'magnitude', rows: 5 },
  { file: 'csv-3405.csv', crs: 'EPSG:3405', encoding: 'utf-8', foundIn: 'magnitude', rows: 5 },
  { file: 'csv-9205.csv', crs: 'EPSG:9205', encoding: 'utf-8', foundIn: 'magnitude', rows: 5 },
  {
    file: 'geojson-3405.geojson',
    crs: 'EPSG:3405',
    encoding: 'utf-8',
    foundIn: 'crs-member',
    rows: 5,
  },
  {
    file: 'geojson-9205.geojson',
    crs: 'EPSG:9205',
    encoding: 'utf-8',
    foundIn: 'crs-member',
    rows: 5,
  },
  {
    file: 'geojson-rfc7946.geojson',
    crs: 'EPSG:4326',
    encoding: 'utf-8',
    foundIn: 'format',
    rows: 5,
  },
  {
    file: 'geojson-lines.geojsonl',
    crs: 'EPSG:4326',
    encoding: 'utf-8',
    foundIn: 'format',
    rows: 5,
  },
  { file: 'kml-lib.kml', crs: 'EPSG:4326', encoding: 'utf-8', foundIn: 'format', rows: 5 },
  { file: 'kmz-lib.kmz', crs: 'EPSG:4326', encoding: 'utf-8', foundIn: 'format', rows: 5 },
  { file: 'kml-plain.kml', crs: 'EPSG:4326', encoding: 'utf-8', foundIn: 'format', rows: 5 },
])('$file, as GDAL writes it', ({ file, crs, encoding, foundIn, rows }) => {
  it('is at the right place with the right letters', async () => {
    const preview = await goodPreview(sampleFile(file));
    expect(preview.problems).toEqual([]);
    expect(preview.plans).toHaveLength(rows);
    for (const plan of preview.plans) {
      const version = chosenVersion(plan);
      const source = sourceNamed(version.properties.name);
      expectSamePlace(version, source);
      expect(version.properties.note).toBe(source.properties?.ghi_chu);
      expect(version.properties.budgetVnd).toBe(source.properties?.kinh_phi);
      expect(version.properties.clauses.join('; ')).toBe(source.properties?.khoan);
      expect(version.properties.kind).toBe(source.properties?.loai);
      expect(version.properties.plannedStart).toBe(source.properties?.bat_dau);
      expect(version.properties.householdsToServe).toBe(source.properties?.so_ho);
      expect(version.properties.importedFrom).toBe(file);
    }
  });

  it('says where its system and its letters were found', async () => {
    const { layers } = await goodPreview(sampleFile(file));
    expect(layers[0]?.crs).toMatchObject({ id: crs, foundIn, axes: 'east-first' });
    expect(layers.some((layer) => layer.encoding.name === encoding)).toBe(true);
  });
});

describe('GPX, as GDAL writes it', () => {
  it('gives waypoints', async () => {
    const { plans } = await goodPreview(sampleFile('gpx-points.gpx'));
    expect(plans.map((plan) => chosenVersion(plan).properties.name)).toEqual([
      'Trạm y tế Pa Vệ Sủ',
    ]);
    const [plan] = plans;
    if (plan) expectSamePlace(chosenVersion(plan), sourceNamed('Trạm y tế Pa Vệ Sủ'));
  });

  it('gives tracks', async () => {
    const { plans } = await goodPreview(sampleFile('gpx-tracks.gpx'));
    expect(plans).toHaveLength(2);
    for (const plan of plans) {
      const version = chosenVersion(plan);
      expectSamePlace(version, sourceNamed(version.properties.name));
    }
  });
});

describe('XLSX, as GDAL writes it', () => {
  it('takes the X of the cadastre for north', async () => {
    const { plans, layers, problems } = await goodPreview(sampleFile('xlsx-points.xlsx'));
    expect(problems).toEqual([]);
    expect(layers[0]?.crs).toMatchObject({ id: 'EPSG:9205', foundIn: 'magnitude' });
    expect(plans).toHaveLength(5);
    const health = plans
      .map(chosenVersion)
      .find(({ properties }) => properties.householdsToServe === 610);
    if (!health) throw new Error('no row of 610 households');
    expect(health.geometry?.type).toBe('Point');
    expectSamePlace(health, sourceNamed('Trạm y tế Pa Vệ Sủ'));
  });
});
