import { describe, expect, it } from 'vitest';
import { areaM2 } from '../../src/core/geodesy/measure.ts';
import { chosenVersion, type Plan } from '../../src/core/plan/plan.ts';
import type { PlanGeometry } from '../../src/core/plan/plan-geometry.ts';
import { createPlanStore, editPlans, undo } from '../../src/state/plans/plan-store.ts';
import { goodPreview, sampleFile, textFile } from '../support/plan-files.ts';

const AREAS = { cornersAs: 'areas' } as const;

function shapeOf(plan: Plan | undefined): PlanGeometry | null {
  return plan === undefined ? null : chosenVersion(plan).geometry;
}

function cornersOf(plan: Plan | undefined): readonly (readonly number[])[] {
  const shape = shapeOf(plan);
  return shape?.type === 'Polygon' ? (shape.coordinates[0] ?? []) : [];
}

/** The first ring of source.geojson, which the tables list in VN-2000. */
const RING = [
  [102.5, 22.2],
  [102.52, 22.2],
  [102.52, 22.22],
  [102.5, 22.22],
  [102.5, 22.2],
] as const;

function expectRing(plan: Plan | undefined): void {
  const corners = cornersOf(plan);
  expect(corners).toHaveLength(RING.length);
  RING.forEach(([lng, lat], index) => {
    expect(corners[index]?.[0]).toBeCloseTo(lng, 6);
    expect(corners[index]?.[1]).toBeCloseTo(lat, 6);
  });
}

describe('a table of corners', () => {
  it('is points at first, and says that it may be one area', async () => {
    const preview = await goodPreview(sampleFile('corners-plot.csv'));
    expect(preview.corners).toEqual({ areas: 1, corners: 4 });
    expect(preview.counts).toMatchObject({ Point: 5, Polygon: 0 });
  });

  it('becomes one area, the repeated first corner counted once', async () => {
    const preview = await goodPreview(sampleFile('corners-plot.csv'), AREAS);
    expect(preview.problems).toEqual([]);
    expect(preview.counts).toMatchObject({ Point: 0, Polygon: 1 });
    expect(preview.corners).toEqual({ areas: 1, corners: 4 });
    expectRing(preview.plans[0]);
  });

  it('is gone after one undo', async () => {
    const { plans } = await goodPreview(sampleFile('corners-plot.csv'), AREAS);
    const store = createPlanStore();
    const before = store.getState().plans;
    editPlans(
      store,
      'import',
      plans.map((plan) => [plan.id, plan] as const),
      '2026-11-23T02:00:00.000Z',
    );
    expect(Object.keys(store.getState().plans)).toHaveLength(1);
    undo(store);
    expect(store.getState().plans).toEqual(before);
  });

  it('of several plans becomes an area for each name, in the order of its numbers', async () => {
    const preview = await goodPreview(sampleFile('corners-two-plots.csv'), AREAS);
    expect(preview.problems).toEqual([]);
    expect(preview.corners).toEqual({ areas: 2, corners: 8 });
    const [lake, settlement] = preview.plans;
    expectRing(lake);
    expect(preview.plans.map((plan) => chosenVersion(plan).properties)).toMatchObject([
      { name: 'Hồ Nậm Pồ', budgetVnd: 12_500_000_000 },
      { name: 'Khu Sín Thầu', budgetVnd: 3_800_000_000 },
    ]);
    const shape = shapeOf(settlement);
    expect((shape === null ? 0 : areaM2(shape)) / (515 * 443)).toBeCloseTo(1, 2);
  });

  it('that numbers its corners in the column of names leaves the plan without a name', async () => {
    const text = 'Tên;X;Y\nM1;2455891;448250\nM2;2455884;450312\nM3;2458099;450320\n';
    const { plans } = await goodPreview(textFile('a.csv', text), AREAS);
    expect(plans.map((plan) => chosenVersion(plan).properties.name)).toEqual(['']);
    expect(cornersOf(plans[0])).toHaveLength(4);
  });

  it('with a row that cannot be read is refused whole, and the row is named', async () => {
    const text = 'Đỉnh;X;Y\n1;2455891;448250\n2;hỏng;450312\n3;2458099;450320\n4;2458105;448258\n';
    const preview = await goodPreview(textFile('a.csv', text), AREAS);
    expect(preview.plans).toEqual([]);
    expect(preview.problems).toMatchObject([{ feature: '#3', reason: 'not-a-number' }]);
  });

  it('whose corners cross waits as a sketch, to be mended', async () => {
    const text = 'X;Y\n2455891;448250\n2458099;450320\n2455884;450312\n2458105;448258\n';
    const { plans, problems } = await goodPreview(textFile('a.csv', text), AREAS);
    expect(plans.map(shapeOf)).toEqual([null]);
    expect(problems.map(({ reason }) => reason)).toEqual(['shape-fault:self-crossing']);
  });
});

describe('no table of corners', () => {
  it.each([
    [
      'a list of places with names of their own',
      'Tên;X;Y\nTrường;2455891;448250\nTrạm;2455884;450312\nChợ;2458099;450320\n',
    ],
    ['two points', 'Đỉnh;X;Y\n1;2455891;448250\n2;2455884;450312\n'],
    [
      'shapes in words',
      'Tên;WKT\na;POINT (102.5 22.2)\na;POINT (102.6 22.2)\na;LINESTRING (102.6 22.3, 102.7 22.3)\n',
    ],
    ['rows without a place', 'Tên;Xã\na;Sín Thầu\na;Leng Su Sìn\na;Chung Chải\n'],
  ])('%s', async (_what, text) => {
    const asPoints = await goodPreview(textFile('a.csv', text));
    const asAreas = await goodPreview(textFile('a.csv', text), AREAS);
    expect(asPoints.corners).toBeNull();
    expect(asAreas.counts).toEqual(asPoints.counts);
  });

  it('is a file of another format, whatever points it holds', async () => {
    const { corners, counts } = await goodPreview(sampleFile('gpx-points.gpx'), AREAS);
    expect(corners).toBeNull();
    expect(counts.Polygon).toBe(0);
  });
});
