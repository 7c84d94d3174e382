import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { IndexedDbPlans } from '../../src/data/plans/indexed-db.ts';
import { startPlans } from '../../src/data/plans/start-plans.ts';
import { createPlanStore, editPlans } from '../../src/state/plans/plan-store.ts';
import { SharedChannel, SharedLocks } from '../support/fake-locks.ts';
import { NOW, namedPlan } from '../support/plan-tabs.ts';

function pageWindow(): Window {
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  return Object.assign(new EventTarget(), { document }) as unknown as Window;
}

test('the browser is asked to keep the storage for good once there is something to keep, and once only', async () => {
  const store = createPlanStore();
  let asked = 0;
  const storage = new IndexedDbPlans('plans-start');
  const started = startPlans(
    {
      store,
      selection: { get: () => null, subscribe: () => () => {} },
      hasFault: () => false,
    },
    {
      storage,
      locks: new SharedLocks().tab().locks,
      channel: new SharedChannel().tab().channel,
      memory: { read: () => null, write: () => {} },
      persist: async () => {
        asked++;
        return true;
      },
      close: () => storage.close(),
    },
    pageWindow(),
  );
  await started.opened;
  expect(asked).toBe(0);
  for (const name of ['Hồ chứa', 'Đường vào bản']) {
    const plan = namedPlan(name);
    editPlans(store, 'draw', [[plan.id, plan]], NOW);
  }
  expect(asked).toBe(1);
  started.stop();
});
