import type { Journal, Plans } from '../../core/plan/journal.ts';
import type { PlanId } from '../../core/plan/plan.ts';
import type { JournalWrite, PlanWrite, Revision, StorageWrite, TabId } from './plan-storage.ts';
import type { LiveShape, PlansState } from './plan-store.ts';
import { randomToken } from './random-token.ts';

/** What is known to be in the storage. */
export interface SavedState {
  readonly tab: TabId;
  readonly plans: Plans;
  readonly revisions: ReadonlyMap<PlanId, Revision>;
  readonly journal: Journal;
  /** Number in storage of the journal's first edit. */
  readonly firstIndex: number;
  readonly live: LiveShape | null;
  /** Tabs whose shapes under way have become edits here, which is not yet written. */
  readonly recoveredFrom: readonly TabId[];
}

type Kept = Pick<PlansState, 'plans' | 'journal' | 'live'>;

/** Whether plans or the journal differ from what is stored: more than a shape under way. */
export function hasUnsavedEdits(saved: SavedState, { plans, journal }: Kept): boolean {
  return plans !== saved.plans || journal !== saved.journal;
}

export function isSaved(saved: SavedState, kept: Kept): boolean {
  return !hasUnsavedEdits(saved, kept) && kept.live === saved.live;
}

/** What must be written so that the storage holds the state. */
export function writeOf(saved: SavedState, { plans, journal, live }: Kept): StorageWrite {
  return {
    tab: saved.tab,
    plans: plansToWrite(saved, plans),
    journal: journal === saved.journal ? null : journalToWrite(saved, journal),
    live,
    recoveredFrom: saved.recoveredFrom,
  };
}

/** Plans are never changed in place: those of 2,000 that are other objects were edited. */
function plansToWrite({ plans: before, revisions }: SavedState, plans: Plans): PlanWrite[] {
  if (plans === before) return [];
  const changed = Object.keys(plans).filter((id) => plans[id] !== before[id]);
  const deleted = Object.keys(before).filter((id) => plans[id] === undefined);
  // One for the whole write: it names a state of each plan, not a plan.
  const revision = randomToken();
  return [...changed, ...deleted].map((id) => ({
    id,
    plan: plans[id] ?? null,
    replaces: revisions.get(id) ?? null,
    revision,
  }));
}

function journalToWrite(
  { journal: before, firstIndex }: SavedState,
  journal: Journal,
): JournalWrite {
  const { edits, position } = journal;
  let same = 0;
  while (same < edits.length && edits[same] === before.edits[same]) same++;
  return {
    dropFrom: firstIndex + same,
    edits: edits.slice(same).map((edit, at) => ({ index: firstIndex + same + at, edit })),
    position: firstIndex + position,
  };
}

/** What the storage holds after a write of a state. */
export function savedAfter(saved: SavedState, kept: Kept, write: StorageWrite): SavedState {
  return {
    ...saved,
    plans: kept.plans,
    revisions: write.plans.length === 0 ? saved.revisions : withRevisions(saved, write.plans),
    journal: kept.journal,
    live: kept.live,
    recoveredFrom: [],
  };
}

function withRevisions(
  { revisions }: SavedState,
  writes: readonly PlanWrite[],
): ReadonlyMap<PlanId, Revision> {
  const next = new Map(revisions);
  for (const { id, plan, revision } of writes) {
    if (plan === null) next.delete(id);
    else next.set(id, revision);
  }
  return next;
}
