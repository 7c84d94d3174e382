import { newPlan, PLAN_CLAUSES, PLAN_STATUSES, type Plan } from '../../../src/core/plan/plan.ts';
import { type PlanGeometry, roundPosition } from '../../../src/core/plan/plan-geometry.ts';
import { Draw } from './random.ts';

type Corner = [lng: number, lat: number];

/** Where plans are put: within the four districts, in degrees. */
const REGION = { west: 102.2, east: 103.3, south: 21.7, north: 22.5 } as const;
const CREATED = '2026-11-23T08:00:00.000Z';
const ID_LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const ID_LENGTH = 10;

/** The id of the plan of that number. */
function planIdOf(number: number): string {
  let [rest, letters] = [number, ''];
  for (let at = 0; at < ID_LENGTH; at++) {
    letters = (ID_LETTERS[rest % ID_LETTERS.length] ?? '') + letters;
    rest = Math.floor(rest / ID_LETTERS.length);
  }
  return `PLN-${letters}`;
}

/** A closed ring around a middle, with bays and capes, corner 0 in the east. `reach` in degrees. */
export function valleyRing([lng, lat]: Corner, reach: number, corners: number): Corner[] {
  const ring = Array.from({ length: corners }, (_, index): Corner => {
    const angle = (2 * Math.PI * index) / corners;
    const radius = reach * (0.85 + 0.12 * Math.sin(angle * 9));
    return roundPosition([lng + radius * Math.cos(angle), lat + radius * Math.sin(angle)]);
  });
  const [first = [lng, lat]] = ring;
  return [...ring, first];
}

/** Two of three plans are areas, the others lines and points. */
function shapeFrom(draw: Draw): PlanGeometry {
  const along = (from: number, to: number) => from + ((to - from) * draw.below(1e6)) / 1e6;
  const middle: Corner = roundPosition([
    along(REGION.west, REGION.east),
    along(REGION.south, REGION.north),
  ]);
  const ring = valleyRing(middle, 0.002 + draw.below(8) / 1000, 5 + draw.below(36));
  if (draw.isTrue(2 / 3)) return { type: 'Polygon', coordinates: [ring] };
  if (draw.isTrue(1 / 2)) return { type: 'LineString', coordinates: ring.slice(0, -2) };
  return { type: 'Point', coordinates: middle };
}

/** Plans as planners make them, the same every time; the first one has the shape given. */
export function syntheticPlans(count: number, first: PlanGeometry): readonly Plan[] {
  const draw = new Draw(count);
  return Array.from({ length: count }, (_, number) => {
    const properties = {
      name: `Phương án ${number + 1}`,
      clauses: [draw.of(PLAN_CLAUSES)],
      status: draw.of(PLAN_STATUSES),
      plannedStart: `${2024 + draw.below(4)}`,
      budgetVnd: draw.below(10_000) * 1e6,
    };
    const geometry = number === 0 ? first : shapeFrom(draw);
    return { ...newPlan({ geometry, properties, now: CREATED }), id: planIdOf(number) };
  });
}
