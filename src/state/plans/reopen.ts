import type { Journal, Plans } from '../../core/plan/journal.ts';
import {
  newPlan,
  newPlanId,
  type Plan,
  type PlanVersion,
  withVersion,
} from '../../core/plan/plan.ts';
import type { PlanGeometry } from '../../core/plan/plan-geometry.ts';
import { failure, type Issue, type Result, success } from '../../core/result.ts';
import { type PlanStorage, STORAGE_FILE, type StoredTab } from './plan-storage.ts';
import { editPlans, type LiveShape, type PlanStore } from './plan-store.ts';
import type { SavedState } from './saved-state.ts';
import type { TabIdentity } from './tab-identity.ts';

export interface Reopened {
  readonly saved: SavedState;
  readonly identity: TabIdentity;
  /** Rows that could not be read. */
  readonly issues: readonly Issue[];
}

/** Reads what is stored, and which journal this tab goes on with. */
export async function readStored(
  storage: PlanStorage,
  identify: (tabs: readonly StoredTab[]) => Promise<TabIdentity>,
): Promise<Result<Reopened>> {
  const plans = await storage.readPlans();
  if (!plans.ok) return failure(plans.issues);
  const tabs = await storage.readTabs();
  if (!tabs.ok) return failure(tabs.issues);
  const identity = await identify(tabs.value);
  const journal = await storage.readJournal(identity.id);
  if (!journal.ok) return failure(journal.issues);
  const entries = [...plans.value];
  const saved: SavedState = {
    tab: identity.id,
    plans: Object.fromEntries(entries.map(([id, { plan }]) => [id, plan])),
    revisions: new Map(entries.map(([id, { revision }]) => [id, revision])),
    ...journal.value,
    live: identity.left.find(({ tab }) => tab === identity.id)?.live ?? null,
    recoveredFrom: [],
  };
  const issues = [...plans.issues, ...tabs.issues, ...journal.issues];
  return success({ saved, identity, issues });
}

interface Kept {
  readonly plans: Plans;
  readonly journal: Journal;
}

/** What was stored, with what was done since the page was opened. */
export function withStored(now: Kept, saved: Kept): Kept {
  if (now.journal.edits.length === 0) return { plans: saved.plans, journal: saved.journal };
  const { edits, position } = saved.journal;
  return {
    plans: { ...saved.plans, ...now.plans },
    journal: {
      edits: [...edits.slice(0, position), ...now.journal.edits],
      position: position + now.journal.position,
    },
  };
}

/** A version with a finished shape: one without fault takes effect, any other waits to be mended. */
export function withShape(
  version: PlanVersion,
  geometry: PlanGeometry,
  hasFault: boolean,
): PlanVersion {
  return hasFault ? { ...version, sketch: geometry } : { ...version, geometry, sketch: null };
}

export interface KeepInput {
  readonly hasFault: (geometry: PlanGeometry) => boolean;
  /** Instant, UTC. */
  readonly now: string;
}

/** Makes an edit of each shape that was under way when its page was closed, and tells of each. */
export function recoverShapes(store: PlanStore, left: TabIdentity['left'], input: KeepInput): void {
  for (const { live } of left) keepShape(store, live, input);
}

/** Makes an edit of a shape that nobody draws any more, and tells of it. */
export function keepShape(store: PlanStore, live: LiveShape, { hasFault, now }: KeepInput): void {
  const { plans, heldElsewhere } = store.getState();
  const known = plans[live.plan];
  const plan = planFor(known, live, { isHeld: heldElsewhere.includes(live.plan), now });
  const after = withVersion(plan, live.label, (version) =>
    withShape(version, live.geometry, hasFault(live.geometry)),
  );
  editPlans(store, known === undefined ? 'draw' : 'shape', [[plan.id, after]], now);
  const notice = { file: STORAGE_FILE, feature: plan.id, field: null, reason: 'live-recovered' };
  store.setState(({ notices }) => ({ notices: [...notices, notice] }));
}

/** The plan that a shape was of; a new one, if it is not there or may not be changed here. */
function planFor(
  known: Plan | undefined,
  live: LiveShape,
  { isHeld, now }: { readonly isHeld: boolean; readonly now: string },
): Plan {
  const hasVersion = known?.versions.some(({ label }) => label === live.label) === true;
  if (known !== undefined && hasVersion) return isHeld ? { ...known, id: newPlanId() } : known;
  const plan = newPlan({ geometry: null, now });
  const versions = plan.versions.map((version) => ({ ...version, label: live.label }));
  const id = known === undefined ? live.plan : plan.id;
  return { ...plan, id, versions, chosen: live.label };
}
