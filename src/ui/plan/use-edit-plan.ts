import { useRef } from 'react';
import type { PlanEdit } from '../../core/plan/journal.ts';
import { type Plan, type PlanProperties, withVersion } from '../../core/plan/plan.ts';
import { continueEdit, editPlans } from '../../state/plans/plan-store.ts';
import { now, usePlanStore } from './plan-context.ts';

/** One visit of a field: what is typed until it is left is one step that can be taken back. */
export type FieldVisit = symbol;

/** A function that changes some properties of a plan's chosen version, as it is when it is called. */
export function useEditProperties(
  plan: Plan,
): (patch: Partial<PlanProperties>, visit?: FieldVisit) => void {
  const store = usePlanStore();
  const last = useRef<{ readonly visit: FieldVisit; readonly edit: PlanEdit } | null>(null);
  return (patch, visit) => {
    const current = store.getState().plans[plan.id];
    const version = current?.versions.find(({ label }) => label === plan.chosen);
    if (!current || !version || changesNothing(version.properties, patch)) return;
    const properties = { ...version.properties, ...patch };
    const after = withVersion(current, plan.chosen, () => ({ ...version, properties }));
    const patches = [[plan.id, after]] as const;
    const begun = visit !== undefined && last.current?.visit === visit ? last.current.edit : null;
    const edit =
      begun === null
        ? editPlans(store, 'properties', patches, now())
        : continueEdit(store, begun, patches, now());
    last.current = visit === undefined || edit === null ? null : { visit, edit };
  };
}

function changesNothing(properties: PlanProperties, patch: Partial<PlanProperties>): boolean {
  const names = Object.keys(patch) as (keyof PlanProperties)[];
  return names.every((name) => JSON.stringify(properties[name]) === JSON.stringify(patch[name]));
}
