import type { PlanId } from '../../core/plan/plan.ts';
import type { PlanGeometry } from '../../core/plan/plan-geometry.ts';
import type { Locks, TabChannel } from '../../state/plans/locks.ts';
import { PlanHolds, type PlanSelection } from '../../state/plans/plan-holds.ts';
import { PlanKeeper } from '../../state/plans/plan-keeper.ts';
import type { PlanStorage } from '../../state/plans/plan-storage.ts';
import type { PlanStore } from '../../state/plans/plan-store.ts';
import type { TabMemory } from '../../state/plans/tab-identity.ts';
import { channelLocks } from './channel-locks.ts';
import { IndexedDbPlans } from './indexed-db.ts';
import { tabChannel } from './tab-channel.ts';
import { webLocks } from './web-locks.ts';

/** What of the browser keeps plans. */
export interface PlanKeeping {
  readonly storage: PlanStorage;
  readonly locks: Locks;
  readonly channel: TabChannel;
  readonly memory: TabMemory;
  /** Asks the browser not to throw the storage away when room is short. */
  readonly persist: () => Promise<boolean>;
  close(): void;
}

export interface StartInput {
  readonly store: PlanStore;
  readonly selection: PlanSelection;
  /** Whether a shape that was under way when its page was closed must first be mended. */
  readonly hasFault: (geometry: PlanGeometry) => boolean;
}

export interface StartedPlans {
  /** Tries to save again. */
  saveAgain(): void;
  /** Resolves once the stored plans are there, or could not be read. */
  readonly opened: Promise<void>;
  /** Rows of the storage that could not be read, as they are: for a file to send to somebody. */
  readAside(): Promise<readonly unknown[]>;
  stop(): void;
}

const TAB_KEY = 'atlas-tab';

/** The parts of the browser that are there. */
export function browserKeeping(window: Window): PlanKeeping {
  const { navigator } = window;
  const storage = new IndexedDbPlans();
  const messages = new BroadcastChannel('atlas-plans');
  const questions = new BroadcastChannel('atlas-plan-locks');
  // Pages without https have neither locks nor a manager of storage, whatever the types say.
  const manager = Reflect.get(navigator, 'locks') as LockManager | undefined;
  const rooms = Reflect.get(navigator, 'storage') as StorageManager | undefined;
  return {
    storage,
    locks: manager === undefined ? channelLocks(questions) : webLocks(manager),
    channel: tabChannel(messages),
    memory: {
      read: () => window.sessionStorage.getItem(TAB_KEY),
      write: (id) => window.sessionStorage.setItem(TAB_KEY, id),
    },
    persist: async () => (await rooms?.persist?.()) ?? false,
    close() {
      messages.close();
      questions.close();
      storage.close();
    },
  };
}

/**
 * Brings back the stored plans and keeps every change from then on; keeps out of the way of other
 * tabs. Asks before the page is closed with something unsaved.
 */
export function startPlans(input: StartInput, keeping: PlanKeeping, window: Window): StartedPlans {
  const { store, selection, hasFault } = input;
  const { storage, locks, channel, memory } = keeping;
  const keeper = new PlanKeeper({
    store,
    storage,
    locks,
    memory,
    hasFault,
    now: () => new Date().toISOString(),
    onWritten: (ids: readonly PlanId[]) => channel.post({ kind: 'changed', ids }),
  });
  const holds = new PlanHolds({
    store,
    locks,
    channel,
    selection,
    whenSaved: () => keeper.run(),
  });
  const unsubscribe = channel.listen((message) => {
    if (message.kind === 'changed') keeper.noteForeign(message.ids);
  });
  const unpersist = persistOnFirstEdit(store, keeping.persist);
  const unbind = bindPage(window, { keeper, holds });
  return {
    opened: keeper.run(),
    saveAgain: () => void keeper.run(),
    async readAside() {
      const rows = await storage.readAside();
      return rows.ok ? rows.value : [];
    },
    stop() {
      for (const undo of [unsubscribe, unpersist, unbind]) undo();
      keeper.stop();
      holds.stop();
      keeping.close();
    },
  };
}

/** A browser asks its user, so it is asked only once there is something to keep. */
function persistOnFirstEdit(store: PlanStore, persist: PlanKeeping['persist']): () => void {
  const unsubscribe = store.subscribe(({ journal }, before) => {
    if (journal === before.journal || before.saving.status === 'opening') return;
    unsubscribe();
    persist().catch((error: unknown) => console.warn('storage is not kept for good', error));
  });
  return unsubscribe;
}

interface Parts {
  readonly keeper: PlanKeeper;
  readonly holds: PlanHolds;
}

function bindPage(window: Window, { keeper, holds }: Parts): () => void {
  const onLeave = (event: BeforeUnloadEvent) => {
    if (keeper.isAtRisk) event.preventDefault();
  };
  const onShown = () => {
    if (window.document.visibilityState === 'visible') void holds.refresh();
  };
  window.addEventListener('beforeunload', onLeave);
  window.document.addEventListener('visibilitychange', onShown);
  return () => {
    window.removeEventListener('beforeunload', onLeave);
    window.document.removeEventListener('visibilitychange', onShown);
  };
}
