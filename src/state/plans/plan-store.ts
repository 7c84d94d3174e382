import canonicalize from 'canonicalize';
import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  type EditKind,
  EMPTY_JOURNAL,
  type Journal,
  joinedChanges,
  lastDone,
  nextUndone,
  type PlanChange,
  type PlanEdit,
  type Plans,
  reversed,
  withChanges,
  withEdit,
  withoutLastDone,
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
  /** What was done without being asked, and what could not be read: told until it is dismissed. */
  readonly notices: readonly Issue[];
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
    notices: [],
    planning: STARTING_PLANNING,
  }));
}

/** A plan after an edit, or null for one that is deleted. Its instant of change is set by the edit. */
export type PlanPatch = readonly [id: PlanId, after: Plan | null];

function changesOf(
  { plans, heldElsewhere }: PlansState,
  kind: EditKind,
  { patches, now }: { readonly patches: readonly PlanPatch[]; readonly now: string },
): readonly PlanChange[] {
  return patches.flatMap(([id, after]): readonly PlanChange[] => {
    const before = plans[id] ?? null;
    if (before === after || heldElsewhere.includes(id)) return [];
    const isDated = after === null || kind === 'restore';
    return [{ id, before, after: isDated ? after : { ...after, changedAt: now } }];
  });
}

/**
 * Makes one edit, which one undo takes back. What changes nothing, and plans that another tab holds,
 * are left out; an edit of which nothing remains is none: null. Plans restored from a file keep the
 * instant at which they were changed, so that the same file gives the same plans.
 */
export function editPlans(
  store: PlanStore,
  kind: EditKind,
  patches: readonly PlanPatch[],
  now: string,
): PlanEdit | null {
  const changes = changesOf(store.getState(), kind, { patches, now });
  if (changes.length === 0) return null;
  const edit: PlanEdit = { kind, changes };
  store.setState((state) => ({
    plans: withChanges(state.plans, changes),
    journal: withEdit(state.journal, edit),
    live: null,
  }));
  return edit;
}

/**
 * Goes on with an edit, so that one undo takes both back: a text is changed while it is typed. If
 * anything was done since it is an edit of its own. Null: nothing is left of the edit, all is as it was.
 */
export function continueEdit(
  store: PlanStore,
  edit: PlanEdit,
  patches: readonly PlanPatch[],
  now: string,
): PlanEdit | null {
  const state = store.getState();
  if (lastDone(state.journal) !== edit) return editPlans(store, edit.kind, patches, now);
  const changes = changesOf(state, edit.kind, { patches, now });
  if (changes.length === 0) return edit;
  const joined: PlanEdit = { kind: edit.kind, changes: joinedChanges(edit.changes, changes) };
  const isBack = joined.changes.every(({ before, after }) => saysTheSame(before, after));
  const before = withoutLastDone(state.journal);
  store.setState({
    plans: withChanges(state.plans, isBack ? reversed(joined.changes) : joined.changes),
    journal: isBack ? before : withEdit(before, joined),
    live: null,
  });
  return isBack ? null : joined;
}

/** Whether two states of a plan say the same, whenever they were made. */
function saysTheSame(a: Plan | null, b: Plan | null): boolean {
  return a !== null && b !== null && isSamePlan(a, { ...b, changedAt: a.changedAt });
}

/**
 * Why a step cannot be made: there is none; another tab holds one of its plans; or a plan is no
 * longer what the step begins with, so that it would overwrite what another tab did meanwhile.
 */
export type StepRefusal = 'nothing' | 'held-elsewhere' | 'changed-elsewhere';

function refusalOf(
  { plans, heldElsewhere }: PlansState,
  changes: readonly PlanChange[] | null,
): StepRefusal | null {
  if (changes === null) return 'nothing';
  if (changes.some(({ id }) => heldElsewhere.includes(id))) return 'held-elsewhere';
  const isAsBefore = changes.every(({ id, before }) => isSamePlan(plans[id] ?? null, before));
  return isAsBefore ? null : 'changed-elsewhere';
}

/**
 * Whether two plans say the same: those read from storage or from a file are other objects, with
 * their fields perhaps in another order.
 */
export function isSamePlan(a: Plan | null, b: Plan | null): boolean {
  if (a === b) return true;
  if (a?.changedAt !== b?.changedAt) return false;
  return JSON.stringify(a) === JSON.stringify(b) || canonicalize(a) === canonicalize(b);
}

function changesOfUndo({ journal }: PlansState): readonly PlanChange[] | null {
  const edit = lastDone(journal);
  return edit && reversed(edit.changes);
}

function changesOfRedo({ journal }: PlansState): readonly PlanChange[] | null {
  return nextUndone(journal)?.changes ?? null;
}

/** Why undo would be refused; null: it would not. Compares whole plans: to be asked when it matters. */
export function undoRefusal(state: PlansState): StepRefusal | null {
  return refusalOf(state, changesOfUndo(state));
}

/** Why redo would be refused; null: it would not. */
export function redoRefusal(state: PlansState): StepRefusal | null {
  return refusalOf(state, changesOfRedo(state));
}

function step(store: PlanStore, changes: readonly PlanChange[] | null, by: 1 | -1): boolean {
  const state = store.getState();
  if (changes === null || refusalOf(state, changes) !== null) return false;
  store.setState({
    plans: withChanges(state.plans, changes),
    journal: { ...state.journal, position: state.journal.position + by },
    live: null,
  });
  return true;
}

/** Takes the last edit back. False: it is refused, and `undoRefusal` says why. */
export function undo(store: PlanStore): boolean {
  return step(store, changesOfUndo(store.getState()), -1);
}

/** Does again what was taken back last. False: it is refused, and `redoRefusal` says why. */
export function redo(store: PlanStore): boolean {
  return step(store, changesOfRedo(store.getState()), 1);
}

/**
 * Leaves the last edit as it is and takes it out of the journal, so that those before it can be
 * reached where its undo is refused. False: there is none.
 */
export function forgetLastEdit(store: PlanStore): boolean {
  const { edits, position } = store.getState().journal;
  if (position === 0) return false;
  const journal = { edits: edits.filter((_, at) => at !== position - 1), position: position - 1 };
  store.setState({ journal });
  return true;
}

/** Notes a shape in the middle of a gesture; null: the gesture was given up. */
export function setLiveShape(store: PlanStore, live: LiveShape | null): void {
  store.setState({ live });
}

export function dismissPlanNotices(store: PlanStore): void {
  store.setState({ notices: [] });
}

export function changePlanning(store: PlanStore, patch: Partial<Planning>): void {
  store.setState((state) => ({ planning: { ...state.planning, ...patch } }));
}
