import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bindUrl } from '../../src/app/bind-url.ts';
import { type AtlasStore, changeView, createAtlasStore } from '../../src/state/store.ts';
import { decodeView } from '../../src/state/url.ts';

let store: AtlasStore;
let unbind: () => void;

beforeEach(() => {
  window.history.replaceState(null, '', '/');
  store = createAtlasStore({
    view: decodeView('').view,
    badParameters: [],
    datasets: [],
    today: 20_000,
  });
  unbind = bindUrl(store, window, (view) => view);
});

afterEach(() => unbind());

/** Goes in the browser's history and waits until the page has been told. */
async function go(steps: number): Promise<void> {
  const told = new Promise<void>((resolve) => {
    window.addEventListener('popstate', () => resolve(), { once: true });
  });
  window.history.go(steps);
  await told;
}

describe('the address', () => {
  test('keeps what lies ahead when going back, and finds it again going forward', async () => {
    changeView(store, { clauses: ['4'] });
    changeView(store, { clauses: ['5'] });
    await go(-1);
    expect(store.getState().view.clauses).toEqual(['4']);
    expect(window.location.search).toBe('?clauses=4');
    await go(-1);
    expect(store.getState().view.clauses).toBeNull();
    await go(2);
    expect(store.getState().view.clauses).toEqual(['5']);
    expect(window.location.search).toBe('?clauses=5');
  });

  test('has the last of many replacements written when a step is made', async () => {
    changeView(store, { clauses: ['4'] });
    changeView(store, { year: 2019 }, 'replace');
    changeView(store, { year: 2020 }, 'replace');
    changeView(store, { clauses: ['5'] });
    await go(-1);
    expect(window.location.search).toBe('?clauses=4&year=2020');
    expect(store.getState().view.year).toBe(2020);
  });
});
