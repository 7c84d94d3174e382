import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadAnew } from '../../src/app/load-anew.ts';
import { bindClockWatch } from '../../src/app/wall/care/bind-clock-watch.ts';
import { bindDay } from '../../src/app/wall/care/bind-day.ts';
import { bindNewPage } from '../../src/app/wall/care/bind-new-page.ts';
import { bindReread, type RereadInput } from '../../src/app/wall/care/bind-reread.ts';
import { bindWakeLock } from '../../src/app/wall/care/bind-wake-lock.ts';
import { every, type Timekeeper } from '../../src/app/wall/care/timekeeper.ts';
import type { DatasetRef } from '../../src/core/catalog.ts';
import { contrast } from '../../src/core/colour.ts';
import { dayFrom } from '../../src/core/day.ts';
import { failure, success } from '../../src/core/result.ts';
import { waitAfter } from '../../src/core/wall/back-off.ts';
import { isNightAt } from '../../src/core/wall/night.ts';
import { pixelShift } from '../../src/core/wall/pixel-shift.ts';
import { planReread } from '../../src/data/reread.ts';
import { createAtlasStore, setDatasetStatus } from '../../src/state/store.ts';
import { DEFAULT_VIEW } from '../../src/state/view.ts';
import { careNotices, createCare } from '../../src/state/wall/care.ts';
import { PROJECT_ROOT } from '../support/build-site.ts';
import { hexOf } from '../support/hex-colour.ts';
import { smallStorage } from '../support/small-storage.ts';

const MINUTE = 60_000;
/** Noon of 23 November 2026 in Vietnam. */
const START = Date.parse('2026-11-23T12:00:00+07:00');

/** Time by the test's own timers; `skew` is what somebody set the clock by. */
function testTime(): Timekeeper & { skew: number } {
  return {
    skew: 0,
    now() {
      return Date.now() + this.skew;
    },
    monotonic: () => performance.now(),
    after(ms, act) {
      const timer = setTimeout(act, ms);
      return () => clearTimeout(timer);
    },
  };
}

const words = { vi: 'Tập huấn', en: 'Training' };

function refOf(id: string, url: string): DatasetRef {
  return {
    ...{ id, url, title: words, source: words, licence: words, vintage: words },
    ...{ nature: 'published', schema: 'admin-facts', retrieved: '2026', defects: [], bytes: 10 },
  };
}

function storeOf(...datasets: readonly DatasetRef[]) {
  return createAtlasStore({
    view: DEFAULT_VIEW,
    badParameters: [],
    datasets,
    today: dayFrom(2026, 11, 23),
  });
}

beforeEach(() => {
  vi.useFakeTimers({ now: START });
});

afterEach(() => {
  vi.useRealTimers();
});

test('waiting doubles up to its limit', () => {
  const times = [1, 2, 3, 4, 20].map((n) => waitAfter(n, { firstMs: 4, mostMs: 20 }));
  expect(times).toEqual([4, 8, 16, 20, 20]);
});

describe('the screen', () => {
  test('asks for its wake lock again when it is seen again, and says when it is refused', async () => {
    const document = Object.assign(new EventTarget(), { visibilityState: 'visible' as const });
    const states: boolean[] = [];
    let isAllowed = true;
    const locks: { released: boolean; release: () => Promise<void> }[] = [];
    const request = async () => {
      if (!isAllowed) throw new Error('no');
      const lock = {
        released: false,
        async release() {
          lock.released = true;
        },
      };
      locks.push(lock);
      return lock as unknown as WakeLockSentinel;
    };
    const end = bindWakeLock({
      time: testTime(),
      wakeLock: { request },
      document,
      onState: (isKept) => states.push(isKept),
    });
    await vi.advanceTimersByTimeAsync(0);
    const [first] = locks;
    if (first) first.released = true;
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.advanceTimersByTimeAsync(0);
    expect(states).toEqual([true, true]);
    // Taken back while the page is seen: no event of the page tells of that.
    const second = locks[1];
    if (second) second.released = true;
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(states).toEqual([true, true, true]);
    await vi.advanceTimersByTimeAsync(60 * MINUTE);
    end();
    expect(locks.map(({ released }) => released)).toEqual([true, true, true]);
    expect(vi.getTimerCount()).toBe(0);
    isAllowed = false;
    const refused: boolean[] = [];
    const onState = (isKept: boolean) => refused.push(isKept);
    const time = testTime();
    bindWakeLock({ time, wakeLock: undefined, document, onState });
    bindWakeLock({ time, wakeLock: { request }, document, onState });
    await vi.advanceTimersByTimeAsync(0);
    expect(refused).toEqual([false, false]);
  });

  test('what it does now and then outlives a fault', () => {
    let acts = 0;
    const end = every(testTime(), MINUTE, () => {
      acts++;
      if (acts === 2) throw new Error('fault of the test');
    });
    expect(() => vi.advanceTimersByTime(MINUTE)).toThrow('fault of the test');
    vi.advanceTimersByTime(MINUTE);
    expect(acts).toBe(3);
    end();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('turns its day at midnight in Vietnam', () => {
    const store = storeOf();
    const end = bindDay(store, testTime());
    vi.advanceTimersByTime(11 * 60 * MINUTE);
    expect(store.getState().session.today).toBe(dayFrom(2026, 11, 23));
    vi.advanceTimersByTime(62 * MINUTE);
    expect(store.getState().session.today).toBe(dayFrom(2026, 11, 24));
    end();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('tells of a clock that jumped, and of nothing while time passes', () => {
    const care = createCare(START);
    const time = testTime();
    const end = bindClockWatch(care, time);
    vi.advanceTimersByTime(60 * MINUTE);
    expect(care.getState().timeBreak).toBeNull();
    expect(care.getState().nowMs).toBe(START + 60 * MINUTE);
    time.skew = 5 * MINUTE;
    vi.advanceTimersByTime(MINUTE);
    expect(care.getState().timeBreak?.kind).toBe('clock-jumped');
    const told = careNotices(care.getState(), START).map(({ kind }) => kind);
    expect(told).toEqual(['time-break']);
    vi.advanceTimersByTime(20 * MINUTE);
    expect(careNotices(care.getState(), START)).toEqual([]);
    end();
  });

  test('tells of timers that stood still', () => {
    const care = createCare(START);
    let passed = 0;
    let turn: () => void = () => undefined;
    bindClockWatch(care, {
      now: () => START + passed,
      monotonic: () => passed,
      after(_, act) {
        turn = act;
        return () => undefined;
      },
    });
    passed += 40 * MINUTE;
    turn();
    expect(care.getState().timeBreak).toEqual({
      kind: 'stood-still',
      fromMs: START,
      toMs: START + 40 * MINUTE,
    });
  });

  test('moves its picture by 0.3 % of its height at most, and not always to the same place', () => {
    const places = Array.from({ length: 204 }, (_, step) => pixelShift(step, 2160));
    const farthest = Math.max(...places.flat().map(Math.abs));
    expect(farthest).toBeLessThanOrEqual(2160 * 0.003);
    expect(farthest).toBeGreaterThan(3);
    expect(new Set(places.map(String)).size).toBeGreaterThan(50);
  });

  test('is dark from civil dusk to civil dawn', () => {
    const at = (time: string) => isNightAt(Date.parse(`2026-11-23T${time}:00+07:00`));
    expect(['05:30', '06:40', '12:00', '17:20', '18:30', '23:00'].map(at)).toEqual([
      true,
      false,
      false,
      false,
      true,
      true,
    ]);
  });

  test('can be read at night: every ink of the wall keeps 7:1 under the veil', () => {
    const read = (path: string) => readFileSync(join(PROJECT_ROOT, path), 'utf8');
    const care = read('src/ui/wall-care/wall-care.css');
    const dark = /\[data-theme="dark"\] \{([^}]*)\}/.exec(read('src/ui/tokens.css'))?.[1] ?? '';
    const night = /:has\(\.night-veil\) \{([^}]*)\}/.exec(care)?.[1] ?? '';
    const left = 1 - Number(/rgb\(0 0 0 \/ (\d+)%\)/.exec(care)?.[1]) / 100;
    const colourOf = (name: string) => {
      const given = new RegExp(`--${name}: (#[0-9a-f]{6})`);
      return (given.exec(night) ?? given.exec(dark))?.[1] ?? '';
    };
    const dimmed = (colour: string) =>
      hexOf([1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) * left));
    const inks = ['ink', 'ink-soft', 'ink-faint', 'warning-ink', 'illustrative-ink', 'accent'];
    for (const ink of inks) {
      for (const ground of ['paper', 'surface']) {
        const ratio = contrast(dimmed(colourOf(ink)), dimmed(colourOf(ground)));
        expect(ratio, `${ink} on ${ground}`).toBeGreaterThanOrEqual(7);
      }
    }
  });
});

describe('newer data', () => {
  const held = refOf('facts', 'data/facts-1.json');

  test('what has another content is replaced; what only a new page reads asks for one', () => {
    const datasets = storeOf(held).getState().datasets;
    const plan = (program: string, ...list: readonly DatasetRef[]) =>
      planReread({ program: 'a', datasets }, { program, datasets: list });
    expect(plan('a', held)).toEqual({ replaced: [], needsNewPage: false });
    const newer = refOf('facts', 'data/facts-2.json');
    expect(plan('a', newer)).toEqual({ replaced: [newer], needsNewPage: false });
    expect(plan('b', held).needsNewPage).toBe(true);
    expect(plan('a').needsNewPage).toBe(true);
    expect(plan('a', held, refOf('more', 'data/more-1.json')).needsNewPage).toBe(true);
    const ground = { ...held, url: 'data/facts-2.json', schema: 'terrain-tiles' };
    expect(plan('a', ground)).toEqual({ replaced: [], needsNewPage: true });
  });

  function rereading(patch: Partial<RereadInput>) {
    const care = createCare(START);
    const network = new EventTarget();
    const end = bindReread({
      store: storeOf(held),
      care,
      time: testTime(),
      network,
      readList: async () => success({ program: 'a', datasets: [held] }),
      plan: () => ({ replaced: [], needsNewPage: false }),
      replace: async () => success(null),
      retry: () => undefined,
      onNewPage: () => undefined,
      ...patch,
    });
    return { care, network, end };
  }

  test('a list that cannot be read is tried again, and is told of once it is old', async () => {
    const fault = { file: 'list', feature: null, field: null, reason: 'HTTP 500' };
    let asked = 0;
    const { care, end } = rereading({
      readList: async () => {
        asked++;
        return failure([fault]);
      },
    });
    await vi.advanceTimersByTimeAsync(2 * MINUTE);
    expect(asked).toBeGreaterThan(2);
    care.setState({ nowMs: Date.now() });
    expect(careNotices(care.getState(), START)).toEqual([]);
    await vi.advanceTimersByTimeAsync(40 * MINUTE);
    care.setState({ nowMs: Date.now() });
    expect(careNotices(care.getState(), START)).toEqual([
      { kind: 'data-stale', sinceMs: START + MINUTE },
    ]);
    end();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('a dataset that fails keeps its day of failing until it comes', async () => {
    let isBroken = true;
    const fault = { file: 'facts', feature: null, field: null, reason: 'HTTP 500' };
    const { care, end } = rereading({
      plan: () => ({ replaced: [held], needsNewPage: false }),
      replace: async () => (isBroken ? failure([fault]) : success(null)),
    });
    await vi.advanceTimersByTimeAsync(3 * MINUTE);
    expect(care.getState().stale).toEqual({ facts: { title: words, sinceMs: START + MINUTE } });
    isBroken = false;
    await vi.advanceTimersByTimeAsync(10 * MINUTE);
    expect(care.getState().stale).toEqual({});
    end();
  });

  test('a page that is past help is loaded anew once the server answers', async () => {
    let [answers, loads] = [false, 0];
    loadAnew({
      after: (ms, act) => void setTimeout(act, ms),
      canLoad: async () => answers,
      load: () => loads++,
    });
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(loads).toBe(0);
    answers = true;
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(loads).toBe(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('what could not be read at the opening is asked for again within ten seconds, until it comes', async () => {
    const store = storeOf(held);
    let retries = 0;
    const { end } = rereading({
      store,
      retry: (id) => {
        retries++;
        setDatasetStatus(store, id, 'loading');
        setDatasetStatus(store, id, retries < 5 ? 'failed' : 'ready');
      },
    });
    setDatasetStatus(store, held.id, 'failed');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(retries).toBe(1);
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(retries).toBe(5);
    expect(store.getState().datasets[held.id]?.status).toBe('ready');
    end();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('what failed for an hour is there within ten seconds of its cure', async () => {
    let isBroken = true;
    const fault = { file: 'facts', feature: null, field: null, reason: 'HTTP 500' };
    const { care, end } = rereading({
      plan: () => ({ replaced: [held], needsNewPage: false }),
      replace: async () => (isBroken ? failure([fault]) : success(null)),
    });
    await vi.advanceTimersByTimeAsync(60 * MINUTE);
    isBroken = false;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(care.getState().stale).toEqual({});
    end();
  });

  test('no new page is loaded where storage is forbidden: it might be for ever', async () => {
    let loads = 0;
    const end = bindNewPage({
      time: testTime(),
      window: new EventTarget(),
      storage: () => {
        throw new DOMException('forbidden', 'SecurityError');
      },
      wanted: () => 'edition',
      isBusy: () => false,
      canLoad: async () => true,
      load: () => loads++,
    });
    await vi.advanceTimersByTimeAsync(10 * MINUTE);
    expect(loads).toBe(0);
    end();
  });

  test('a dataset whose bad edition was taken back is not called old any more', async () => {
    const fault = { file: 'facts', feature: null, field: null, reason: 'HTTP 404' };
    let isTakenBack = false;
    const { care, end } = rereading({
      plan: () => ({ replaced: isTakenBack ? [] : [held], needsNewPage: false }),
      replace: async () => failure([fault]),
    });
    await vi.advanceTimersByTimeAsync(3 * MINUTE);
    expect(Object.keys(care.getState().stale)).toEqual(['facts']);
    isTakenBack = true;
    await vi.advanceTimersByTimeAsync(10 * MINUTE);
    expect(care.getState().stale).toEqual({});
    end();
  });

  test('loading anew is called off where nobody waits for it any more', async () => {
    let loads = 0;
    const callOff = loadAnew({
      after: (ms, act) => void setTimeout(act, ms),
      canLoad: async () => true,
      load: () => loads++,
    });
    callOff();
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect([loads, vi.getTimerCount()]).toEqual([0, 0]);
  });

  test('a new page is loaded once, when it is quiet and the server answers', async () => {
    const storage = smallStorage();
    const window = new EventTarget();
    let [loads, isBusy, answers] = [0, true, false];
    const end = bindNewPage({
      time: testTime(),
      window,
      storage: () => storage,
      wanted: () => 'edition',
      isBusy: () => isBusy,
      canLoad: async () => answers,
      load: () => loads++,
    });
    await vi.advanceTimersByTimeAsync(5 * MINUTE);
    isBusy = false;
    await vi.advanceTimersByTimeAsync(5 * MINUTE);
    answers = true;
    window.dispatchEvent(new Event('keydown'));
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(loads).toBe(0);
    await vi.advanceTimersByTimeAsync(5 * MINUTE);
    expect(loads).toBe(1);
    end();
  });
});
