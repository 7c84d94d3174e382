import { withChanges } from '../../core/plan/journal.ts';
import type { PlanId } from '../../core/plan/plan.ts';
import type { PlanGeometry } from '../../core/plan/plan-geometry.ts';
import type { Issue } from '../../core/result.ts';
import type { Locks } from './locks.ts';
import type { PlanStorage, StoredTab } from './plan-storage.ts';
import type { PlanStore, SavingState } from './plan-store.ts';
import { readStored, recoverShapes, withStored } from './reopen.ts';
import { changesTo, resolveConflicts, withForeign } from './resolve-conflicts.ts';
import { hasUnsavedEdits, isSaved, type SavedState, savedAfter, writeOf } from './saved-state.ts';
import { identifyTab, type TabIdentity, type TabMemory } from './tab-identity.ts';

export interface KeeperInput {
  readonly locks: Locks;
  readonly memory: TabMemory;
  readonly store: PlanStore;
  readonly storage: PlanStorage;
  readonly hasFault: (geometry: PlanGeometry) => boolean;
  /** The instant, UTC. */
  readonly now: () => string;
  /** Plans were written or deleted: other tabs want to know. */
  readonly onWritten: (ids: readonly PlanId[]) => void;
}

/**
 * Keeps the storage in step with the store: brings back what it holds, then writes every change. One
 * thing at a time; of changes that come meanwhile the newest state is written next. After a failure
 * it tries again at the next change, or when asked to.
 */
export class PlanKeeper {
  readonly #input: KeeperInput;
  readonly #unsubscribe: () => void;
  /** Once for all tries to open the storage: this tab holds its id from then on. */
  #identity: Promise<TabIdentity> | null = null;
  readonly #identify = (tabs: readonly StoredTab[]) => {
    this.#identity ??= identifyTab(tabs, this.#input);
    return this.#identity;
  };
  #saved: SavedState | null = null;
  /** Plans of which another tab has told that it changed them. */
  readonly #foreign = new Set<PlanId>();
  #running: Promise<void> | null = null;
  /** Whether something has changed since the work that is under way last looked. */
  #isAsked = false;
  #isStopped = false;

  constructor(input: KeeperInput) {
    this.#input = input;
    this.#unsubscribe = input.store.subscribe((state, before) => {
      const { plans, journal, live } = state;
      if (plans !== before.plans || journal !== before.journal || live !== before.live) this.run();
    });
  }

  /** Brings the storage into step. Resolves when it is, or has failed. */
  run(): Promise<void> {
    this.#isAsked = true;
    this.#running ??= this.#work().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** Another tab has changed plans. */
  noteForeign(ids: readonly PlanId[]): void {
    for (const id of ids) this.#foreign.add(id);
    this.run();
  }

  /** Whether something would be lost if the page were closed now. */
  get isAtRisk(): boolean {
    const state = this.#input.store.getState();
    return this.#saved === null
      ? state.journal.edits.length > 0
      : hasUnsavedEdits(this.#saved, state);
  }

  stop(): void {
    this.#isStopped = true;
    this.#unsubscribe();
  }

  async #work(): Promise<void> {
    while (this.#isAsked && !this.#isStopped) {
      this.#isAsked = false;
      const issues = await this.#catchUp();
      this.#say(issues.length > 0 ? { status: 'failed', issues } : { status: 'saved' });
    }
  }

  /** Does what there is to do; why it failed, or nothing. */
  async #catchUp(): Promise<readonly Issue[]> {
    while (!this.#isStopped) {
      const issues = await this.#next();
      if (issues === 'nothing') return [];
      if (issues.length > 0) return issues;
    }
    return [];
  }

  /** The next thing to do; why it failed; empty: it is done. */
  async #next(): Promise<readonly Issue[] | 'nothing'> {
    const saved = this.#saved;
    if (saved === null) return this.#open();
    if (this.#foreign.size > 0) return this.#takeForeign(saved);
    if (isSaved(saved, this.#input.store.getState()) && saved.recoveredFrom.length === 0) {
      return 'nothing';
    }
    return this.#write(saved);
  }

  #say(saving: SavingState): void {
    const { store } = this.#input;
    if (store.getState().saving.status === saving.status && saving.status !== 'failed') return;
    store.setState({ saving });
  }

  async #open(): Promise<readonly Issue[]> {
    const { store, hasFault, now } = this.#input;
    const read = await readStored(this.#input.storage, this.#identify);
    if (!read.ok) return read.issues;
    const { saved, identity, issues } = read.value;
    const { left } = identity;
    this.#saved = { ...saved, recoveredFrom: left.map(({ tab }) => tab) };
    store.setState((state) => ({
      ...withStored(state, saved),
      notices: [...state.notices, ...issues],
    }));
    recoverShapes(store, left, { hasFault, now: now() });
    if (left.length === 0) return [];
    const failed = await this.#write(this.#saved);
    identity.releaseLeft();
    return failed;
  }

  async #write(saved: SavedState): Promise<readonly Issue[]> {
    const { store, storage, onWritten } = this.#input;
    const state = store.getState();
    if (hasUnsavedEdits(saved, state)) this.#say({ status: 'saving' });
    const write = writeOf(saved, state);
    const result = await storage.write(write);
    if (!result.ok) return result.issues;
    const { conflicts } = result.value;
    if (conflicts.length > 0) return this.#settle(saved, conflicts);
    this.#saved = savedAfter(saved, state, write);
    if (write.plans.length > 0) onWritten(write.plans.map(({ id }) => id));
    return [];
  }

  async #settle(saved: SavedState, ids: readonly PlanId[]): Promise<readonly Issue[]> {
    const { store, storage, now } = this.#input;
    const stored = await storage.readSome(ids);
    if (!stored.ok) return stored.issues;
    const next = withForeign(saved, ids, stored.value);
    this.#saved = next;
    resolveConflicts(store, ids, { stored: stored.value, now: now() });
    return [];
  }

  /** Plans as another tab has left them; those with changes of our own are seen to by the write. */
  async #takeForeign(saved: SavedState): Promise<readonly Issue[]> {
    const { store, storage } = this.#input;
    const ids = [...this.#foreign];
    const stored = await storage.readSome(ids);
    if (!stored.ok) return stored.issues;
    for (const id of ids) this.#foreign.delete(id);
    const { plans } = store.getState();
    const fresh = ids.filter(
      (id) =>
        plans[id] === saved.plans[id] && stored.value.get(id)?.revision !== saved.revisions.get(id),
    );
    if (fresh.length === 0) return [];
    const next = withForeign(saved, fresh, stored.value);
    this.#saved = next;
    const taken = withChanges(plans, changesTo(fresh, stored.value));
    // The same object where nothing of our own waits to be written.
    store.setState({ plans: plans === saved.plans ? next.plans : taken });
    return [];
  }
}
