import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, expect, test, vi } from 'vitest';
import { PLAN_FILE_CODES } from '../../src/core/plan/plan-file.ts';
import { IndexedDbPlans } from '../../src/data/plans/indexed-db.ts';
import { LANGUAGES } from '../../src/i18n/language.ts';
import { planStorageMessages } from '../../src/i18n/plan-storage-messages.ts';
import { STORAGE_CODES } from '../../src/state/plans/plan-storage.ts';
import { editPlans, undo } from '../../src/state/plans/plan-store.ts';
import { namedPlan, openBrowser, type PlanTab, renamed, until } from '../support/plan-tabs.ts';

const put = IDBObjectStore.prototype.put;
const factory = globalThis.indexedDB;

afterEach(() => {
  IDBObjectStore.prototype.put = put;
  vi.stubGlobal('indexedDB', factory);
});

function draw(tab: PlanTab, name: string) {
  const plan = namedPlan(name);
  editPlans(tab.store, 'draw', [[plan.id, plan]], tab.now());
  return plan;
}

function savingOf(tab: PlanTab) {
  const { saving } = tab.store.getState();
  return saving.status === 'failed' ? saving.issues.map(({ reason }) => reason) : saving.status;
}

function countOf(tab: PlanTab): number {
  return Object.keys(tab.store.getState().plans).length;
}

test('a full disk is told, nothing is lost, and the next change saves all', async () => {
  const browser = openBrowser();
  const tab = browser.openTab();
  await tab.saved();
  IDBObjectStore.prototype.put = () => {
    throw new DOMException('no room', 'QuotaExceededError');
  };
  draw(tab, 'Một');
  await tab.saved();
  expect(savingOf(tab)).toEqual(['storage-full']);
  draw(tab, 'Hai');
  await tab.saved();
  expect(savingOf(tab)).toEqual(['storage-full']);
  expect(tab.keeper.isAtRisk).toBe(true);
  expect(countOf(tab)).toBe(2);
  IDBObjectStore.prototype.put = put;
  draw(tab, 'Ba');
  await tab.saved();
  expect(savingOf(tab)).toBe('saved');
  expect(tab.keeper.isAtRisk).toBe(false);
  tab.kill();
  const again = browser.openTab();
  await again.saved();
  expect(countOf(again)).toBe(3);
  expect(again.store.getState().journal.edits).toHaveLength(3);
});

test('a write that fails in the middle leaves nothing of itself', async () => {
  const browser = openBrowser();
  const tab = browser.openTab();
  await tab.saved();
  let left = 40;
  IDBObjectStore.prototype.put = function (...parameters) {
    if (left-- <= 0) throw new DOMException('no room', 'QuotaExceededError');
    return put.apply(this, parameters);
  };
  const plans = Array.from({ length: 100 }, (_, at) => namedPlan(`P${at}`));
  editPlans(
    tab.store,
    'import',
    plans.map((plan) => [plan.id, plan]),
    tab.now(),
  );
  await tab.saved();
  expect(savingOf(tab)).toEqual(['storage-full']);
  const stored = await new IndexedDbPlans(browser.database).readPlans();
  expect(stored.ok && stored.value.size).toBe(0);
  IDBObjectStore.prototype.put = put;
  await tab.keeper.run();
  expect(savingOf(tab)).toBe('saved');
  const all = await new IndexedDbPlans(browser.database).readPlans();
  expect(all.ok && all.value.size).toBe(100);
});

test('without a storage one can work all the same, and once there is one everything is kept', async () => {
  const browser = openBrowser();
  const before = browser.openTab();
  draw(before, 'Cũ');
  await before.saved();
  before.kill();
  vi.stubGlobal('indexedDB', undefined);
  const tab = browser.openTab();
  await tab.saved();
  expect(savingOf(tab)).toEqual(['storage-missing']);
  draw(tab, 'Mới');
  await tab.saved();
  expect(countOf(tab)).toBe(1);
  expect(tab.keeper.isAtRisk).toBe(true);
  vi.stubGlobal('indexedDB', factory);
  await tab.keeper.run();
  expect(savingOf(tab)).toBe('saved');
  expect(countOf(tab)).toBe(2);
  expect(undo(tab.store) && undo(tab.store)).toBe(true);
  await tab.saved();
  tab.kill();
  const again = browser.openTab();
  await again.saved();
  expect(countOf(again)).toBe(0);
  expect(again.store.getState().journal).toMatchObject({ position: 0, edits: { length: 2 } });
});

test('a storage that refuses to open is told by a code', async () => {
  const browser = openBrowser();
  vi.stubGlobal('indexedDB', {
    open() {
      throw new DOMException('private window', 'SecurityError');
    },
  });
  const tab = browser.openTab();
  await tab.saved();
  expect(savingOf(tab)).toEqual(['storage-missing']);
});

test('a newer program in another tab may change the storage; this page says that it is outdated', async () => {
  const browser = openBrowser();
  const tab = browser.openTab();
  draw(tab, 'Một');
  await tab.saved();
  const newer = await openDB(browser.database, 99);
  draw(tab, 'Hai');
  await tab.saved();
  expect(savingOf(tab)).toEqual(['storage-newer']);
  expect(countOf(tab)).toBe(2);
  newer.close();
});

test('a page of an older program that keeps the storage from being opened is told', async () => {
  const browser = openBrowser();
  const older = await openDB(browser.database, 1, {
    upgrade: (database) => void database.createObjectStore('plans'),
  });
  const request = factory.open(browser.database, 2);
  await until(() => request.readyState === 'pending');
  const tab = browser.openTab();
  draw(tab, 'Một');
  older.close();
  await tab.saved();
  expect(['storage-newer', 'storage-blocked']).toContain(savingOf(tab)[0]);
});

test('a damaged row is kept aside and told; the others are there', async () => {
  const browser = openBrowser();
  const tab = browser.openTab();
  const plan = draw(tab, 'Tốt');
  await tab.saved();
  tab.kill();
  const database = await openDB(browser.database);
  const broken = { id: 'PLN-BROKEN2222', revision: 'x', plan: { id: 7, versions: [] } };
  await database.put('plans', broken);
  database.close();
  const again = browser.openTab();
  await again.saved();
  const { plans, notices, saving } = again.store.getState();
  expect(Object.keys(plans)).toEqual([plan.id]);
  expect(notices).toMatchObject([{ feature: 'PLN-BROKEN2222', reason: 'plan-unreadable' }]);
  expect(saving.status).toBe('saved');
  const aside = await again.storage.readAside();
  expect(aside.ok && aside.value).toEqual([{ from: 'plans', row: broken }]);
  again.kill();
  const third = browser.openTab();
  await third.saved();
  expect(third.store.getState().notices).toEqual([]);
});

test('a damaged edit ends what can be undone, not what can be done', async () => {
  const browser = openBrowser();
  const tab = browser.openTab();
  await tab.saved();
  let plan = draw(tab, 'Không');
  for (const name of ['Một', 'Hai', 'Ba']) {
    plan = renamed(plan, name);
    editPlans(tab.store, 'properties', [[plan.id, plan]], tab.now());
    await tab.saved();
  }
  tab.kill();
  const database = await openDB(browser.database);
  const rows = await database.getAll('edits');
  await database.put('edits', { ...rows[1], kind: 'nonsense' });
  database.close();
  for (const isToldAgain of [false, true]) {
    const again = browser.openTab();
    await again.saved();
    const { journal, notices } = again.store.getState();
    expect(journal).toMatchObject({ position: 2, edits: { length: 2 } });
    expect(notices.map(({ reason }) => reason)).toEqual(isToldAgain ? [] : ['edit-unreadable']);
    again.kill();
  }
  const last = browser.openTab();
  await last.saved();
  expect(undo(last.store) && undo(last.store)).toBe(true);
  expect(undo(last.store)).toBe(false);
  draw(last, 'Thêm');
  await last.saved();
  last.kill();
  const end = browser.openTab();
  await end.saved();
  expect(end.store.getState().journal).toMatchObject({ position: 1, edits: { length: 1 } });
});

test('every code has words in both languages', () => {
  for (const language of LANGUAGES) {
    for (const reason of [...STORAGE_CODES, ...PLAN_FILE_CODES]) {
      const words = planStorageMessages[language].reason({
        file: 'plans',
        feature: null,
        field: null,
        reason,
      });
      expect(words).not.toBe(reason);
      expect(words).toBe(words.normalize('NFC'));
    }
  }
});
