import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { bindDesk } from '../../src/app/wall/bind-desk.ts';
import { bindSecondScreen, type WallChannel } from '../../src/app/wall/bind-second-screen.ts';
import { type BoundTour, bindTour, type TourClock } from '../../src/app/wall/bind-tour.ts';
import { bindTourKeys } from '../../src/app/wall/bind-tour-keys.ts';
import { success } from '../../src/core/result.ts';
import type { Playlist } from '../../src/core/wall/playlist.ts';
import type { WallMessage } from '../../src/core/wall/wall-message.ts';
import { changeSession, changeView } from '../../src/state/store.ts';
import { encodeView } from '../../src/state/url.ts';
import { createBoardPages, setPageCount } from '../../src/state/wall/board-pages.ts';
import { createDesk } from '../../src/state/wall/desk.ts';
import type { KeptPlaylist } from '../../src/state/wall/kept-playlist.ts';
import { createPointed } from '../../src/state/wall/pointed.ts';
import { createTour, type TourEvent } from '../../src/state/wall/tour.ts';
import { factAtlas } from '../support/fact-atlas.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const CLOCK: TourClock = {
  now: () => Date.now(),
  setTimeout: (act, ms) => Number(setTimeout(act, ms)),
  clearTimeout: (timer) => clearTimeout(timer),
};

const STOPS: Playlist = {
  title: { vi: 'Lịch trình', en: 'Tour' },
  stops: [
    { url: '?', dwellS: 20, title: null },
    { url: '?district=097&board=agenda', dwellS: 10, title: null },
    { url: '?clauses=4&lang=en', dwellS: 10, title: null },
  ],
};

function keeping(playlist: Playlist): KeptPlaylist {
  return { read: () => success(playlist), write: () => success(null), subscribe: () => () => {} };
}

/** A wall on its way, once its list has been read. */
async function wallOn(query: string, playlist = STOPS) {
  const store = factAtlas(query);
  changeSession(store, { isMapIdle: true });
  const [tour, pages] = [createTour(), createBoardPages()];
  const bound = bindTour({ store, tour, pages, kept: keeping(playlist), clock: CLOCK });
  await vi.advanceTimersByTimeAsync(0);
  const shown = () => encodeView({ ...store.getState().view, view: 'explore' });
  return { store, tour, pages, bound, shown };
}

describe('a wall on tour', () => {
  test('shows each stop for its time, goes round, and keeps its own language', async () => {
    const { shown } = await wallOn('?view=wall');
    expect(shown()).toBe('');
    vi.advanceTimersByTime(20_000);
    expect(shown()).toBe('district=097&board=agenda');
    vi.advanceTimersByTime(10_000);
    expect(shown()).toBe('lang=en&clauses=4');
    vi.advanceTimersByTime(10_000);
    expect(shown()).toBe('');
  });

  test('shows every page of a board before it goes on', async () => {
    const { shown, pages } = await wallOn('?view=wall');
    setPageCount(pages, 3);
    vi.advanceTimersByTime(40_000);
    expect([pages.getState().page, shown()]).toEqual([2, '']);
    vi.advanceTimersByTime(20_000);
    expect([pages.getState().page, shown()]).toEqual([0, 'district=097&board=agenda']);
  });

  test('leaves a stop that cannot be shown like any other', async () => {
    const { store, shown } = await wallOn('?view=wall');
    let isBroken = true;
    store.subscribe(({ view }) => {
      if (isBroken && view.districts.includes('097')) throw new Error('fault of the test');
    });
    expect(() => vi.advanceTimersByTime(20_000)).toThrow('fault of the test');
    isBroken = false;
    vi.advanceTimersByTime(10_000);
    expect(shown()).toBe('lang=en&clauses=4');
  });

  test('asks the camera to glide to the place of a stop', async () => {
    const { store } = await wallOn('?view=wall');
    vi.advanceTimersByTime(20_000);
    expect(store.getState().session.cameraRequest).toMatchObject({ kind: 'bounds' });
  });

  test('never writes a step into the browser’s history', async () => {
    const { store } = await wallOn('?view=wall');
    vi.advanceTimersByTime(20_000);
    expect(store.getState().viewChange).toBe('replace');
  });

  test('waits a minute after a touch, then shows the stop again', async () => {
    const { store, bound, shown } = await wallOn('?view=wall');
    bound.happen({ kind: 'touch' });
    changeView(store, { districts: ['103'] });
    vi.advanceTimersByTime(59_000);
    expect(shown()).toBe('district=103');
    vi.advanceTimersByTime(1000);
    expect(shown()).toBe('');
  });

  test('a link that asks for something else is looked at for a minute first', async () => {
    const { shown } = await wallOn('?view=wall&district=103');
    expect(shown()).toBe('district=103');
    vi.advanceTimersByTime(60_000);
    expect(shown()).toBe('');
  });

  test('a link to a stop begins there', async () => {
    const { tour } = await wallOn('?view=wall&district=097&board=agenda');
    expect(tour.getState()).toMatchObject({ index: 1, hold: null });
  });

  test('a still wall begins nothing by itself, but goes by key', async () => {
    const { bound, shown } = await wallOn('?view=wall&still=1');
    vi.advanceTimersByTime(3_600_000);
    expect(shown()).toBe('still=1');
    bound.happen({ kind: 'next' });
    expect(shown()).toBe('district=097&board=agenda&still=1');
  });

  test('stands still while suspended, then shows its stop anew', async () => {
    const { bound, tour, shown } = await wallOn('?view=wall');
    bound.suspend(true);
    vi.advanceTimersByTime(3_600_000);
    expect(shown()).toBe('');
    const { visit } = tour.getState();
    bound.suspend(false);
    expect(tour.getState().visit).toBe(visit + 1);
    vi.advanceTimersByTime(20_000);
    expect(shown()).toBe('district=097&board=agenda');
  });

  test('a still wall comes back to what it showed, which need not be a stop', async () => {
    const { bound, shown } = await wallOn('?view=wall&still=1&district=103');
    bound.suspend(true);
    bound.suspend(false);
    expect(shown()).toBe('district=103&still=1');
  });

  test('does nothing more once it has ended', async () => {
    const { bound, shown } = await wallOn('?view=wall');
    bound.destroy();
    vi.advanceTimersByTime(3_600_000);
    expect(shown()).toBe('');
  });
});

/** Two ends of a channel: what one says, the other hears at once, and never itself. */
function channelPair(): readonly [WallChannel, WallChannel] {
  const ends = [new EventTarget(), new EventTarget()] as const;
  const endOf = (own: EventTarget, other: EventTarget): WallChannel =>
    Object.assign(own, {
      postMessage: (data: unknown) => other.dispatchEvent(new MessageEvent('message', { data })),
      close: () => {},
    });
  return [endOf(ends[0], ends[1]), endOf(ends[1], ends[0])];
}

async function deskAndWall() {
  const [deskEnd, wallEnd] = channelPair();
  const wall = await wallOn('?view=wall');
  const [pointed, deskStore] = [createPointed(), createDesk()];
  const desk = bindDesk({ channel: deskEnd, desk: deskStore, clock: CLOCK });
  const openWall = (tour: BoundTour) =>
    bindSecondScreen({ channel: wallEnd, tour, pointed, clock: CLOCK });
  return {
    ...wall,
    desk,
    deskStore,
    pointed,
    openWall,
    wallEnd: wallEnd as WallChannel & EventTarget,
  };
}

describe('a desk and a wall', () => {
  test('know of each other, and of each other’s end', async () => {
    const { deskStore, openWall, bound } = await deskAndWall();
    expect(deskStore.getState().isWallThere).toBe(false);
    const close = openWall(bound);
    expect(deskStore.getState().isWallThere).toBe(true);
    vi.advanceTimersByTime(60_000);
    expect(deskStore.getState().isWallThere).toBe(true);
    close();
    vi.advanceTimersByTime(10_000);
    expect(deskStore.getState().isWallThere).toBe(false);
  });

  test('the wall shows what the desk sends, until told back', async () => {
    const { desk, openWall, bound, shown } = await deskAndWall();
    openWall(bound);
    desk.send(factAtlas('?view=plan&district=103&lang=en&layers=projects').getState().view);
    expect(shown()).toBe('layers=projects&district=103');
    vi.advanceTimersByTime(120_000);
    expect(shown()).toBe('layers=projects&district=103');
    desk.back();
    expect(shown()).toBe('');
  });

  test('what was sent goes by itself ten minutes later', async () => {
    const { desk, openWall, bound, shown } = await deskAndWall();
    openWall(bound);
    desk.send(factAtlas('?district=103').getState().view);
    vi.advanceTimersByTime(599_000);
    expect(shown()).toBe('district=103');
    vi.advanceTimersByTime(1000);
    expect(shown()).toBe('');
  });

  test('the wall follows the hand while the desk points, and loses it with the desk', async () => {
    const { desk, openWall, bound, pointed, tour } = await deskAndWall();
    openWall(bound);
    desk.moveTo([102, 22]);
    vi.advanceTimersByTime(1000);
    expect(pointed.getState().at).toBeNull();
    desk.setPointing(true);
    desk.moveTo([102.5, 22]);
    desk.moveTo([102.6, 22]);
    vi.advanceTimersByTime(100);
    expect(pointed.getState().at).toEqual([102.6, 22]);
    expect(tour.getState().hold).toMatchObject({ kind: 'paused' });
    vi.advanceTimersByTime(60_000);
    expect(pointed.getState().at).toEqual([102.6, 22]);
    desk.setPointing(false);
    expect(pointed.getState().at).toBeNull();
  });

  test('a hand whose desk fell silent is put away', async () => {
    const { openWall, bound, pointed, wallEnd } = await deskAndWall();
    openWall(bound);
    const message: WallMessage = { kind: 'point', at: [102.5, 22] };
    wallEnd.dispatchEvent(new MessageEvent('message', { data: message }));
    expect(pointed.getState().at).toEqual([102.5, 22]);
    vi.advanceTimersByTime(15_000);
    expect(pointed.getState().at).toBeNull();
  });
});

describe('numbers typed on a remote', () => {
  /** Keys with their instants; the stops that they jump to, from 1. */
  function jumps(stopCount: number, ...keys: readonly (readonly [key: string, atMs: number])[]) {
    // There is no page here, and no key is pressed within a part of one.
    vi.stubGlobal('Element', class {});
    const window = new EventTarget();
    const found: TourEvent[] = [];
    const end = bindTourKeys({
      window: window as Window,
      happen: (event) => found.push(event),
      turnPage: () => undefined,
      stopCount: () => stopCount,
    });
    for (const [key, atMs] of keys) {
      const event = new Event('keydown', { cancelable: true });
      window.dispatchEvent(
        Object.defineProperties(event, { key: { value: key }, timeStamp: { value: atMs } }),
      );
    }
    end();
    vi.unstubAllGlobals();
    return found.map((event) => (event.kind === 'jump' ? event.index + 1 : event.kind));
  }

  test('two digits in a row are one stop, later ones another', () => {
    expect(jumps(18, ['1', 0], ['6', 600])).toEqual([1, 16]);
    expect(jumps(18, ['1', 0], ['6', 2000])).toEqual([1, 6]);
    expect(jumps(18, ['1', 0], ['0', 600])).toEqual([1, 10]);
  });

  test('a digit that would lead beyond the list counts by itself; zero alone is a touch', () => {
    expect(jumps(18, ['2', 0], ['5', 600])).toEqual([2, 5]);
    expect(jumps(18, ['0', 0])).toEqual(['touch']);
  });
});
