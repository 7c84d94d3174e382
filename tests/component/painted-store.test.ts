import { expect, test, vi } from 'vitest';
import { paintedStore } from '../../src/state/painted-store.ts';
import { changeView } from '../../src/state/store.ts';
import { factAtlas } from '../support/fact-atlas.ts';

test('shows a change once its frame is painted, and the last of several', async () => {
  const store = factAtlas('');
  const painted = paintedStore(store);
  const before = painted.getState();
  const seen: (number | null)[] = [];
  painted.subscribe(({ view }) => seen.push(view.from));
  changeView(store, { from: 20_000 });
  changeView(store, { from: 20_001 });
  expect(painted.getState()).toBe(before);
  await vi.waitFor(() => expect(painted.getState()).toBe(store.getState()));
  expect(seen).toEqual([20_001]);
});

test('is never behind for who begins to follow it, and forgets who left', async () => {
  const store = factAtlas('');
  const painted = paintedStore(store);
  changeView(store, { from: 20_000 });
  expect(painted.getState()).toBe(store.getState());
  const seen: (number | null)[] = [];
  const leave = painted.subscribe(({ view }) => seen.push(view.from));
  expect(painted.getState()).toBe(store.getState());
  changeView(store, { from: 20_001 });
  leave();
  expect(painted.getState()).toBe(store.getState());
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100)));
  expect(seen).toEqual([]);
});
