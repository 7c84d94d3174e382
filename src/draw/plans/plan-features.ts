import type { Feature } from 'geojson';
import type { ClauseCode } from '../../core/clause.ts';
import type { Plans } from '../../core/plan/journal.ts';
import { chosenVersion, type Plan, type PlanStatus } from '../../core/plan/plan.ts';
import type { PlanGeometry } from '../../core/plan/plan-geometry.ts';

/** What the style of the plans' layers reads. */
export interface PlanFeatureProperties {
  /** Id of the plan. */
  readonly id: string;
  readonly name: string;
  /** The first clause; '' while none is chosen. */
  readonly clause: ClauseCode | '';
  readonly status: PlanStatus;
  /** Its shape has a fault and waits to be mended. */
  readonly isSketch: boolean;
}

export type PlanFeature = Feature<PlanGeometry, PlanFeatureProperties>;

/** The shape of a plan that is drawn: what waits to be mended before what is without fault. */
export function shownShape(plan: Plan): PlanGeometry | null {
  const { sketch, geometry } = chosenVersion(plan);
  return sketch ?? geometry;
}

/** A plan as the map draws it; null: it has no shape. */
export function planFeature(plan: Plan): PlanFeature | null {
  const { properties, sketch } = chosenVersion(plan);
  const geometry = shownShape(plan);
  if (geometry === null) return null;
  return {
    type: 'Feature',
    id: plan.id,
    geometry,
    properties: {
      id: plan.id,
      name: properties.name,
      clause: properties.clauses[0] ?? '',
      status: properties.status,
      isSketch: sketch !== null,
    },
  };
}

export interface PlanFeatureChange {
  readonly remove: readonly string[];
  readonly add: readonly PlanFeature[];
}

/** What is different between what is drawn and what there is. Plans are compared by identity. */
export function featureChange(before: Plans, after: Plans): PlanFeatureChange {
  const changed = Object.keys(after).filter((id) => before[id] !== after[id]);
  const gone = Object.keys(before).filter((id) => !(id in after));
  return {
    remove: [...gone, ...changed.filter((id) => id in before)],
    add: changed.flatMap((id) => {
      const plan = after[id];
      return (plan && planFeature(plan)) ?? [];
    }),
  };
}
