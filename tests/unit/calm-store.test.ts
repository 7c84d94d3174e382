import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { calmStore } from '../../src/state/calm-store.ts';
import { changeSession, changeView } from '../../src/state/store.ts';
import { factAtlas } from '../support/fact-atlas.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function watched() {
  const store = factAtlas('');
  const calm = calmStore(store);
  const seen: (number | null)[] = [];
  calm.subscribe(({ view }) => seen.push(view.from));
  return { store, calm, seen };
}

describe('what panels see of the state', () => {
  test('a choice at once', () => {
    const { store, calm } = watched();
    changeView(store, { from: 20_000 });
    expect(calm.getState()).toBe(store.getState());
  });

  test('of a glide the first change at once, some on the way, and always the last', () => {
    const { store, calm, seen } = watched();
    for (let day = 0; day < 60; day++) {
      changeView(store, { from: 20_000 + day }, 'replace');
      vi.advanceTimersByTime(16);
    }
    expect(seen[0]).toBe(20_000);
    expect(seen.length).toBeGreaterThan(3);
    expect(seen.length).toBeLessThan(8);
    vi.advanceTimersByTime(1000);
    expect(calm.getState()).toBe(store.getState());
    expect(seen.at(-1)).toBe(20_059);
  });

  test('a choice, and the end of playing, break into a glide', () => {
    const { store, calm } = watched();
    changeView(store, { from: 20_000 }, 'replace');
    changeView(store, { from: 20_001 }, 'replace');
    expect(calm.getState().view.from).toBe(20_000);
    changeView(store, { clauses: ['5'] });
    expect(calm.getState()).toBe(store.getState());
    changeView(store, { from: 20_002 }, 'replace');
    changeView(store, { from: 20_003 }, 'replace');
    changeSession(store, { isPlaying: true });
    expect(calm.getState()).toBe(store.getState());
  });

  test('what is pointed at, at once where nothing glides', () => {
    const { store, calm } = watched();
    changeSession(store, { hoveredRecord: 'PRJ-001' });
    expect(calm.getState().session.hoveredRecord).toBe('PRJ-001');
  });
});
