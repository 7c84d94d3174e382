import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepMounted } from '../../src/app/keep-mounted.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A drawing that can be told to fail, and what has become of it. */
function trial({ isAlone = true } = {}) {
  const container = new EventTarget();
  const state = { drawn: 0, destroyed: 0, letGo: 0, isBroken: false };
  const end = keepMounted({
    container,
    mount: async (isWanted) => {
      if (state.isBroken) throw new Error('no context');
      if (isWanted()) state.drawn++;
      return () => {
        state.destroyed++;
      };
    },
    letGo: () => {
      state.letGo++;
    },
    isAlone: () => isAlone,
  });
  const lose = () => container.dispatchEvent(new Event('webglcontextlost'));
  return { state, end, lose };
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('a drawing that nobody looks after', () => {
  test('is taken away at once when its context is lost, and drawn anew within a second', async () => {
    const { state, lose } = trial();
    await pass(0);
    expect(state).toMatchObject({ drawn: 1, destroyed: 0 });
    lose();
    expect(state).toMatchObject({ drawn: 1, destroyed: 1, letGo: 1 });
    await pass(1000);
    expect(state.drawn).toBe(2);
  });

  test('is tried again, each time after twice as long, while it cannot be drawn', async () => {
    const faults = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { state, lose } = trial();
    await pass(0);
    state.isBroken = true;
    lose();
    await pass(10_000);
    const tries = faults.mock.calls.length;
    expect(tries).toBeGreaterThan(2);
    await pass(10_000);
    expect(faults.mock.calls.length - tries).toBeLessThan(2);
    state.isBroken = false;
    await pass(60_000);
    expect(state.drawn).toBe(2);
  });

  test('comes back soon again after it has stood for long', async () => {
    const { state, lose } = trial();
    await pass(0);
    for (let loss = 0; loss < 8; loss++) {
      lose();
      await pass(5 * 60_000);
    }
    await pass(11 * 60_000);
    const before = state.drawn;
    lose();
    await pass(1000);
    expect(state.drawn).toBe(before + 1);
  });

  test('is not drawn any more once it is over', async () => {
    const { state, end, lose } = trial();
    await pass(0);
    lose();
    end();
    await pass(60_000);
    expect(state).toMatchObject({ drawn: 1, destroyed: 1 });
  });
});

test('where somebody is there, the library is left to restore what it can', async () => {
  const { state, lose } = trial({ isAlone: false });
  await pass(0);
  lose();
  await pass(60_000);
  expect(state).toEqual({ drawn: 1, destroyed: 0, letGo: 0, isBroken: false });
});
