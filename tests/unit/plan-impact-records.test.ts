import fc from 'fast-check';
import type { Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import { areaM2, destination } from '../../src/core/geodesy/measure.ts';
import type { ImpactRecord } from '../../src/core/impact/impact-record.ts';
import { impactReport } from '../../src/core/impact/impact-report.ts';
import { impactWorld } from '../../src/core/impact/impact-world.ts';
import { MAX_LISTED } from '../../src/core/impact/listed.ts';
import type { PlanClaims } from '../../src/core/impact/question.ts';
import { sumOfRecords } from '../../src/core/impact/record-sum.ts';
import type { PlanGeometry } from '../../src/core/plan/plan-geometry.ts';
import type { AtlasRecord } from '../../src/core/record.ts';
import { blockOfRecords } from '../../src/core/record-block.ts';
import { sumOf } from '../../src/core/sums.ts';
import {
  boxOf,
  caveatIn,
  impactRecordOf,
  lineIn,
  linesIn,
  questionOn,
  SMALL_WORLD,
} from '../support/small-ground.ts';

const SHAPE = boxOf(102.05, 22.02, 102.08, 22.05);

function reportOn(
  records: readonly ImpactRecord[],
  {
    shape = SHAPE,
    claims = {},
    plans = [],
  }: {
    readonly shape?: PlanGeometry;
    readonly claims?: Partial<PlanClaims>;
    readonly plans?: readonly ImpactRecord[];
  } = {},
) {
  return impactReport(impactWorld({ ...SMALL_WORLD, records, plans }), questionOn(shape, claims));
}

const places = {
  communes2020: [],
  communes2025: [],
  districts: [],
  province: null,
  isOutside: false,
};
const disaster = (id: string, parts: Partial<ImpactRecord>) =>
  impactRecordOf({ id, layer: 'disasters', dataset: 'disasters', kind: 'landslide', ...parts });
const rescue = (id: string, kind: string, geometry: Geometry, parts: Partial<ImpactRecord> = {}) =>
  impactRecordOf({ id, layer: 'rescue-plans', dataset: 'rescue-plans', kind, geometry, ...parts });
const riskArea = (id: string, riskLevel: number, geometry: Geometry) =>
  rescue(id, 'risk_area', geometry, { numbers: { riskLevel } });

describe('a plan of several parts', () => {
  test('touches what any of them lies in, far from its edge', () => {
    const wide = riskArea('ILR-001', 4, boxOf(102.2, 22.2, 102.4, 22.4));
    const points: PlanGeometry = {
      type: 'MultiPoint',
      coordinates: [
        [102.05, 22.02],
        [102.3, 22.3],
      ],
    };
    const lines: PlanGeometry = {
      type: 'MultiLineString',
      coordinates: [
        [
          [102.05, 22.02],
          [102.06, 22.03],
        ],
        [
          [102.3, 22.3],
          [102.31, 22.3],
        ],
      ],
    };
    for (const shape of [points, lines]) {
      expect(lineIn(reportOn([wide], { shape }), 'risk-level/4').values.records).toBe(1);
    }
  });
});

describe('risk areas', () => {
  test('of one level count once where they overlap', () => {
    const first = boxOf(102.04, 22.03, 102.06, 22.04);
    const report = reportOn([
      riskArea('ILR-001', 3, first),
      riskArea('ILR-002', 3, structuredClone(first)),
      riskArea('ILR-003', 5, boxOf(102.06, 22.03, 102.07, 22.04)),
      riskArea('ILR-004', 5, boxOf(102.2, 22.03, 102.21, 22.04)),
    ]);
    const half = areaM2(boxOf(102.05, 22.03, 102.06, 22.04));
    expect((lineIn(report, 'risk-level/3').values.areaM2 ?? 0) / half).toBeCloseTo(1, 3);
    expect(lineIn(report, 'risk-level/3').values.records).toBe(2);
    expect(lineIn(report, 'risk-level/5').values.records).toBe(1);
    expect(linesIn(report, 'hazards').map(({ key }) => key)).toEqual([
      'risk-level/5',
      'risk-level/3',
      'risk-area/ILR-001',
      'risk-area/ILR-002',
      'risk-area/ILR-003',
      'disasters',
    ]);
  });
});

describe('disasters', () => {
  test('count by point or by commune of either vintage, until the plan’s day', () => {
    const at = (lng: number): Geometry => ({ type: 'Point', coordinates: [lng, 22.03] });
    const report = reportOn([
      disaster('DIS-001', { start: '2024', geometry: at(102.06), numbers: { deaths: 2 } }),
      disaster('DIS-002', { start: '2024', geometry: at(102.2), numbers: { deaths: 50 } }),
      disaster('DIS-003', {
        start: '2019',
        places: { ...places, communes2020: ['00002'] },
        numbers: { deaths: 1 },
      }),
      disaster('DIS-004', { start: '2019', places: { ...places, communes2020: ['00001'] } }),
      disaster('DIS-005', {
        start: null,
        end: null,
        places: { ...places, communes2025: ['00001'] },
      }),
      disaster('DIS-006', { start: '2030', places: { ...places, communes2025: ['00001'] } }),
      disaster('DIS-007', { start: '2020', places: { ...places, districts: ['096'] } }),
      disaster('DIS-008', { start: '2020', places: { ...places, isOutside: true } }),
    ]);
    const total = lineIn(report, 'disasters');
    expect(total.values).toMatchObject({ records: 3, deaths: 3 });
    expect(caveatIn(total, 'known-by-commune')?.count).toBe(2);
    expect(caveatIn(total, 'undated')?.count).toBe(1);
    expect(caveatIn(total, 'known-by-district')?.count).toBe(1);
    const listed = linesIn(report, 'hazards').filter(({ code }) => code === 'disaster');
    expect(listed.map(({ key }) => key)).toEqual([
      'disaster/DIS-001',
      'disaster/DIS-003',
      'disaster/DIS-005',
    ]);
  });

  test('more than are listed are in the total all the same', () => {
    const many = Array.from({ length: MAX_LISTED + 7 }, (_, index) =>
      disaster(`DIS-${String(index).padStart(3, '0')}`, {
        start: '2020',
        places: { ...places, communes2025: ['00001'] },
        numbers: { deaths: 1 },
      }),
    );
    const total = lineIn(reportOn(many), 'disasters');
    expect(total.values.deaths).toBe(MAX_LISTED + 7);
    expect(caveatIn(total, 'not-listed')?.count).toBe(7);
  });
});

describe('rescue routes and assembly points', () => {
  const west: [number, number] = [102.04, 22.03];
  const route = rescue('ILR-010', 'evacuation_route', {
    type: 'LineString',
    coordinates: [west, [102.06, 22.03]],
  });
  const meeting = rescue(
    'ILR-011',
    'assembly_point',
    { type: 'Point', coordinates: [102.06, 22.03] },
    {
      numbers: { capacityPeople: 120 },
    },
  );

  test('are touched where they lie inside, with the length that does', () => {
    const report = reportOn([route, meeting]);
    const { lengthM } = lineIn(report, 'rescue-route/ILR-010').values;
    const whole = lineIn(
      reportOn([route], { shape: boxOf(102, 22, 102.1, 22.1) }),
      'rescue-route/ILR-010',
    );
    expect((lengthM ?? 0) * 2).toBeCloseTo(whole.values.lengthM ?? 0, -1);
    expect(lineIn(report, 'assembly-points').values).toMatchObject({
      records: 1,
      capacityPeople: 120,
    });
  });

  test('of a point within 1 km, with the distance', () => {
    const near = { type: 'Point', coordinates: destination(west, 270, 700) } as const;
    const line = lineIn(
      reportOn([route], { shape: { ...near, coordinates: [...near.coordinates] } }),
      'rescue-route/ILR-010',
    );
    expect(line.values).toEqual({ distanceM: 700 });
    const far = { type: 'Point' as const, coordinates: destination(west, 270, 1001) };
    expect(lineIn(reportOn([route], { shape: far }), 'rescue-routes').values.records).toBe(0);
  });
});

describe('projects and other plans', () => {
  const inside: Geometry = { type: 'Point', coordinates: [102.06, 22.03] };

  test('overlap when they share a day with the plan; undated ones may, and are told', () => {
    const report = reportOn(
      [
        impactRecordOf({ id: 'PRJ-001', start: '2026', end: '2027', geometry: inside }),
        impactRecordOf({ id: 'PRJ-002', start: '2020', end: '2021', geometry: inside }),
        impactRecordOf({ id: 'PRJ-003', start: null, end: null, geometry: inside }),
        impactRecordOf({
          id: 'PRJ-004',
          start: '2020',
          end: null,
          status: 'ongoing',
          geometry: inside,
        }),
      ],
      { claims: { start: '2026-03', end: '2026-09' } },
    );
    const found = linesIn(report, 'overlaps').filter(({ code }) => code === 'overlap');
    expect(found.map(({ key }) => key)).toEqual([
      'overlap/PRJ-001',
      'overlap/PRJ-003',
      'overlap/PRJ-004',
    ]);
    expect(caveatIn(lineIn(report, 'overlap-total'), 'undated')?.count).toBe(1);
    expect(caveatIn(lineIn(report, 'overlap-total'), 'plan-undated')).toBeNull();
  });

  test('another plan overlaps with its area; the plan itself does not', () => {
    const other = impactRecordOf({
      id: 'PLN-2345678923',
      layer: 'plans',
      dataset: null,
      geometry: boxOf(102.07, 22.02, 102.2, 22.05),
      numbers: { budgetVnd: 5e9 },
    });
    const line = lineIn(reportOn([], { plans: [other] }), 'overlap/PLN-2345678923');
    const expected = areaM2(boxOf(102.07, 22.02, 102.08, 22.05));
    expect((line.values.areaM2 ?? 0) / expected).toBeCloseTo(1, 4);
    const world = impactWorld({ ...SMALL_WORLD, plans: [other] });
    const own = impactReport(world, { ...questionOn(SHAPE), plan: other.id });
    expect(lineIn(own, 'overlap-total').values.records).toBe(0);
  });

  test('a budget is added once, and rows that may overlap others never are', () => {
    const at = { geometry: inside };
    const report = reportOn([
      impactRecordOf({ id: 'PRJ-001', ...at, numbers: { budgetVnd: 100 }, contains: ['PRJ-002'] }),
      impactRecordOf({ id: 'PRJ-002', ...at, numbers: { budgetVnd: 60 } }),
      impactRecordOf({ id: 'PRJ-003', ...at, numbers: { budgetVnd: 7 }, isLeftOutOfSums: true }),
      impactRecordOf({ id: 'PRJ-004', ...at, numbers: { budgetVnd: 5 }, clauses: ['5', '7'] }),
    ]);
    const total = lineIn(report, 'overlap-total');
    expect(total.values).toMatchObject({ records: 4, budgetVnd: 105, summed: 2 });
    expect(caveatIn(total, 'left-out-of-sums')?.count).toBe(2);
    expect(lineIn(report, 'overlap-clause/7').values).toMatchObject({ records: 1, budgetVnd: 5 });
  });

  test('sums follow the law of the atlas', () => {
    const ids = ['PRJ-0', 'PRJ-1', 'PRJ-2', 'PRJ-3', 'PRJ-4', 'PRJ-5'];
    const rows = fc.tuple(
      ...ids.map((id) =>
        fc.record({
          id: fc.constant(id),
          budgetVnd: fc.option(fc.nat(50)),
          contains: fc.subarray(ids.filter((other) => other > id)),
          isLeftOutOfSums: fc.boolean(),
          isGiven: fc.boolean(),
        }),
      ),
    );
    fc.assert(
      fc.property(rows, (all) => {
        const records = all.map(({ id, budgetVnd, contains, isLeftOutOfSums }) =>
          impactRecordOf({
            id,
            contains,
            isLeftOutOfSums,
            numbers: budgetVnd === null ? {} : { budgetVnd },
          }),
        );
        const block = blockOfRecords(
          all.map(
            (row) =>
              ({
                layer: 'projects',
                dataset: 'projects',
                isIllustrative: false,
                geometry: null,
                properties: {
                  ...row,
                  ...places,
                  name: row.id,
                  nameEn: row.id,
                  clauses: ['5'],
                  start: null,
                  end: null,
                  status: 'unknown',
                },
              }) as unknown as AtlasRecord,
          ),
          { layer: 'projects', isIllustrative: false },
        );
        const given = all.flatMap(({ isGiven }, index) => (isGiven ? index : []));
        const { recordAt, rowOf } = block;
        const expected = sumOf('budgetVnd', Uint32Array.from(given), {
          ...block.columns,
          recordAt,
          rowOf,
        });
        const byId = new Map(records.map((record) => [record.id, record]));
        const chosen = given.flatMap((index) => records[index] ?? []);
        expect({ field: 'budgetVnd', ...sumOfRecords('budgetVnd', chosen, byId) }).toEqual(
          expected,
        );
      }),
    );
  });
});
