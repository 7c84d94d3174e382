import type { Hold, Locks } from './locks.ts';
import type { StoredTab, TabId } from './plan-storage.ts';
import type { LiveShape } from './plan-store.ts';
import { randomToken } from './random-token.ts';

/** Where a tab keeps its id over a reload: gone with the tab, and copied with a duplicated one. */
export interface TabMemory {
  read(): TabId | null;
  write(id: TabId): void;
}

/** A page that is being reloaded may still hold its id for a moment. */
const RELOAD_MS = 600;

export interface TabIdentity {
  readonly id: TabId;
  /** Shapes that closed tabs, this one before its reload among them, left under way. */
  readonly left: readonly { readonly tab: TabId; readonly live: LiveShape }[];
  /** Lets other tabs see to the closed ones; to be called once their shapes are written. */
  releaseLeft(): void;
}

function lockOf(id: TabId): string {
  return `atlas-tab:${id}`;
}

/**
 * Which journal this tab goes on with: its own from before a reload; else that of the tab which was
 * closed last; else a new one. It stays this tab's as long as it lives.
 */
export async function identifyTab(
  tabs: readonly StoredTab[],
  { locks, memory }: { readonly locks: Locks; readonly memory: TabMemory },
): Promise<TabIdentity> {
  const own = memory.read();
  let id = own !== null && (await holdAfterReload(locks, own)) !== null ? own : null;
  const left: { readonly tab: TabId; readonly live: LiveShape }[] = [];
  const holds: Hold[] = [];
  for (const tab of tabs) {
    const isOwn = tab.id === id;
    if (!isOwn && id !== null && tab.live === null) continue;
    const hold = isOwn ? null : await locks.tryHold(lockOf(tab.id));
    if (!isOwn && hold === null) continue;
    if (tab.live !== null) left.push({ tab: tab.id, live: tab.live });
    if (id === null) id = tab.id;
    else if (hold !== null) holds.push(hold);
  }
  const claimed = id ?? (await newIdentity(locks));
  memory.write(claimed);
  return {
    id: claimed,
    left,
    releaseLeft() {
      for (const hold of holds) hold.release();
    },
  };
}

async function holdAfterReload(locks: Locks, id: TabId): Promise<Hold | null> {
  return (
    (await locks.tryHold(lockOf(id))) ??
    (await locks.waitFor(lockOf(id), AbortSignal.timeout(RELOAD_MS)))
  );
}

async function newIdentity(locks: Locks): Promise<TabId> {
  const id = randomToken();
  await locks.tryHold(lockOf(id));
  return id;
}
