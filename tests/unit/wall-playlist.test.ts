import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Playlist, readPlaylist, writePlaylist } from '../../src/core/wall/playlist.ts';
import { readWallMessage } from '../../src/core/wall/wall-message.ts';
import { storedPlaylist } from '../../src/data/wall/stored-playlist.ts';
import { selectResult } from '../../src/state/selectors.ts';
import { decodeView, encodeView } from '../../src/state/url.ts';
import {
  draftOf,
  faultsOf,
  playlistOf,
  queryOf,
  withoutStop,
  withStop,
  withStopChanged,
  withStopMoved,
} from '../../src/state/wall/playlist-draft.ts';
import {
  addressOfShown,
  boundsOfPlace,
  builtInStops,
  cameraFor,
  reasonAgainst,
  stopShowing,
  tourStop,
  viewInRoom,
} from '../../src/state/wall/stops.ts';
import { factAtlas } from '../support/fact-atlas.ts';
import { smallStorage } from '../support/small-storage.ts';

const TITLE = { vi: 'Lịch trình', en: 'Tour' };

function fileOf(...stops: readonly unknown[]) {
  return { version: 1, title: TITLE, stops };
}

const GOOD = { url: '?district=097&board=agenda', dwellS: 20, title: null };

function read(content: unknown) {
  return readPlaylist(content, 'tour.json', reasonAgainst);
}

const stops = fc.record({
  url: fc.constantFrom('?', '?district=097', '?clauses=3b&board=hazards', '?map=9/22/103'),
  dwellS: fc.integer({ min: 5, max: 600 }),
  title: fc.constantFrom(null, { vi: 'Nậm Pồ', en: 'Nam Po' }),
});
const playlists: fc.Arbitrary<Playlist> = fc
  .array(stops, { minLength: 1, maxLength: 20 })
  .map((list) => ({ title: TITLE, stops: list }));

describe('a playlist', () => {
  test('is read back as it was written', () => {
    fc.assert(
      fc.property(playlists, (playlist) => {
        expect(read(JSON.parse(writePlaylist(playlist)))).toEqual({
          ok: true,
          value: playlist,
          issues: [],
        });
      }),
    );
  });

  test('a stop with a bad address is left out and told by its number; the rest tours', () => {
    const result = read(fileOf(GOOD, { ...GOOD, url: '?district=999' }, { ...GOOD, dwellS: 1 }));
    expect(result.ok && result.value.stops).toEqual([GOOD]);
    expect(result.issues).toMatchObject([
      { file: 'tour.json', feature: 'stop 2', field: 'url', reason: 'district=999 cannot be used' },
      { file: 'tour.json', feature: 'stop 3', field: 'dwellS' },
    ]);
  });

  test.each([
    ['no object', 7],
    ['another version', { ...fileOf(GOOD), version: 2 }],
    ['a property nobody knows', { ...fileOf(GOOD), extra: 1 }],
    ['no stops', fileOf()],
    ['no good stop', fileOf({ ...GOOD, url: 'district=097' })],
    ['a title in one language', { ...fileOf(GOOD), title: { vi: 'a' } }],
  ])('%s is refused, with a reason', (_, content) => {
    const result = read(content);
    expect(result.ok).toBe(false);
    expect(result.issues.length).toBeGreaterThan(0);
  });
});

describe('the built-in list', () => {
  const state = factAtlas('').getState();
  const list = builtInStops(state);

  test('has only addresses that the atlas shows', () => {
    expect(list.filter(({ url }) => reasonAgainst(url) !== null)).toEqual([]);
    expect(new Set(list.map(({ url }) => url)).size).toBe(list.length);
  });

  test('begins with everything, and has the zone, each district and the clauses with records', () => {
    const urls = list.map(({ url }) => url);
    expect(urls[0]).toBe('?');
    expect(urls).toContain('?zone=27&board=agenda');
    for (const code of ['096', '097', '103', '107']) {
      expect(urls).toContain(`?district=${code}&board=agenda`);
    }
    expect(urls).toContain('?clauses=3&board=agenda');
    expect(urls.some((url) => url.includes('clauses=9'))).toBe(false);
    expect(urls.at(-1)).toBe('?board=data');
  });

  test('counts meetings by clause, too, and tells what the colours of poverty say', () => {
    const views = list.map((stop) => tourStop(stop, state).view);
    expect(views.find(({ board }) => board === 'matrix')?.layers).toContain('meetings');
    const poverty = views.find(({ board }) => board === 'indicator');
    expect(poverty?.layers).toContain('indicators');
    expect(poverty?.layers).not.toContain('projects');
  });

  test('has no stop for a clause of which it then shows nothing', () => {
    for (const { url } of list.filter(({ url }) => url.includes('clauses='))) {
      const { rows } = selectResult(factAtlas(url).getState());
      expect(rows.length, url).toBeGreaterThan(0);
    }
  });

  test('names every stop in both languages, each differently', () => {
    const titles = list.map((stop) => tourStop(stop, state).title);
    expect(new Set(titles.map(({ vi }) => vi)).size).toBe(list.length);
    expect(new Set(titles.map(({ en }) => en)).size).toBe(list.length);
    expect(titles.filter(({ vi, en }) => vi === '' || en === '')).toEqual([]);
  });
});

describe('a stop in a room', () => {
  const room = decodeView(
    '?view=wall&lang=en&diag=86&dist=4&playlist=a.json&nature=published',
  ).view;

  test('keeps what belongs to the room, and leaves the camera to glide', () => {
    const view = viewInRoom('?view=explore&district=097&diag=20&still=1&map=9/22/103', room, null);
    expect(encodeView(view)).toBe(
      'view=wall&lang=en&nature=published&district=097&diag=86&dist=4&playlist=a.json',
    );
  });

  test('has the language and theme that its address says', () => {
    expect(viewInRoom('?lang=vi&theme=light', room, null)).toMatchObject({
      language: 'vi',
      theme: 'light',
    });
  });

  test('what a desk sends is free of the desk’s own settings', () => {
    const { view } = decodeView('?view=plan&lang=en&theme=dark&district=097&map=9/22/103&diag=20');
    expect(addressOfShown(view)).toBe('?district=097&map=9/22/103');
  });

  test('is found by what it shows', () => {
    const state = factAtlas('').getState();
    const list = builtInStops(state).map((stop) => tourStop(stop, state));
    expect(stopShowing(decodeView('?view=wall&diag=86&lang=en').view, list)).toBe(0);
    expect(
      list[stopShowing(decodeView('?view=wall&district=103&board=agenda').view, list)]?.url,
    ).toBe('?district=103&board=agenda');
    expect(stopShowing(decodeView('?view=wall&district=103&to=2024-01-01').view, list)).toBe(-1);
    const twice = [...list, ...list];
    expect(stopShowing(decodeView('?view=wall').view, twice, list.length)).toBe(list.length);
    expect(stopShowing(decodeView('?view=wall').view, twice, 3)).toBe(0);
  });

  test('the camera goes where its address says, else to its place, else home', () => {
    const state = factAtlas('').getState();
    const { units } = state.catalogue;
    const to = (query: string) => cameraFor(decodeView(query).view, state);
    expect(to('?map=9/22/103&district=097')).toMatchObject({ kind: 'camera', camera: { zoom: 9 } });
    expect(to('')).toEqual({ kind: 'home' });
    expect(to('?district=097')).toEqual({ kind: 'bounds', bounds: units.get('2020:097')?.bbox });
    const both = boundsOfPlace(decodeView('?district=097,103').view, units);
    for (const id of ['2020:097', '2020:103']) {
      const box = units.get(id)?.bbox;
      expect(box).toBeDefined();
      expect(both?.[0]).toBeLessThanOrEqual(box?.[0] ?? Number.NaN);
      expect(both?.[3]).toBeGreaterThanOrEqual(box?.[3] ?? Number.NaN);
    }
  });
});

describe('editing a list', () => {
  const draft = draftOf({ title: TITLE, stops: [GOOD, { ...GOOD, url: '?zone=27' }] });
  const urlsOf = (edited: typeof draft) => edited.stops.map(({ url }) => url);

  test('adds, changes, moves and removes', () => {
    const added = withStop(draft, '?record=PRJ-001');
    expect(urlsOf(added)).toEqual([GOOD.url, '?zone=27', '?record=PRJ-001']);
    expect(urlsOf(withStopMoved(added, 2, -1))).toEqual([GOOD.url, '?record=PRJ-001', '?zone=27']);
    expect(withStopMoved(added, 0, -1)).toBe(added);
    expect(urlsOf(withoutStop(added, 1))).toEqual([GOOD.url, '?record=PRJ-001']);
    expect(
      playlistOf(withStopChanged(draft, 0, { titleVi: ' Một ' }), TITLE)?.stops[0]?.title,
    ).toEqual({
      vi: 'Một',
      en: 'Một',
    });
  });

  test('what cannot be used is told, and nothing is kept until it is mended', () => {
    const bad = withStopChanged(draft, 0, { url: '?district=1', dwellS: '2' });
    expect(bad.stops.map(faultsOf)[0]).toEqual({ url: true, dwellS: true });
    expect(playlistOf(bad, TITLE)).toBeNull();
  });

  test('takes a whole address', () => {
    expect(queryOf(' https://a.vn/atlas/?zone=27#x ')).toBe('?zone=27');
    expect(queryOf('zone=27')).toBe('?zone=27');
  });
});

describe('the kept list', () => {
  const windowOf = (localStorage: Storage) =>
    Object.assign(new EventTarget(), { localStorage }) as unknown as Parameters<
      typeof storedPlaylist
    >[0];

  test('comes back, is told of, and goes', () => {
    const kept = storedPlaylist(windowOf(smallStorage()), reasonAgainst);
    let told = 0;
    const end = kept.subscribe(() => told++);
    expect(kept.read()).toBeNull();
    kept.write({ title: TITLE, stops: [GOOD] });
    expect(kept.read()).toMatchObject({ ok: true, value: { stops: [GOOD] } });
    kept.write(null);
    expect(kept.read()).toBeNull();
    end();
    kept.write(null);
    expect(told).toBe(2);
  });

  test('a storage that refuses says so, and what it holds broken is refused', () => {
    const full = smallStorage();
    full.setItem('atlas-wall-playlist', '{');
    full.setItem = () => {
      throw new Error('full');
    };
    const kept = storedPlaylist(windowOf(full), reasonAgainst);
    expect(kept.write({ title: TITLE, stops: [GOOD] }).ok).toBe(false);
    expect(kept.read()?.ok).toBe(false);
  });
});

describe('messages between desks and walls', () => {
  test.each([
    { kind: 'who' },
    { kind: 'here' },
    { kind: 'gone' },
    { kind: 'show', query: 'district=097' },
    { kind: 'point', at: [102.9, 21.9] },
    { kind: 'point', at: null },
    { kind: 'back' },
  ])('%j is one', (message) => {
    expect(readWallMessage(message)).toEqual(message);
  });

  test.each([
    null,
    'who',
    { kind: 'other' },
    { kind: 'who', extra: 1 },
    { kind: 'show' },
    { kind: 'show', query: 'a'.repeat(5000) },
    { kind: 'point', at: [200, 20] },
    { kind: 'point', at: [102, Number.NaN] },
    { kind: 'point', at: [102] },
  ])('%j is none', (message) => {
    expect(readWallMessage(message)).toBeNull();
  });
});
