import type { Bounds } from '../core/geo.ts';
import type { EditKind } from '../core/plan/journal.ts';
import { type Plan, withVersion } from '../core/plan/plan.ts';
import type { PlanGeometry } from '../core/plan/plan-geometry.ts';
import { checkShape } from '../core/shapes/check-shape.ts';
import type { ShapeFault } from '../core/shapes/shape-fault.ts';
import { editPlans, type PlanStore } from '../state/plans/plan-store.ts';
import { withShape } from '../state/plans/reopen.ts';

interface ShapeEdit {
  /** The plan as it was when the gesture began, or a new one that the store does not hold yet. */
  readonly plan: Plan;
  readonly geometry: PlanGeometry;
  readonly kind: EditKind;
  readonly region: Bounds;
}

/**
 * Gives the chosen version of a plan its shape after a gesture: one edit. What else was changed in the
 * meantime, e.g. typed into its form, stays. Returns the faults of the shape.
 */
export function commitShape(
  store: PlanStore,
  { plan, geometry, kind, region }: ShapeEdit,
): readonly ShapeFault[] {
  const faults = checkShape(geometry, region);
  const current = store.getState().plans[plan.id] ?? plan;
  const after = withVersion(current, plan.chosen, (version) =>
    withShape(version, geometry, faults.length > 0),
  );
  editPlans(store, kind, [[plan.id, after]], new Date().toISOString());
  return faults;
}
