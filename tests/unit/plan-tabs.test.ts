import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { chosenVersion, type Plan } from '../../src/core/plan/plan.ts';
import {
  editPlans,
  forgetLastEdit,
  redoRefusal,
  setLiveShape,
  undo,
  undoRefusal,
} from '../../src/state/plans/plan-store.ts';
import {
  namedPlan,
  openBrowser,
  type PlanTab,
  renamed,
  square,
  until,
} from '../support/plan-tabs.ts';

/** Two tabs that show one plan. */
async function twoTabs() {
  const browser = openBrowser();
  const first = browser.openTab();
  const plan = namedPlan('Trạm y tế');
  editPlans(first.store, 'draw', [[plan.id, plan]], first.now());
  await first.saved();
  const second = browser.openTab();
  await second.saved();
  return { browser, first, second, plan: planIn(first, plan.id) };
}

function planIn({ store }: PlanTab, id: string): Plan {
  const plan = store.getState().plans[id];
  if (plan === undefined) throw new Error(`no plan ${id}`);
  return plan;
}

function namesIn({ store }: PlanTab): readonly string[] {
  return Object.values(store.getState().plans)
    .map((plan) => chosenVersion(plan).properties.name)
    .sort();
}

function rename(tab: PlanTab, id: string, name: string): void {
  editPlans(tab.store, 'properties', [[id, renamed(planIn(tab, id), name)]], tab.now());
}

test('a plan that one tab works on is told to the other, which cannot change it', async () => {
  const { first, second, plan } = await twoTabs();
  first.select(plan.id);
  await until(() => second.store.getState().heldElsewhere.includes(plan.id));
  expect(first.store.getState().heldElsewhere).toEqual([]);
  second.select(plan.id);
  rename(second, plan.id, 'Chen ngang');
  expect(namesIn(second)).toEqual(['Trạm y tế']);
  rename(first, plan.id, 'Trạm mới');
  await until(() => namesIn(second)[0] === 'Trạm mới');
  expect(second.store.getState().notices).toEqual([]);
});

test('the plan is free for the tab that waits once the first lets go of it, with its last change', async () => {
  const { first, second, plan } = await twoTabs();
  first.select(plan.id);
  await until(() => second.store.getState().heldElsewhere.length === 1);
  second.select(plan.id);
  rename(first, plan.id, 'Lần cuối');
  first.select(null);
  await until(() => second.store.getState().heldElsewhere.length === 0);
  await until(() => namesIn(second)[0] === 'Lần cuối');
  rename(second, plan.id, 'Của thẻ hai');
  await second.saved();
  await until(() => namesIn(first)[0] === 'Của thẻ hai');
  expect(first.store.getState().heldElsewhere).toEqual([plan.id]);
});

test('a plan is free once its tab is killed', async () => {
  const { first, second, plan } = await twoTabs();
  first.select(plan.id);
  await until(() => second.store.getState().heldElsewhere.length === 1);
  second.select(plan.id);
  first.kill();
  await until(() => second.store.getState().heldElsewhere.length === 0);
  rename(second, plan.id, 'Tiếp tục');
  await second.saved();
  expect(second.store.getState().saving.status).toBe('saved');
});

test('changed in both tabs at once, the second change becomes a copy and nothing is overwritten', async () => {
  const { browser, first, second, plan } = await twoTabs();
  rename(first, plan.id, 'Của thẻ một');
  rename(second, plan.id, 'Của thẻ hai');
  await Promise.all([first.saved(), second.saved()]);
  await until(() => namesIn(first).length === 2 && namesIn(second).length === 2);
  for (const tab of [first, second]) expect(namesIn(tab)).toEqual(['Của thẻ hai', 'Của thẻ một']);
  const told = [first, second].flatMap(({ store }) => store.getState().notices);
  expect(told).toMatchObject([{ feature: plan.id, reason: 'conflict-copied' }]);
  const third = browser.openTab();
  await third.saved();
  expect(namesIn(third)).toEqual(['Của thẻ hai', 'Của thẻ một']);
});

test('a plan deleted in one tab and changed in the other stays', async () => {
  const { first, second, plan } = await twoTabs();
  rename(first, plan.id, 'Sửa');
  await first.saved();
  editPlans(second.store, 'delete', [[plan.id, null]], second.now());
  await second.saved();
  expect(namesIn(second)).toEqual(['Sửa']);
  expect(namesIn(first)).toEqual(['Sửa']);
});

test('undo of what another tab has changed since is refused with the reason, and can be passed over', async () => {
  const { first, second, plan } = await twoTabs();
  const other = namedPlan('Riêng');
  editPlans(first.store, 'draw', [[other.id, other]], first.now());
  rename(first, plan.id, 'Một');
  await first.saved();
  await until(() => namesIn(second).includes('Một'));
  rename(second, plan.id, 'Hai');
  await second.saved();
  await until(() => namesIn(first).includes('Hai'));
  expect(undo(first.store)).toBe(false);
  expect(undoRefusal(first.store.getState())).toBe('changed-elsewhere');
  expect(redoRefusal(first.store.getState())).toBe('nothing');
  expect(forgetLastEdit(first.store)).toBe(true);
  expect(undo(first.store)).toBe(true);
  expect(namesIn(first)).toEqual(['Hai']);
  second.select(plan.id);
  await until(() => first.store.getState().heldElsewhere.length === 1);
  expect(undoRefusal(first.store.getState())).toBe('held-elsewhere');
});

test('each tab has a journal of its own; a new tab goes on with that of a closed one', async () => {
  const { browser, first, second, plan } = await twoTabs();
  expect(second.store.getState().journal.edits).toEqual([]);
  expect(second.memory.id).not.toBe(first.memory.id);
  rename(second, plan.id, 'Hai');
  await second.saved();
  first.kill();
  second.kill();
  const third = browser.openTab();
  await third.saved();
  expect(third.store.getState().journal.edits.map(({ kind }) => kind)).toEqual(['properties']);
  const fourth = browser.openTab();
  await fourth.saved();
  expect(fourth.store.getState().journal.edits.map(({ kind }) => kind)).toEqual(['draw']);
});

test('a duplicated tab, which has the same memory, becomes another tab', async () => {
  const { browser, first } = await twoTabs();
  const twin = browser.openTab({ id: first.memory.id });
  await twin.saved();
  expect(twin.memory.id).not.toBe(first.memory.id);
  expect(first.store.getState().saving.status).toBe('saved');
});

test('shapes that several killed tabs left under way are all brought back', async () => {
  const { browser, first, second, plan } = await twoTabs();
  const drawn = namedPlan('mới');
  setLiveShape(first.store, { plan: plan.id, label: 'A', geometry: square(102.1, 22.1) });
  setLiveShape(second.store, { plan: drawn.id, label: 'A', geometry: square(102.2, 22.2) });
  await Promise.all([first.saved(), second.saved()]);
  first.kill();
  second.kill();
  const third = browser.openTab();
  await third.saved();
  const { plans } = third.store.getState();
  expect(plans[plan.id]?.versions[0]?.geometry).toEqual(square(102.1, 22.1));
  expect(plans[drawn.id]?.versions[0]?.geometry).toEqual(square(102.2, 22.2));
  const tabs = await third.storage.readTabs();
  expect(tabs.ok && tabs.value.every(({ live }) => live === null)).toBe(true);
});
