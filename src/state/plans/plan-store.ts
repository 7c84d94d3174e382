import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  type EditKind,
  EMPTY_JOURNAL,
  type Journal,
  lastDone,
  nextUndone,
  type PlanChange,
  type Plans,
  reversed,
  withChanges,
  withEdit,
} from '../../core/plan/journal.ts';
import type { Plan, PlanId } from '../../core/plan/plan.ts';
import type { PlanGeometry } from '../../core/plan/plan-geometry.ts';
import type { Issue } from '../../core/result.ts';
import type { Planning } from './planning.ts';
import { STARTING_PLANNING } from './planning.ts';

/** A shape in the middle of a gesture: not yet an edit, but nothing that may get lost either. */
export interface LiveShape {
  readonly plan: PlanId;
  readonly label: string;
  readonly geometry: PlanGeometry;
}

/** How far what is on screen is also in the storage. */
export type SavingState =
  | { readonly status: 'opening' }
  | { readonly status: 'saved' }
  | { readonly status: 'saving' }
  | { readonly status: 'failed'; readonly issues: readonly Issue[] };

/**
 * The user's plans: the fourth owner of state, kept by a storage behind a port. Nothing here is in
 * a link but the id of the selected plan (`record`).
 */
export interface PlansState {
  readonly plans: Plans;
  readonly journal: Journal;
  readonly live: LiveShape | null;
  /** Plans that another tab holds: here they can be read and copied only. */
  readonly heldElsewhere: readonly PlanId[];
  readonly saving: SavingState;
  readonly planning: Planning;
}

export type PlanStore = StoreApi<PlansState>;

export function createPlanStore(): PlanStore {
  return createStore<PlansState>(() => ({
    plans: {},
    journal: EMPTY_JOURNAL,
    live: null,
    heldElsewhere: [],
    saving: { status: 'opening' },
    planning: STARTING_PLANNING,
  }));
}

/** A plan after an edit, or null for one that is deleted. Its id and instants are kept here. */
export type PlanPatch = readonly [id: PlanId, after: Plan | null];

/**
 * Makes one edit, which one undo takes back. What changes nothing, and plans that another tab holds,
 * are left out; an edit of which nothing remains is none.
 */
export function editPlans(
  store: PlanStore,
  kind: EditKind,
  patches: readonly PlanPatch[],
  now: string,
): void {
  const { plans, heldElsewhere } = store.getState();
  const changes = patches.flatMap(([id, after]): readonly PlanChange[] => {
    const before = plans[id] ?? null;
    if (before === after || heldElsewhere.includes(id)) return [];
    return [{ id, before, after: after && { ...after, changedAt: now } }];
  });
  if (changes.length === 0) return;
  store.setState((state) => ({
    plans: withChanges(state.plans, changes),
    journal: withEdit(state.journal, { kind, changes }),
    live: null,
  }));
}

/**
 * Whether changes can be made: each plan is still what the changes begin with, so that nothing that
 * another tab did meanwhile is overwritten.
 */
function isApplicable(
  { plans, heldElsewhere }: PlansState,
  changes: readonly PlanChange[],
): boolean {
  return changes.every(
    ({ id, before }) => !heldElsewhere.includes(id) && isSamePlan(plans[id] ?? null, before),
  );
}

/** Plans read from storage are other objects than those that were written. */
function isSamePlan(a: Plan | null, b: Plan | null): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** Takes the last edit back. False: there is none, or its plans were changed elsewhere meanwhile. */
export function undo(store: PlanStore): boolean {
  const state = store.getState();
  const edit = lastDone(state.journal);
  if (edit === null) return false;
  const changes = reversed(edit.changes);
  if (!isApplicable(state, changes)) return false;
  store.setState({
    plans: withChanges(state.plans, changes),
    journal: { ...state.journal, position: state.journal.position - 1 },
    live: null,
  });
  return true;
}

/** Does again what was taken back last. False as for undo. */
export function redo(store: PlanStore): boolean {
  const state = store.getState();
  const edit = nextUndone(state.journal);
  if (edit === null || !isApplicable(state, edit.changes)) return false;
  store.setState({
    plans: withChanges(state.plans, edit.changes),
    journal: { ...state.journal, position: state.journal.position + 1 },
    live: null,
  });
  return true;
}

/** Notes a shape in the middle of a gesture; null: the gesture was given up. */
export function setLiveShape(store: PlanStore, live: LiveShape | null): void {
  store.setState({ live });
}

export function changePlanning(store: PlanStore, patch: Partial<Planning>): void {
  store.setState((state) => ({ planning: { ...state.planning, ...patch } }));
}
