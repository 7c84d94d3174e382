import { booleanPointInPolygon, intersect, kinks } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { RecordProperties } from '../../src/core/record.ts';
import { features, meetings, readText, rescuePlans, units } from './illustrative-files.ts';

type Area = Polygon | MultiPolygon;

function areasOf(path: string): Map<string, Area> {
  const { features }: { features: Feature<Area, { id: string }>[] } = JSON.parse(readText(path));
  return new Map(features.map(({ properties, geometry }) => [properties.id, geometry]));
}

const areas = new Map([
  ...areasOf('boundaries/communes-2020.geojson'),
  ...areasOf('boundaries/communes-2025.geojson'),
]);

function communeOf({ communes2020, communes2025 }: RecordProperties): Area {
  const id = communes2020[0] ? `2020:${communes2020[0]}` : `2025:${communes2025[0]}`;
  const area = areas.get(id);
  if (!area) throw new Error(`no boundary of ${id}`);
  return area;
}

/** Twice the signed area of a ring; positive: counter-clockwise. */
function turnOf(ring: readonly Position[]): number {
  return ring.slice(1).reduce((sum, [x = 0, y = 0], index) => {
    const [px = 0, py = 0] = ring[index] ?? [];
    return sum + px * y - x * py;
  }, 0);
}

function shoelace(polygon: Area): number {
  const rings = polygon.type === 'Polygon' ? [polygon.coordinates] : polygon.coordinates;
  return rings.reduce((sum, [outer = []]) => sum + Math.abs(turnOf(outer)), 0);
}

describe('geometry of illustrative records', () => {
  const located = features.filter(({ geometry }) => geometry !== null);

  it('is there for all but meetings', () => {
    expect(located).toHaveLength(features.length - meetings.length);
    expect(meetings.every(({ geometry }) => geometry === null)).toBe(true);
  });

  it('has points and routes inside their commune', () => {
    for (const { properties, geometry } of located) {
      const area = communeOf(properties);
      const positions =
        geometry.type === 'Point'
          ? [geometry.coordinates]
          : geometry.type === 'LineString'
            ? geometry.coordinates
            : [];
      for (const position of positions) {
        expect(booleanPointInPolygon(position, area), properties.id).toBe(true);
      }
    }
  });

  it('has valid, counter-clockwise areas inside their commune', () => {
    const polygons = located.flatMap(({ properties, geometry }) =>
      geometry.type === 'Polygon' ? [{ properties, polygon: geometry }] : [],
    );
    expect(polygons.length).toBeGreaterThan(90);
    for (const { properties, polygon } of polygons) {
      const [ring = []] = polygon.coordinates;
      expect(ring.at(-1), properties.id).toEqual(ring[0]);
      expect(turnOf(ring), properties.id).toBeGreaterThan(0);
      expect(kinks(polygon).features, properties.id).toEqual([]);
      const common = intersect({
        type: 'FeatureCollection',
        features: [polygon, communeOf(properties)].map((geometry) => ({
          type: 'Feature',
          properties: {},
          geometry,
        })),
      });
      const share = common ? shoelace(common.geometry) / shoelace(polygon) : 0;
      expect(share, properties.id).toBeCloseTo(1, 4);
    }
  });

  it('has at most five decimals', () => {
    const text = readText('illustrative/rescue-plans.geojson');
    expect(text).not.toMatch(/\d\.\d{6,}/);
  });
});

describe('rescue plans', () => {
  it('have a civil team in every commune of both vintages', () => {
    const teams = rescuePlans.filter(({ properties }) => properties.kind === 'rescue_team');
    const communes = teams.flatMap(({ properties }) => [
      ...properties.communes2020.map((code) => `2020:${code}`),
      ...properties.communes2025.map((code) => `2025:${code}`),
    ]);
    const expected = units.filter(({ level }) => level === 'commune').map(({ id }) => id);
    expect([...communes].sort()).toEqual([...expected].sort());
  });

  it('lead each route to its assembly point along a mapped road', () => {
    const roads = new Set(
      ['roads', 'roads-local'].flatMap((file) =>
        [...readText(`context/${file}.geojson`).matchAll(/\[\d+\.?\d*,\d+\.?\d*\]/g)].map(
          ([position]) => position,
        ),
      ),
    );
    rescuePlans.forEach(({ properties, geometry }, index) => {
      if (properties.kind !== 'evacuation_route' || geometry.type !== 'LineString') return;
      const assembly = rescuePlans[index - 1];
      expect(assembly?.properties.kind).toBe('assembly_point');
      if (assembly?.geometry.type === 'Point') {
        expect(geometry.coordinates.at(-1)).toEqual(assembly.geometry.coordinates);
      }
      for (const position of geometry.coordinates) {
        expect(roads.has(JSON.stringify(position)), properties.id).toBe(true);
      }
    });
  });
});
