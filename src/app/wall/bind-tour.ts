import { readPlaylist, type Stop } from '../../core/wall/playlist.ts';
import { readJson } from '../../data/read-json.ts';
import { type AtlasState, type AtlasStore, changeSession, changeView } from '../../state/store.ts';
import { decodeView, encodeView } from '../../state/url.ts';
import { type BoardPagesStore, turnToPage } from '../../state/wall/board-pages.ts';
import type { KeptPlaylist } from '../../state/wall/kept-playlist.ts';
import {
  builtInStops,
  cameraFor,
  type RoomSettings,
  reasonAgainst,
  stopShowing,
  tourStop,
  viewInRoom,
} from '../../state/wall/stops.ts';
import {
  addressShown,
  afterEvent,
  dueMs,
  type PlaylistFault,
  type TourEvent,
  type TourStore,
  withStops,
} from '../../state/wall/tour.ts';

/** What the tour asks of time; `now` in ms since 1970, so that the page can say until when it waits. */
export interface TourClock {
  now(): number;
  setTimeout(act: () => void, ms: number): number;
  clearTimeout(timer: number): void;
}

export interface TourInput {
  readonly store: AtlasStore;
  readonly tour: TourStore;
  readonly pages: BoardPagesStore;
  readonly kept: KeptPlaylist;
  readonly clock: TourClock;
}

export interface BoundTour {
  /** Tells the tour that something happened, now. */
  happen(event: TourEvent): void;
  /** Stands still while something more urgent has the screen; then the stop comes up anew. */
  suspend(isSuspended: boolean): void;
  destroy(): void;
}

/** The list that is toured; null: the built-in one. */
interface ToldList {
  readonly stops: readonly Stop[] | null;
  readonly fault: PlaylistFault | null;
}

const BUILT_IN: ToldList = { stops: null, fault: null };

/** The list that the link names, else the one that this computer keeps, else the built-in one. */
async function readList(playlist: string | null, kept: KeptPlaylist): Promise<ToldList> {
  const content = playlist === null ? null : await readJson(playlist, playlist);
  const file = playlist ?? 'playlist';
  const list = content?.ok
    ? readPlaylist(content.value, file, reasonAgainst)
    : (content ?? kept.read());
  if (list === null) return BUILT_IN;
  const fault = { file, isRefused: !list.ok, issues: list.issues };
  return {
    stops: list.ok ? list.value.stops : null,
    fault: list.ok && list.issues.length === 0 ? null : fault,
  };
}

/** Whether there is a first view, and nothing under way that a list could depend on. */
function isSettled({ session, datasets }: AtlasState): boolean {
  return session.isMapIdle && Object.values(datasets).every(({ status }) => status !== 'loading');
}

/** Language and theme as the room has them: what was changed by hand since the last stop stays changed. */
function followRoom(store: AtlasStore) {
  let room: RoomSettings = store.getState().view;
  let applied: Pick<RoomSettings, 'language' | 'theme'> = room;
  return {
    now(): RoomSettings {
      const { view } = store.getState();
      const language = view.language === applied.language ? room.language : view.language;
      const theme = view.theme === applied.theme ? room.theme : view.theme;
      const { isPublishedOnly } = room;
      room = { ...view, language, theme, isPublishedOnly };
      return room;
    },
    note(view: RoomSettings) {
      applied = view;
    },
  };
}

/** Shows an address in this room: the view at once, the camera gliding. */
function createProjector({ store, pages }: Pick<TourInput, 'store' | 'pages'>) {
  const room = followRoom(store);
  return (url: string) => {
    const { view } = store.getState();
    const next = viewInRoom(url, room.now(), view.camera);
    room.note(next);
    if (encodeView(next) !== encodeView(view)) changeView(store, next, 'replace');
    turnToPage(pages, 0);
    const cameraRequest = cameraFor(decodeView(url).view, store.getState());
    changeSession(store, { cameraRequest, isPlaying: false });
  };
}

/**
 * Tours the stops: every page of a board for the stop's time, then the next stop, round and round. A
 * wall that is to be still (`still=1`) begins nothing by itself. The only timekeeper of the wall.
 */
export function bindTour({ store, tour, pages, kept, clock }: TourInput): BoundTour {
  const project = createProjector({ store, pages });
  let timer: number | null = null;
  let isSuspended = false;
  let isGone = false;
  let list: ToldList | null = null;

  const happen = (event: TourEvent) => {
    // A still wall has nothing to wait with; one that is needed for something else hears nobody.
    if (isSuspended || (event.kind === 'touch' && store.getState().view.isStill)) return;
    tour.setState((state) => afterEvent(state, event, clock.now()));
  };
  const onDue = () => {
    timer = null;
    if (tour.getState().hold !== null) return happen({ kind: 'wake' });
    const { page, pageCount } = pages.getState();
    const isOnlyStop = tour.getState().stops.length === 1;
    if (page + 1 < pageCount || isOnlyStop) {
      turnToPage(pages, (page + 1) % pageCount);
      happen({ kind: 'page' });
    } else happen({ kind: 'next' });
  };
  const schedule = () => {
    if (timer !== null) clock.clearTimeout(timer);
    timer = null;
    const due = dueMs(tour.getState());
    if (due === null || isSuspended || store.getState().view.isStill) return;
    // A clock that was set is not asked again when the time has come: the wait is what counts.
    timer = clock.setTimeout(onDue, Math.max(0, due - clock.now()));
  };
  const takeStops = () => {
    const state = store.getState();
    if (list === null || !isSettled(state)) return;
    const stops = (list.stops ?? builtInStops(state)).map((stop) => tourStop(stop, state));
    const before = tour.getState();
    const shown = before.stops[before.index]?.url;
    tour.setState({ ...withStops(before, stops), fault: list.fault });
    if (shown === undefined) begin();
    else if (!stops.some(({ url }) => url === shown) && before.hold === null)
      happen({ kind: 'first' });
  };
  const begin = () => {
    const { view } = store.getState();
    const at = view.camera === null ? stopShowing(view, tour.getState().stops) : -1;
    if (view.isStill) tour.setState({ index: Math.max(0, at) });
    // A link that asks for something else is looked at first.
    else happen(at < 0 ? { kind: 'touch' } : { kind: 'jump', index: at });
  };
  const readAgain = async () => {
    const read = await readList(store.getState().view.playlist, kept);
    if (isGone) return;
    list = read;
    takeStops();
  };

  const undo = [
    tour.subscribe((state, before) => {
      // First: a stop that cannot be shown is left like any other.
      schedule();
      const url = addressShown(state);
      if (state.visit !== before.visit && url !== null) project(url);
    }),
    store.subscribe((state, before) => {
      if (state.view.isStill !== before.view.isStill) schedule();
      if (state.view.playlist !== before.view.playlist) void readAgain();
      const isLearnt =
        state.catalogue !== before.catalogue || isSettled(state) !== isSettled(before);
      if (isLearnt) takeStops();
    }),
    kept.subscribe(() => void readAgain()),
  ];
  void readAgain();
  return {
    happen,
    suspend(isWanted) {
      if (isWanted === isSuspended) return;
      isSuspended = isWanted;
      // A wall that stands still comes back to what it showed, which need not be a stop.
      if (isSuspended || store.getState().view.isStill) schedule();
      else happen({ kind: 'wake' });
    },
    destroy() {
      isGone = true;
      for (const end of undo) end();
      if (timer !== null) clock.clearTimeout(timer);
    },
  };
}
