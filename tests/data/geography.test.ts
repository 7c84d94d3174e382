import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { booleanPointInPolygon } from '@turf/turf';
import type { Feature, FeatureCollection, Polygon } from 'geojson';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { geographyFiles } from '../../geodata/pipeline/geography/build-geography.ts';
import { GEODATA_DIR } from '../../geodata/pipeline/write-json.ts';
import { isInZone27, UnitIndex, unitSchema } from '../../src/core/unit.ts';

function read(path: string): string {
  return readFileSync(join(GEODATA_DIR, path), 'utf8');
}

function featuresOf(path: string): Feature<Polygon>[] {
  const collection: FeatureCollection<Polygon> = JSON.parse(read(path));
  return collection.features;
}

function boundariesOf(name: string): Feature<Polygon>[] {
  return featuresOf(`boundaries/${name}.geojson`);
}

const units = new UnitIndex(
  v.parse(v.array(unitSchema), JSON.parse(read('boundaries/units.json'))),
);

test('the pipeline makes exactly the committed files', () => {
  for (const [path, text] of geographyFiles()) {
    expect(text === read(path), `${path} is not what its sources make`).toBe(true);
  }
});

describe('units', () => {
  test('4 districts and 52 communes of 2020, 24 communes of 2025', () => {
    expect(units.districts('2020').map(({ name }) => name)).toEqual([
      'Mường Nhé',
      'Mường Chà',
      'Nậm Pồ',
      'Mường Tè',
    ]);
    expect(units.communes('2020')).toHaveLength(52);
    expect(units.communes('2025')).toHaveLength(24);
    expect(units.districts('2025')).toEqual([]);
    expect(units.all).toHaveLength(80);
  });

  test('11, 12, 15 and 14 communes a district', () => {
    const counts = units
      .districts('2020')
      .map(({ code }) => units.communes('2020').filter(({ district }) => district === code).length);
    expect(counts).toEqual([11, 12, 15, 14]);
  });

  test('the working list is 26 sure communes and a probable one, with two alternates', () => {
    const zones = units.communes('2020').map(({ zone }) => zone);
    expect(zones.filter((zone) => zone === 'yes')).toHaveLength(26);
    expect(zones.filter((zone) => zone === 'alternate')).toHaveLength(2);
    expect(units.communes('2020').filter(isInZone27)).toHaveLength(27);
    const probable = units.communes('2020').filter(({ zone }) => zone === 'probable');
    expect(probable.map(({ name }) => name)).toEqual(['Ma Thì Hồ']);
  });

  test('every commune of 2020 went to one commune of 2025, which says so', () => {
    for (const commune of units.communes('2020')) {
      const [successor, ...others] = commune.became.map((id) => units.get(id));
      expect(others, commune.id).toEqual([]);
      expect(successor?.cameFrom, commune.id).toContain(commune.id);
    }
    const parts = units.communes('2025').flatMap(({ cameFrom }) => cameFrom);
    expect(new Set(parts).size).toBe(52);
    expect(parts).toHaveLength(52);
  });

  test.each([
    ['2020:03167', 'Na Cô Sa', '2025:03164', 'Quảng Lâm'],
    ['2020:03202', 'Mường Mươn', '2025:03202', 'Mường Pồn'],
    ['2020:03178', 'Sá Tổng', '2025:03151', 'Mường Lay'],
    ['2020:03467', 'Vàng San', '2025:03460', 'Hua Bum'],
    ['2020:03158', 'Leng Su Sìn', '2025:03158', 'Sín Thầu'],
    ['2020:03166', 'Chà Cang', '2025:03166', 'Mường Chà'],
  ])('%s %s became %s %s', (oldId, oldName, newId, newName) => {
    expect(units.get(oldId)?.name).toBe(oldName);
    expect(units.get(oldId)?.became).toEqual([newId]);
    expect(units.get(newId)?.name).toBe(newName);
  });

  test('parts from outside the four districts are named', () => {
    const outside = units
      .communes('2025')
      .filter(({ cameFromOutside }) => cameFromOutside.length > 0)
      .map(({ name, cameFromOutside }) => [name, cameFromOutside.map((part) => part.fullName)]);
    expect(outside).toEqual([
      ['Mường Lay', ['Phường Sông Đà', 'Phường Na Lay', 'Xã Lay Nưa']],
      ['Mường Pồn', ['Xã Mường Pồn']],
      ['Hua Bum', ['Xã Hua Bum']],
    ]);
  });

  test('names differ from other spellings only by an alias', () => {
    expect(units.get('2020:03177')?.aliases).toEqual(['Huổi Lếnh']);
    expect(units.get('2020:03178')?.aliases).toEqual(['Xá Tổng']);
    expect(units.get('2020:03448')?.aliases).toEqual(['Pa Vệ Sử']);
    expect(units.get('2020:03469')?.aliases).toEqual(['Kan Hồ']);
  });

  test('areas agree with those that the sources publish for their own polygons', () => {
    for (const vintage of ['2020', '2025'] as const) {
      const source: FeatureCollection = JSON.parse(
        read(`sources/geography/communes-${vintage}.geojson`),
      );
      for (const { properties } of source.features) {
        const unit = units.get(`${vintage}:${properties?.code}`);
        expect(unit?.areaKm2, unit?.id).toBeCloseTo(properties?.area_km2, 1);
      }
    }
  });
});

describe('boundaries', () => {
  const files = ['', '-lite'].flatMap((suffix) =>
    ['districts-2020', 'communes-2020', 'communes-2025'].map((name) => `${name}${suffix}`),
  );

  test.each(files)('%s: label points lie inside', (name) => {
    for (const feature of boundariesOf(name)) {
      const unit = units.get(feature.properties?.id);
      expect(unit, feature.properties?.id).not.toBeNull();
      if (unit) expect(booleanPointInPolygon(unit.labelPoint, feature), unit.id).toBe(true);
    }
  });

  test.each([
    '',
    '-lite',
  ])('communes of 2020%s share all their lines, and the districts them', (suffix) => {
    const outer = unsharedEdges(boundariesOf(`communes-2020${suffix}`));
    expect(outer).toEqual(unsharedEdges(boundariesOf(`districts-2020${suffix}`)));
    expect(outer.size).toBeGreaterThan(100);
  });

  test.each(files)('%s: what is not shared is one outline', (name) => {
    const starts = [...unsharedEdges(boundariesOf(name))].map((edge) => edge.split(' ')[0]);
    const ends = [...unsharedEdges(boundariesOf(name))].map((edge) => edge.split(' ')[1]);
    expect(new Set(starts).size).toBe(starts.length);
    expect(new Set(ends)).toEqual(new Set(starts));
  });

  test('the outline of the zone holds its communes and no other', () => {
    const [list, alternates] = featuresOf('boundaries/zone-27.geojson');
    expect(list?.properties?.status).toBe('working-list');
    expect(alternates?.properties?.status).toBe('alternate');
    for (const commune of units.communes('2020')) {
      const isInList = list !== undefined && booleanPointInPolygon(commune.labelPoint, list);
      const isAlternate =
        alternates !== undefined && booleanPointInPolygon(commune.labelPoint, alternates);
      expect(isInList, commune.id).toBe(isInZone27(commune));
      expect(isAlternate, commune.id).toBe(commune.zone === 'alternate');
    }
  });
});

/** Edges that no neighbour walks the other way, as "lng,lat lng,lat". */
function unsharedEdges(features: readonly Feature<Polygon>[]): ReadonlySet<string> {
  const edges = new Set(
    features.flatMap(({ geometry }) =>
      geometry.coordinates.flatMap((ring) =>
        ring.slice(1).map((vertex, at) => `${ring[at]} ${vertex}`),
      ),
    ),
  );
  return new Set([...edges].filter((edge) => !edges.has(edge.split(' ').reverse().join(' '))));
}
