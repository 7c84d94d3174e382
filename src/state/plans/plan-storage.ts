import type { Journal, PlanEdit } from '../../core/plan/journal.ts';
import type { Plan, PlanId } from '../../core/plan/plan.ts';
import type { Result } from '../../core/result.ts';
import type { LiveShape } from './plan-store.ts';

/** Reasons of issues of the storage; src/i18n/plan-storage-messages.ts has words for each. */
export const STORAGE_CODES = [
  /** The browser has none, or refuses it (a private window, a policy). */
  'storage-missing',
  /** Another tab still holds an older form of it open. */
  'storage-blocked',
  /** A newer program has changed its form: this page is outdated. */
  'storage-newer',
  'storage-full',
  'storage-failed',
  /** Rows that could not be read: kept aside. */
  'plan-unreadable',
  'edit-unreadable',
  'live-unreadable',
  /** A plan was changed in another tab as well: what was done here stands in a copy. */
  'conflict-copied',
  /** A plan was changed in another tab while it was deleted here: it stays. */
  'conflict-kept',
  /** A shape that was under way when the page was closed has become an edit. */
  'live-recovered',
] as const;
export type StorageCode = (typeof STORAGE_CODES)[number];

/** Name of the storage in issues. */
export const STORAGE_FILE = 'plans';

/** Names one state of a stored plan; no other state of it has the same. Null: the plan is not there. */
export type Revision = string;

/** A tab of the browser, and those that take over its journal after it is closed. */
export type TabId = string;

export interface StoredPlan {
  readonly plan: Plan;
  readonly revision: Revision;
}

export interface StoredTab {
  readonly id: TabId;
  readonly live: LiveShape | null;
}

export interface StoredJournal {
  readonly journal: Journal;
  /** Number in storage of the journal's first edit: older ones are no longer there. */
  readonly firstIndex: number;
}

/** One plan as it is now (null: deleted), in place of the revision that it was made from. */
export interface PlanWrite {
  readonly id: PlanId;
  readonly plan: Plan | null;
  readonly replaces: Revision | null;
  readonly revision: Revision;
}

export interface JournalWrite {
  /** Edits with this number and later ones are dropped. */
  readonly dropFrom: number;
  readonly edits: readonly { readonly index: number; readonly edit: PlanEdit }[];
  /** Number of the edit after the last one in force. */
  readonly position: number;
}

/** What is written together, or not at all. */
export interface StorageWrite {
  readonly tab: TabId;
  readonly plans: readonly PlanWrite[];
  /** Null: as before. */
  readonly journal: JournalWrite | null;
  readonly live: LiveShape | null;
  /** Tabs whose shapes under way have become edits. */
  readonly recoveredFrom: readonly TabId[];
}

export interface WriteOutcome {
  /** Plans that another tab has changed meanwhile. If there are any, nothing was written. */
  readonly conflicts: readonly PlanId[];
}

/**
 * Where plans are kept. Rows that cannot be read are moved aside, never deleted, and named in the
 * issues of a success. A method may be called again after a failure: it then begins anew.
 */
export interface PlanStorage {
  readPlans(): Promise<Result<ReadonlyMap<PlanId, StoredPlan>>>;
  /** Those of the ids that are there. */
  readSome(ids: readonly PlanId[]): Promise<Result<ReadonlyMap<PlanId, StoredPlan>>>;
  /** Every tab that has written, the one that did so last first. */
  readTabs(): Promise<Result<readonly StoredTab[]>>;
  readJournal(tab: TabId): Promise<Result<StoredJournal>>;
  write(write: StorageWrite): Promise<Result<WriteOutcome>>;
  /** The rows that were moved aside, as they are. */
  readAside(): Promise<Result<readonly unknown[]>>;
  close(): void;
}
