import type { Bounds } from '../core/geo.ts';
import type { EditKind } from '../core/plan/journal.ts';
import { type Plan, type PlanVersion, withVersion } from '../core/plan/plan.ts';
import type { PlanGeometry } from '../core/plan/plan-geometry.ts';
import { checkShape } from '../core/shapes/check-shape.ts';
import type { ShapeFault } from '../core/shapes/shape-fault.ts';
import { editPlans, type PlanStore } from '../state/plans/plan-store.ts';

interface ShapeEdit {
  /** The plan as it was, or a new one that the store does not hold yet. */
  readonly plan: Plan;
  readonly geometry: PlanGeometry;
  readonly kind: EditKind;
  readonly region: Bounds;
}

/** The version with another shape: without fault it is its geometry, else it waits as a sketch. */
export function withShape(
  version: PlanVersion,
  geometry: PlanGeometry,
  faults: readonly ShapeFault[],
): PlanVersion {
  return faults.length === 0
    ? { ...version, geometry, sketch: null }
    : { ...version, sketch: geometry };
}

/** Gives the chosen version of a plan its shape after a gesture: one edit. Returns its faults. */
export function commitShape(
  store: PlanStore,
  { plan, geometry, kind, region }: ShapeEdit,
): readonly ShapeFault[] {
  const faults = checkShape(geometry, region);
  const after = withVersion(plan, plan.chosen, (version) => withShape(version, geometry, faults));
  editPlans(store, kind, [[plan.id, after]], new Date().toISOString());
  return faults;
}
