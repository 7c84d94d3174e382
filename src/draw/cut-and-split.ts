import type { Bounds } from '../core/geo.ts';
import type { DrawAnnouncement } from '../core/plan/draw-announcement.ts';
import { chosenVersion, newPlan, type Plan, withVersion } from '../core/plan/plan.ts';
import type { PlanGeometry } from '../core/plan/plan-geometry.ts';
import { isArea, isLine } from '../core/shapes/area-geometry.ts';
import { checkShape } from '../core/shapes/check-shape.ts';
import { cutShape } from '../core/shapes/cut-shape.ts';
import { splitArea, splitLine } from '../core/shapes/split-shape.ts';
import { editPlans, type PlanStore } from '../state/plans/plan-store.ts';
import { commitShape, withShape } from './commit-shape.ts';

/** A drawn ring or line that changes the selected plan. */
interface DrawnChange {
  readonly plan: Plan;
  readonly drawn: PlanGeometry;
  readonly region: Bounds;
}

/** Why a tool has nothing to work on; null: it has. */
export function refusalOf(tool: 'cut' | 'split', plan: Plan | null): DrawAnnouncement | null {
  const shape = plan && chosenVersion(plan).geometry;
  if (shape !== null && (isArea(shape) || (tool === 'split' && isLine(shape)))) return null;
  return { code: tool === 'cut' ? 'select-area-first' : 'select-shape-first' };
}

/** Takes what a ring encloses out of the area of a plan. */
export function cutSelected(
  store: PlanStore,
  { plan, drawn, region }: DrawnChange,
): DrawAnnouncement {
  const { geometry } = chosenVersion(plan);
  if (geometry === null || !isArea(geometry) || !isArea(drawn)) return { code: 'cut-missed' };
  const left = cutShape(geometry, drawn);
  if (left === null) return { code: 'cut-missed' };
  commitShape(store, { plan, geometry: left, kind: 'cut', region });
  return { code: 'finished' };
}

function partsAcross(geometry: PlanGeometry, drawn: PlanGeometry): readonly PlanGeometry[] {
  if (!isLine(drawn)) return [];
  const parts = isArea(geometry)
    ? splitArea(geometry, drawn)
    : isLine(geometry)
      ? splitLine(geometry, drawn)
      : null;
  return parts ?? [];
}

/**
 * Parts a plan along a line: it keeps the first part, the others become plans that say the same. One
 * edit.
 */
export function splitSelected(
  store: PlanStore,
  { plan, drawn, region }: DrawnChange,
): DrawAnnouncement {
  const { geometry, properties } = chosenVersion(plan);
  const parts = geometry === null ? [] : partsAcross(geometry, drawn);
  const [first, ...others] = parts;
  if (!first || others.length === 0) return { code: 'split-missed' };
  const now = new Date().toISOString();
  const own = withVersion(plan, plan.chosen, (version) =>
    withShape(version, first, checkShape(first, region)),
  );
  const fresh = others.map((part) => newPlan({ geometry: part, properties, now }));
  editPlans(
    store,
    'split',
    [[plan.id, own], ...fresh.map((other) => [other.id, other] as const)],
    now,
  );
  return { code: 'split', parts: parts.length };
}
