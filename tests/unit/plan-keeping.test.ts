import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writePlanFile } from '../../src/core/plan/plan-file.ts';
import {
  continueEdit,
  editPlans,
  redo,
  setLiveShape,
  undo,
} from '../../src/state/plans/plan-store.ts';
import { namedPlan, openBrowser, type PlanTab, renamed, square } from '../support/plan-tabs.ts';

/** What is on screen, as bytes. */
function bytesOf({ store }: PlanTab): string {
  return writePlanFile(Object.values(store.getState().plans));
}

test('plans, journal and position are there again after a reload', async () => {
  const browser = openBrowser();
  const tab = browser.openTab();
  const plan = namedPlan('Đường liên bản');
  editPlans(tab.store, 'draw', [[plan.id, plan]], tab.now());
  await tab.saved();
  const drawn = bytesOf(tab);
  editPlans(tab.store, 'properties', [[plan.id, renamed(plan, 'Khác')]], tab.now());
  undo(tab.store);
  await tab.saved();
  expect(tab.store.getState().saving.status).toBe('saved');
  tab.kill();
  const again = browser.openTab(tab.memory);
  await again.saved();
  expect(bytesOf(again)).toBe(drawn);
  expect(again.store.getState().journal).toMatchObject({ position: 1, edits: { length: 2 } });
  expect(redo(again.store)).toBe(true);
  expect(bytesOf(again)).toContain('Khác');
});

type Act = 'draw' | 'rename' | 'delete' | 'import' | 'undo' | 'redo' | 'reload' | 'new tab';
const ACTS: readonly Act[] = [
  'draw',
  'draw',
  'rename',
  'rename',
  'delete',
  'import',
  'undo',
  'undo',
  'redo',
  'reload',
  'new tab',
];

function edit(tab: PlanTab, act: Act, choice: number): void {
  const plans = Object.values(tab.store.getState().plans).sort((a, b) => (a.id < b.id ? -1 : 1));
  const chosen = plans[choice % Math.max(1, plans.length)];
  if (act === 'draw' || act === 'import') {
    const added = Array.from({ length: act === 'import' ? 90 : 1 }, (_, at) => namedPlan(`P${at}`));
    editPlans(
      tab.store,
      act,
      added.map((plan) => [plan.id, plan]),
      tab.now(),
    );
  } else if (chosen && act === 'rename') {
    editPlans(tab.store, 'properties', [[chosen.id, renamed(chosen, `Tên ${choice}`)]], tab.now());
  } else if (chosen && act === 'delete') {
    editPlans(tab.store, 'delete', [[chosen.id, null]], tab.now());
  }
}

test('undo gives the prior bytes, wherever the page was loaded anew between', async () => {
  const steps = fc.array(fc.tuple(fc.constantFrom(...ACTS), fc.nat(50), fc.boolean()), {
    minLength: 3,
    maxLength: 14,
  });
  await fc.assert(
    fc.asyncProperty(steps, async (acts) => {
      const browser = openBrowser();
      let tab = browser.openTab();
      await tab.saved();
      /** Bytes before each edit in force, and of those taken back. */
      let done: string[] = [];
      let undone: string[] = [];
      for (const [act, choice, isSettled] of acts) {
        const before = bytesOf(tab);
        if (act === 'undo') {
          expect(undo(tab.store)).toBe(done.length > 0);
          const prior = done.pop();
          if (prior === undefined) continue;
          expect(bytesOf(tab)).toBe(prior);
          undone.push(before);
        } else if (act === 'redo') {
          expect(redo(tab.store)).toBe(undone.length > 0);
          const next = undone.pop();
          if (next === undefined) continue;
          expect(bytesOf(tab)).toBe(next);
          done.push(before);
        } else if (act === 'reload' || act === 'new tab') {
          await tab.saved();
          tab.kill();
          tab = browser.openTab(act === 'reload' ? tab.memory : { id: null });
          await tab.saved();
          expect(bytesOf(tab)).toBe(before);
        } else {
          edit(tab, act, choice);
          if (bytesOf(tab) === before) continue;
          done = [...done, before];
          undone = [];
        }
        if (isSettled) await tab.saved();
      }
      while (done.length > 0) {
        expect(undo(tab.store)).toBe(true);
        expect(bytesOf(tab)).toBe(done.pop());
      }
      expect(undo(tab.store)).toBe(false);
      tab.kill();
    }),
    { numRuns: 60 },
  );
});

test('a page that is killed in the middle of writing leaves a state that there was', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom<Act>('draw', 'rename', 'delete', 'import'), { minLength: 2 }),
      fc.nat(12),
      async (acts, ticks) => {
        const browser = openBrowser();
        const tab = browser.openTab();
        await tab.saved();
        const states = [bytesOf(tab)];
        for (const act of acts) {
          edit(tab, act, states.length);
          states.push(bytesOf(tab));
        }
        for (let tick = 0; tick < ticks; tick++) await new Promise(setImmediate);
        tab.kill();
        const again = browser.openTab(tab.memory);
        await again.saved();
        const found = states.lastIndexOf(bytesOf(again));
        expect(found).toBeGreaterThanOrEqual(0);
        while (undo(again.store)) expect(states).toContain(bytesOf(again));
        expect(bytesOf(again)).toBe(states[0]);
        again.kill();
      },
    ),
    { numRuns: 30 },
  );
});

test('an edit that went on after it was written is one step after a reload, too', async () => {
  const browser = openBrowser();
  const tab = browser.openTab();
  const plan = namedPlan('Hồ');
  editPlans(tab.store, 'draw', [[plan.id, plan]], tab.now());
  await tab.saved();
  const before = bytesOf(tab);
  let edit = editPlans(tab.store, 'properties', [[plan.id, renamed(plan, 'Hồ ch')]], tab.now());
  await tab.saved();
  edit = edit && continueEdit(tab.store, edit, [[plan.id, renamed(plan, 'Hồ chứa')]], tab.now());
  expect(edit).not.toBeNull();
  await tab.saved();
  tab.kill();
  const again = browser.openTab();
  await again.saved();
  expect(again.store.getState().journal.edits.map(({ kind }) => kind)).toEqual([
    'draw',
    'properties',
  ]);
  expect(undo(again.store)).toBe(true);
  expect(bytesOf(again)).toBe(before);
  expect(redo(again.store)).toBe(true);
  expect(bytesOf(again)).toContain('Hồ chứa');
});

test('a shape that was being dragged when the page was killed becomes an edit of its own', async () => {
  const browser = openBrowser();
  const tab = browser.openTab();
  const plan = namedPlan('Hồ chứa');
  editPlans(tab.store, 'draw', [[plan.id, plan]], tab.now());
  await tab.saved();
  const before = bytesOf(tab);
  const dragged = square(102.51, 22.02);
  setLiveShape(tab.store, { plan: plan.id, label: 'A', geometry: square(102.505, 22.01) });
  setLiveShape(tab.store, { plan: plan.id, label: 'A', geometry: dragged });
  await tab.saved();
  tab.kill();
  const again = browser.openTab();
  await again.saved();
  const { plans, live, notices, journal } = again.store.getState();
  expect(plans[plan.id]?.versions[0]).toMatchObject({ geometry: dragged, sketch: null });
  expect(live).toBeNull();
  expect(notices).toMatchObject([{ feature: plan.id, reason: 'live-recovered' }]);
  expect(journal.edits.map(({ kind }) => kind)).toEqual(['draw', 'shape']);
  expect(undo(again.store)).toBe(true);
  expect(bytesOf(again)).toBe(before);
  await again.saved();
  again.kill();
  const third = browser.openTab();
  await third.saved();
  expect(third.store.getState().notices).toEqual([]);
  expect(bytesOf(third)).toBe(before);
});

test('a shape of no plan yet becomes one, as a sketch while it has a fault', async () => {
  const browser = openBrowser();
  const tab = browser.openTab();
  await tab.saved();
  const plan = namedPlan('chưa có');
  const geometry = { type: 'Polygon' as const, coordinates: [[[102, 22] as [number, number]]] };
  setLiveShape(tab.store, { plan: plan.id, label: 'A', geometry });
  await tab.saved();
  tab.kill();
  const again = browser.openTab();
  await again.saved();
  const recovered = again.store.getState().plans[plan.id];
  expect(recovered?.versions[0]).toMatchObject({ geometry: null, sketch: geometry });
  expect(undo(again.store)).toBe(true);
  expect(again.store.getState().plans).toEqual({});
});

test('of 2,000 plans the one that was edited is written', async () => {
  const browser = openBrowser();
  const tab = browser.openTab();
  const plans = Array.from({ length: 2000 }, (_, at) => namedPlan(`P${at}`));
  editPlans(
    tab.store,
    'import',
    plans.map((plan) => [plan.id, plan]),
    tab.now(),
  );
  await tab.saved();
  const written: string[] = [];
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (...parameters) {
    written.push(this.name);
    return put.apply(this, parameters);
  };
  const [first] = plans;
  if (first === undefined) throw new Error('no plan');
  editPlans(tab.store, 'properties', [[first.id, renamed(first, 'Một')]], tab.now());
  await tab.saved();
  IDBObjectStore.prototype.put = put;
  expect(written.sort()).toEqual(['edits', 'plans', 'tabs']);
});

test('of many changes in a row the newest is written, one transaction at a time', async () => {
  const browser = openBrowser();
  const tab = browser.openTab();
  const plan = namedPlan('Kéo');
  editPlans(tab.store, 'draw', [[plan.id, plan]], tab.now());
  await tab.saved();
  const { write } = tab.storage;
  let underWay = 0;
  let most = 0;
  let writes = 0;
  tab.storage.write = async (change) => {
    writes++;
    underWay++;
    most = Math.max(most, underWay);
    const result = await write.call(tab.storage, change);
    underWay--;
    return result;
  };
  for (let at = 0; at < 100; at++) {
    setLiveShape(tab.store, { plan: plan.id, label: 'A', geometry: square(102 + at / 1000, 22) });
    if (at % 10 === 0) await Promise.resolve();
  }
  await tab.saved();
  expect(most).toBe(1);
  expect(writes).toBeLessThan(10);
  const tabs = await tab.storage.readTabs();
  expect(tabs.ok && tabs.value[0]?.live?.geometry).toEqual(square(102.099, 22));
});
