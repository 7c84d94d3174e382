import type { PlanChange } from '../../core/plan/journal.ts';
import { withChanges, withEdit } from '../../core/plan/journal.ts';
import { newPlanId, type Plan, type PlanId } from '../../core/plan/plan.ts';
import type { Issue } from '../../core/result.ts';
import { STORAGE_FILE, type StoredPlan } from './plan-storage.ts';
import { isSamePlan, type PlanStore } from './plan-store.ts';
import type { SavedState } from './saved-state.ts';

type Stored = ReadonlyMap<PlanId, StoredPlan>;

/** What is known to be stored, with plans as another tab has left them. */
export function withForeign(saved: SavedState, ids: readonly PlanId[], stored: Stored): SavedState {
  const revisions = new Map(saved.revisions);
  for (const id of ids) {
    const revision = stored.get(id)?.revision;
    if (revision === undefined) revisions.delete(id);
    else revisions.set(id, revision);
  }
  return { ...saved, plans: withChanges(saved.plans, changesTo(ids, stored)), revisions };
}

/** Changes that make plans what is stored, whatever they were. */
export function changesTo(ids: readonly PlanId[], stored: Stored): readonly PlanChange[] {
  return ids.map((id) => ({ id, before: null, after: stored.get(id)?.plan ?? null }));
}

/**
 * Takes plans over as another tab has left them. What was done to them here is not overwritten but
 * becomes a copy, by an edit that can be taken back.
 */
export function resolveConflicts(
  store: PlanStore,
  ids: readonly PlanId[],
  { stored, now }: { readonly stored: Stored; readonly now: string },
): void {
  const state = store.getState();
  const disputed = ids.filter(
    (id) => !isSamePlan(state.plans[id] ?? null, stored.get(id)?.plan ?? null),
  );
  const copies = disputed.flatMap((id) => {
    const mine = state.plans[id];
    return mine === undefined ? [] : copyOf(mine, now);
  });
  const plans = withChanges(state.plans, [...changesTo(ids, stored), ...copies]);
  store.setState({
    plans,
    journal:
      copies.length === 0
        ? state.journal
        : withEdit(state.journal, { kind: 'duplicate', changes: copies }),
    notices: [...state.notices, ...disputed.map((id) => noticeOf(id, state.plans[id]))],
  });
}

function copyOf(plan: Plan, now: string): PlanChange {
  const id = newPlanId();
  return { id, before: null, after: { ...plan, id, createdAt: now, changedAt: now } };
}

function noticeOf(id: PlanId, mine: Plan | undefined): Issue {
  const reason = mine === undefined ? 'conflict-kept' : 'conflict-copied';
  return { file: STORAGE_FILE, feature: id, field: null, reason };
}
