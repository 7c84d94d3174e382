import fc from 'fast-check';
import { newPlan, PLAN_CLAUSES, PLAN_KINDS, PLAN_STATUSES } from '../../src/core/plan/plan.ts';
import { type PlanGeometry, roundDegrees } from '../../src/core/plan/plan-geometry.ts';
import { NOW } from './plan-tabs.ts';

const positions = fc
  .tuple(
    fc.double({ min: 102, max: 103, noNaN: true }),
    fc.double({ min: 21.5, max: 22.5, noNaN: true }),
  )
  .map(([lng, lat]): [number, number] => [roundDegrees(lng), roundDegrees(lat)]);

/** A triangle around a position: any three corners would do, were they not in a line by chance. */
const rings = positions.map(([lng, lat]): [number, number][] => [
  [lng, lat],
  [roundDegrees(lng + 0.01), lat],
  [lng, roundDegrees(lat + 0.01)],
  [lng, lat],
]);
const lines = fc.tuple(positions, positions).map(([a, b]) => [a, b]);

/** Shapes of every type. */
export const geometries: fc.Arbitrary<PlanGeometry> = fc.oneof(
  positions.map((coordinates): PlanGeometry => ({ type: 'Point', coordinates })),
  fc
    .array(positions, { minLength: 1, maxLength: 4 })
    .map((coordinates): PlanGeometry => ({ type: 'MultiPoint', coordinates })),
  lines.map((coordinates): PlanGeometry => ({ type: 'LineString', coordinates })),
  fc
    .array(lines, { minLength: 1, maxLength: 3 })
    .map((coordinates): PlanGeometry => ({ type: 'MultiLineString', coordinates })),
  rings.map((ring): PlanGeometry => ({ type: 'Polygon', coordinates: [ring] })),
  fc.array(rings, { minLength: 1, maxLength: 3 }).map(
    (shells): PlanGeometry => ({
      type: 'MultiPolygon',
      coordinates: shells.map((ring) => [ring]),
    }),
  ),
);

const texts = fc.stringMatching(/^[a-zà-ỹđ]{1,12}$/).map((text) => text.normalize('NFC'));
const dates = fc.option(fc.constantFrom('2025', '2026-03', '2026-11-23', '2027-01-31', '2028'));

/** Plans as the schema admits them: with gaps, and with everything. */
export const plans = fc
  .record({
    geometry: fc.option(geometries),
    name: fc.oneof(
      fc.constant(''),
      texts,
      texts.map((text) => ` ${text} `),
    ),
    clauses: fc.uniqueArray(fc.constantFrom(...PLAN_CLAUSES), { maxLength: 3 }),
    kind: fc.option(fc.constantFrom(...PLAN_KINDS)),
    status: fc.constantFrom(...PLAN_STATUSES),
    plannedEnd: dates,
    actualStart: dates,
    budgetVnd: fc.option(fc.nat()),
    note: fc.option(fc.oneof(texts, fc.constant('  '))),
    communes: fc.option(fc.subarray(['2020:00001', '2025:00001', '2020:00003'])),
  })
  .map(({ geometry, ...properties }) => newPlan({ geometry, properties, now: NOW }));
