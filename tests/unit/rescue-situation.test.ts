import { describe, expect, test } from 'vitest';
import { areaM2 } from '../../src/core/geodesy/measure.ts';
import { FactWorld } from '../../src/core/impact/figures.ts';
import { groundOf } from '../../src/core/impact/ground.ts';
import type { GroundLine } from '../../src/core/impact/read-ground.ts';
import { circleArea, drawnArea } from '../../src/core/rescue/alert-area.ts';
import type { RescuePart } from '../../src/core/rescue/rescue-part.ts';
import { type RescueWorld, situationIn } from '../../src/core/rescue/situation.ts';
import { UnitIndex } from '../../src/core/unit.ts';
import { rowOf } from '../support/small-figures.ts';
import {
  boxOf,
  DAY_2026,
  HOUSEHOLDS,
  impactRecordOf,
  SMALL_WORLD,
} from '../support/small-ground.ts';

const ROAD: GroundLine = {
  class: 'primary',
  ref: 'QL.12',
  name: null,
  nameEn: null,
  geometry: {
    type: 'LineString',
    coordinates: [
      [101.9, 22.05],
      [102.4, 22.05],
    ],
  },
};

function part(
  parts: Partial<RescuePart> & Pick<RescuePart, 'id' | 'kind' | 'geometry'>,
): RescuePart {
  return {
    name: parts.id,
    nameEn: parts.id,
    isIllustrative: true,
    start: DAY_2026 - 100,
    end: DAY_2026 + 100,
    riskLevel: null,
    capacityPeople: null,
    householdsAtRisk: null,
    lengthKm: null,
    venue: null,
    means: null,
    ...parts,
  };
}

const point = (lng: number, lat: number) => ({
  type: 'Point' as const,
  coordinates: [lng, lat],
});

const PARTS: readonly RescuePart[] = [
  part({ id: 'near', kind: 'assembly_point', geometry: point(102.12, 22.05), capacityPeople: 100 }),
  part({
    id: 'inside',
    kind: 'assembly_point',
    geometry: point(102.05, 22.05),
    capacityPeople: 40,
  }),
  part({ id: 'far', kind: 'assembly_point', geometry: point(102.29, 22.05), capacityPeople: 900 }),
  part({
    id: 'over',
    kind: 'assembly_point',
    geometry: point(102.05, 22.05),
    end: DAY_2026 - 1,
  }),
  part({
    id: 'risk',
    kind: 'risk_area',
    geometry: boxOf(102.02, 22.02, 102.03, 22.03),
    riskLevel: 4,
  }),
];

const WORLD: RescueWorld = {
  units: new UnitIndex(SMALL_WORLD.units),
  ground: groundOf({ ...SMALL_WORLD.ground, roads: [ROAD] }),
  facts: new FactWorld(
    SMALL_WORLD.units,
    [HOUSEHOLDS],
    [
      rowOf({ unit: '2025:00001', indicator: 'households', value: 400, standard: null }),
      rowOf({ unit: '2025:00003', indicator: 'households', value: 200, standard: null }),
    ],
  ),
  parts: PARTS,
  disasters: [
    impactRecordOf({
      id: 'D1',
      layer: 'disasters',
      geometry: point(102.08, 22.05),
      start: '2020',
      end: null,
    }),
    impactRecordOf({
      id: 'D2',
      layer: 'disasters',
      geometry: point(102.25, 22.05),
      start: '2020',
      end: null,
    }),
  ],
};

/** Half of the first commune. */
const HALF = boxOf(102, 22, 102.05, 22.1);
/** All of the first, a tenth of the second. */
const MORE = boxOf(102, 22, 102.11, 22.1);

describe('the situation in an area', () => {
  test('communes have their share, people are spread by it with their range', () => {
    const { communes, households } = situationIn(WORLD, { area: MORE, day: DAY_2026 });
    expect(communes?.map(({ unit }) => unit.id)).toEqual(['2025:00001', '2025:00003']);
    expect(communes?.[1]?.shareOfCommune).toBeCloseTo(0.1, 4);
    expect(households.estimate).toBeCloseTo(420, 1);
    expect([households.low, households.high]).toEqual([400, 600]);
    expect(situationIn(WORLD, { area: HALF, day: DAY_2026 }).households.low).toBe(0);
  });

  test('help is that of the day, the nearest first; points inside are no safe places', () => {
    const { plans } = situationIn(WORLD, { area: boxOf(102, 22, 102.06, 22.1), day: DAY_2026 });
    expect(plans?.assemblyPoints.map(({ part: { id } }) => id)).toEqual(['inside', 'near']);
    expect(plans?.assemblyPoints[0]?.distanceM).toBe(0);
    expect(plans?.assemblyPoints[1]?.distanceM).toBeCloseTo(6190, -2);
    expect(plans?.safeCapacity).toBe(100);
    expect(plans?.riskLevels.map(({ level, count }) => [level, count])).toEqual([[4, 1]]);
    expect(plans?.means).toBeNull();
  });

  test('a road is there with its length inside, whatever its state', () => {
    const { roads } = situationIn(WORLD, { area: HALF, day: DAY_2026 });
    expect(roads?.map(({ key }) => key)).toEqual(['QL.12']);
    expect(roads?.[0]?.insideM).toBeCloseTo(5160, -2);
  });

  test('disasters are those of the place', () => {
    const { disasters } = situationIn(WORLD, { area: HALF, day: DAY_2026 });
    expect(disasters).toEqual([]);
    const wider = situationIn(WORLD, { area: MORE, day: DAY_2026 });
    expect(wider.disasters?.map(({ record }) => record.id)).toEqual(['D1']);
  });

  test('what is not held is null, and not empty', () => {
    const bare = { ...WORLD, ground: null, facts: null, parts: null, disasters: null };
    const { communes, households, plans, roads, disasters } = situationIn(bare, {
      area: HALF,
      day: DAY_2026,
    });
    expect([communes, households.high, plans, roads, disasters]).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('the area of an alert', () => {
  test('a circle has the area of one, less what its corners cut off', () => {
    const circle = { center: [102.2, 22.1] as const, radiusM: 5000 };
    const share = areaM2(circleArea(circle)) / (Math.PI * 5000 ** 2);
    expect(share).toBeGreaterThan(0.998);
    expect(share).toBeLessThan(1);
  });

  test('shapes that overlap count once', () => {
    const ring = (box: ReturnType<typeof boxOf>) => box.coordinates[0] ?? [];
    const area = { areaDesc: 'x', circles: [], geocodes: [] };
    const both = drawnArea([{ ...area, polygons: [ring(HALF), ring(MORE)] }]);
    // Corners that stay within an edge count: edges are geodesics, not lines of one latitude.
    const withCorners: [number, number][] = [
      [102, 22],
      [102.05, 22],
      [102.11, 22],
      [102.11, 22.1],
      [102.05, 22.1],
      [102, 22.1],
      [102, 22],
    ];
    const expected = areaM2({ type: 'Polygon', coordinates: [withCorners] });
    expect(both === null ? 0 : areaM2(both)).toBeCloseTo(expected, -1);
    expect(drawnArea([{ ...area, polygons: [] }])).toBeNull();
  });
});
