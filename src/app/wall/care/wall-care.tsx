import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useMemo } from 'react';
import { PROGRAM_META } from '../../../core/published-list.ts';
import { isReadAtOnce, replaceDataset } from '../../../data/load-atlas.ts';
import { type PublishedList, planReread, readPublishedList } from '../../../data/reread.ts';
import type { AtlasStore } from '../../../state/store.ts';
import type { CareStore } from '../../../state/wall/care.ts';
import { type AtlasActions, useAtlasActions } from '../../../ui/actions-context.ts';
import { useAtlasStore } from '../../../ui/atlas-context.ts';
import { useWall } from '../../../ui/wall/wall-context.ts';
import { CareStrip } from '../../../ui/wall-care/care-strip.tsx';
import { NightVeil } from '../../../ui/wall-care/night-veil.tsx';
import { canLoadPage } from '../../load-anew.ts';
import { bindClockWatch } from './bind-clock-watch.ts';
import { bindDay } from './bind-day.ts';
import { bindNewPage } from './bind-new-page.ts';
import { bindNight } from './bind-night.ts';
import { bindPixelShift } from './bind-pixel-shift.ts';
import { bindReread } from './bind-reread.ts';
import { bindWakeLock } from './bind-wake-lock.ts';
import { browserTime, type Timekeeper } from './timekeeper.ts';

interface WallCareProps {
  /** Null while there is none. */
  readonly map: MapLibreMap | null;
  /** Whether an emergency has the wall: then it is neither dimmed nor loaded anew. */
  readonly isBusy?: boolean;
}

/** What keeps a wall going that nobody looks after for days. */
export function WallCare({ map, isBusy = false }: WallCareProps) {
  const store = useAtlasStore();
  const actions = useAtlasActions();
  const { care } = useWall();
  const time = useMemo(() => browserTime(window), []);
  const busy = useMemo(() => ({ is: false }), []);
  useEffect(() => {
    busy.is = isBusy;
  }, [busy, isBusy]);
  useEffect(() => bindScreen(store, care, time), [store, care, time]);
  useEffect(
    () => bindData({ store, care, time, actions, isBusy: () => busy.is }),
    [store, care, time, actions, busy],
  );
  useEffect(() => {
    care.setState({ mapGoneMs: map === null ? time.now() : null });
  }, [care, time, map]);
  return (
    <>
      <CareStrip />
      <NightVeil isOff={isBusy} />
    </>
  );
}

/** What keeps the screen itself: awake, in today, watched, spared. */
function bindScreen(store: AtlasStore, care: CareStore, time: Timekeeper): () => void {
  const frame = document.querySelector<HTMLElement>('.frame');
  const ends = [
    bindWakeLock({
      time,
      wakeLock: 'wakeLock' in navigator ? navigator.wakeLock : undefined,
      document,
      onState: (isKeptAwake) => care.setState({ isKeptAwake }),
    }),
    bindDay(store, time),
    bindClockWatch(care, time),
    bindNight(care, time),
    ...(frame === null ? [] : [bindPixelShift(frame, time)]),
  ];
  return () => {
    for (const end of ends) end();
  };
}

interface DataInput {
  readonly store: AtlasStore;
  readonly care: CareStore;
  readonly time: Timekeeper;
  readonly actions: AtlasActions;
  readonly isBusy: () => boolean;
}

function programShown(): string | null {
  return document.querySelector(`meta[name="${PROGRAM_META}"]`)?.getAttribute('content') ?? null;
}

/** What keeps the content of the wall: its data, and the program itself. Only builds publish a list. */
function bindData({ store, care, time, actions, isBusy }: DataInput): () => void {
  if (!import.meta.env.PROD) return () => undefined;
  let wanted: PublishedList | null = null;
  const ends = [
    bindReread({
      store,
      care,
      time,
      network: window,
      readList: readPublishedList,
      plan: (list) => {
        const held = { program: programShown(), datasets: store.getState().datasets };
        return planReread(held, list);
      },
      replace: (ref) => replaceDataset(store, ref),
      retry(id) {
        const dataset = store.getState().datasets[id];
        // In place, where that can be: a wall says what is missing until it is there, without a flash.
        if (dataset && isReadAtOnce(dataset.ref)) void replaceDataset(store, dataset.ref);
        else actions.retryDataset(id);
      },
      onNewPage: (list) => {
        wanted = list;
      },
    }),
    bindNewPage({
      time,
      window,
      storage: () => window.sessionStorage,
      wanted: () => (wanted === null ? null : editionName(wanted)),
      isBusy,
      canLoad: canLoadPage,
      load: () => window.location.reload(),
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
}

/** One name for all that a list holds. */
function editionName({ program, datasets }: PublishedList): string {
  return [program, ...datasets.map(({ url }) => url)].join(' ');
}
