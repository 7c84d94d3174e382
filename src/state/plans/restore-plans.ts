import { newPlanId, type Plan, type PlanId } from '../../core/plan/plan.ts';
import { editPlans, isSamePlan, type PlanPatch, type PlanStore } from './plan-store.ts';

/** How the plans of a backup stand to those that are here. */
export interface RestorePreview {
  /** Not here. */
  readonly missing: readonly PlanId[];
  readonly same: readonly PlanId[];
  /** Here as well, and changed later in the file. */
  readonly newerInFile: readonly PlanId[];
  /** Here as well, and changed later, or in the same instant otherwise, here. */
  readonly newerHere: readonly PlanId[];
  /** Held by another tab: cannot be replaced, only kept beside. */
  readonly heldElsewhere: readonly PlanId[];
}

export function previewRestore(store: PlanStore, fromFile: readonly Plan[]): RestorePreview {
  const { plans, heldElsewhere } = store.getState();
  const idsWhere = (isMeant: (plan: Plan, here: Plan | null) => boolean) =>
    fromFile.filter((plan) => isMeant(plan, plans[plan.id] ?? null)).map(({ id }) => id);
  const isClash = (plan: Plan, here: Plan | null): here is Plan =>
    here !== null && !isSamePlan(plan, here);
  return {
    missing: idsWhere((_, here) => here === null),
    same: idsWhere((plan, here) => here !== null && isSamePlan(plan, here)),
    newerInFile: idsWhere((plan, here) => isClash(plan, here) && plan.changedAt > here.changedAt),
    newerHere: idsWhere((plan, here) => isClash(plan, here) && plan.changedAt <= here.changedAt),
    heldElsewhere: idsWhere((plan, here) => isClash(plan, here) && heldElsewhere.includes(plan.id)),
  };
}

/** What becomes of plans that are here and in the file, and differ. */
export type OnClash = 'replace' | 'keep-both' | 'skip';

/** Puts the plans of a backup back, by one edit. Plans in the file keep the bytes that it holds. */
export function restorePlans(
  store: PlanStore,
  fromFile: readonly Plan[],
  { onClash, now }: { readonly onClash: OnClash; readonly now: string },
): void {
  const { plans } = store.getState();
  const patches = fromFile.flatMap((plan): readonly PlanPatch[] => {
    const here = plans[plan.id];
    if (here === undefined) return [[plan.id, plan]];
    if (isSamePlan(plan, here) || onClash === 'skip') return [];
    if (onClash === 'replace') return [[plan.id, plan]];
    const id = newPlanId();
    return [[id, { ...plan, id }]];
  });
  editPlans(store, 'restore', patches, now);
}
