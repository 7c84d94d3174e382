import { type Bounds, boundsOf } from '../../core/geo.ts';
import { chosenVersion, type Plan } from '../../core/plan/plan.ts';

/** Where plans lie, sketches included; null: none has a shape. */
export function boundsOfPlans(plans: readonly Plan[]): Bounds | null {
  const geometries = plans.flatMap((plan) => {
    const { sketch, geometry } = chosenVersion(plan);
    return sketch ?? geometry ?? [];
  });
  return geometries.length === 0 ? null : boundsOf({ type: 'GeometryCollection', geometries });
}
