import type { Plan, PlanId } from '../../src/core/plan/plan.ts';
import { newPlan, withVersion } from '../../src/core/plan/plan.ts';
import type { PlanGeometry } from '../../src/core/plan/plan-geometry.ts';
import { IndexedDbPlans } from '../../src/data/plans/indexed-db.ts';
import { PlanHolds } from '../../src/state/plans/plan-holds.ts';
import { PlanKeeper } from '../../src/state/plans/plan-keeper.ts';
import { createPlanStore } from '../../src/state/plans/plan-store.ts';
import { SharedChannel, SharedLocks } from './fake-locks.ts';

let databases = 0;

export const NOW = '2026-11-23T08:00:00.000Z';

/** A browser with tabs of the site; its storage outlives them. */
export function openBrowser() {
  databases++;
  const database = `plans-${databases}`;
  const locks = new SharedLocks();
  const channel = new SharedChannel();
  const openTab = (memory: TabSession = { id: null }) =>
    startTab({ database, locks, channel, memory });
  return { database, openTab };
}

/** What sessionStorage holds: kept over a reload. */
export interface TabSession {
  id: string | null;
}

interface TabInput {
  readonly database: string;
  readonly locks: SharedLocks;
  readonly channel: SharedChannel;
  readonly memory: TabSession;
}

function startTab({ database, locks, channel, memory }: TabInput) {
  const store = createPlanStore();
  const lockTab = locks.tab();
  const channelTab = channel.tab();
  const storage = new IndexedDbPlans(database);
  let instant = Date.parse(NOW);
  const now = () => {
    instant += 1000;
    return new Date(instant).toISOString();
  };
  const keeper = new PlanKeeper({
    store,
    storage,
    locks: lockTab.locks,
    memory: {
      read: () => memory.id,
      write: (id) => {
        memory.id = id;
      },
    },
    hasFault: (geometry) =>
      geometry.type === 'Polygon' && (geometry.coordinates[0] ?? []).length < 4,
    now,
    onWritten: (ids) => channelTab.channel.post({ kind: 'changed', ids }),
  });
  let selected: PlanId | null = null;
  const followers = new Set<() => void>();
  const holds = new PlanHolds({
    store,
    locks: lockTab.locks,
    channel: channelTab.channel,
    selection: {
      get: () => selected,
      subscribe(onChange) {
        followers.add(onChange);
        return () => followers.delete(onChange);
      },
    },
    whenSaved: () => keeper.run(),
  });
  channelTab.channel.listen((message) => {
    if (message.kind === 'changed') keeper.noteForeign(message.ids);
  });
  return {
    store,
    keeper,
    holds,
    storage,
    memory,
    now,
    select(id: PlanId | null) {
      selected = id;
      for (const follow of followers) follow();
    },
    /** Everything done so far is written. */
    saved: () => keeper.run(),
    /** Ends the tab at once, whatever it is doing. */
    kill() {
      keeper.stop();
      holds.stop();
      storage.close();
      lockTab.close();
      channelTab.close();
    },
  };
}

export type PlanTab = ReturnType<typeof startTab>;

/** A square of 0.01° at a place, and its size can differ. */
export function square(lng: number, lat: number, size = 0.01): PlanGeometry {
  return {
    type: 'Polygon',
    coordinates: [
      [
        [lng, lat],
        [lng + size, lat],
        [lng + size, lat + size],
        [lng, lat + size],
        [lng, lat],
      ],
    ],
  };
}

export function namedPlan(name: string, now = NOW): Plan {
  return newPlan({ geometry: square(102.5, 22), properties: { name, clauses: ['4'] }, now });
}

export function renamed(plan: Plan, name: string): Plan {
  return withVersion(plan, 'A', (version) => ({
    ...version,
    properties: { ...version.properties, name },
  }));
}

/** Waits until something holds; the test's own time limit ends it otherwise. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}
