import type { EditKind } from '../../core/plan/journal.ts';
import {
  chosenVersion,
  type Plan,
  type PlanProperties,
  type PlanVersion,
  withVersion,
} from '../../core/plan/plan.ts';
import { editPlans } from '../../state/plans/plan-store.ts';
import { now, usePlanStore } from './plan-context.ts';

/** A function that changes the chosen version of a plan, as one step that can be taken back. */
export function useEditVersion(
  plan: Plan,
): (kind: EditKind, change: (version: PlanVersion) => PlanVersion) => void {
  const store = usePlanStore();
  return (kind, change) =>
    editPlans(store, kind, [[plan.id, withVersion(plan, plan.chosen, change)]], now());
}

/** A function that changes some properties of a plan's chosen version. */
export function useEditProperties(plan: Plan): (patch: Partial<PlanProperties>) => void {
  const edit = useEditVersion(plan);
  const { properties } = chosenVersion(plan);
  return (patch) => {
    const names = Object.keys(patch) as (keyof PlanProperties)[];
    const isSame = names.every(
      (name) => JSON.stringify(properties[name]) === JSON.stringify(patch[name]),
    );
    if (isSame) return;
    edit('properties', (version) => ({
      ...version,
      properties: { ...version.properties, ...patch },
    }));
  };
}
