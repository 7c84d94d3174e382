import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useMemo, useState } from 'react';
import type { ScreenBox } from '../../core/wall/leader-lines.ts';
import { WALL_CHANNEL } from '../../core/wall/wall-message.ts';
import { storedPlaylist } from '../../data/wall/stored-playlist.ts';
import { bindCallouts } from '../../map/callouts/bind-callouts.ts';
import { bindEdges } from '../../map/callouts/bind-edges.ts';
import { bindPointed } from '../../map/callouts/bind-pointed.ts';
import { turnToPage } from '../../state/wall/board-pages.ts';
import { createPointed } from '../../state/wall/pointed.ts';
import { reasonAgainst } from '../../state/wall/stops.ts';
import { useAtlasStore } from '../../ui/atlas-context.ts';
import { PlaylistAlert } from '../../ui/tour/playlist-alert.tsx';
import { PlaylistDialog } from '../../ui/tour/playlist-dialog.tsx';
import { TourSign } from '../../ui/tour/tour-sign.tsx';
import { isOfField } from '../../ui/wall/is-of-field.ts';
import { useRescue, useWall } from '../../ui/wall/wall-context.ts';
import { saveFile } from '../plan/save-file.ts';
import { bindSecondScreen } from './bind-second-screen.ts';
import { bindTour } from './bind-tour.ts';
import { bindTourKeys } from './bind-tour-keys.ts';
import { pageClock } from './page-clock.ts';

const EDIT_KEY = 'p';

/** What stands at the lower edge of the map; callouts stay above it. */
const LOWER_SIGNS = '.tour-sign, .care-strip';
/** All that covers a part of the map for long. */
const SIGNS = `${LOWER_SIGNS}, .stage .attribution, .stage .maplibregl-ctrl-scale`;

/** Where signs stand upon the map, px from its upper left corner. */
function signsUpon(map: MapLibreMap, selector: string): readonly ScreenBox[] {
  const { left, top } = map.getContainer().getBoundingClientRect();
  return [...document.querySelectorAll(selector)].map((sign) => {
    const box = sign.getBoundingClientRect();
    return {
      left: box.left - left,
      top: box.top - top,
      right: box.right - left,
      bottom: box.bottom - top,
    };
  });
}

/** Px from the map's upper edge to the first of the signs upon it. */
function topOfSigns(map: MapLibreMap): number {
  const tops = signsUpon(map, LOWER_SIGNS).map(({ top }) => top);
  return Math.min(Number.POSITIVE_INFINITY, ...tops);
}

/** The tour of the wall: its timekeeper, keys, sign, list, what it names on the map, and its desks. */
export function WallTour({ map }: { readonly map: MapLibreMap | null }) {
  const store = useAtlasStore();
  const { tour, pages, care, rescue } = useWall();
  const isRescue = useRescue(({ subject }) => subject !== null);
  const [pointed] = useState(createPointed);
  const kept = useMemo(() => storedPlaylist(window, reasonAgainst), []);
  const [isEditing, setIsEditing] = useState(false);

  useEffect(() => {
    const clock = pageClock(window);
    const bound = bindTour({ store, tour, pages, kept, clock });
    const channel = new BroadcastChannel(WALL_CHANNEL);
    const followRescue = () => bound.suspend(rescue.getState().subject !== null);
    followRescue();
    const undo = [
      bindTourKeys({
        window,
        happen: bound.happen,
        stopCount: () => tour.getState().stops.length,
        turnPage: (by) => turnToPage(pages, pages.getState().page + by),
      }),
      bindSecondScreen({ channel, tour: bound, pointed, clock }),
      rescue.subscribe(followRescue),
    ];
    return () => {
      for (const end of undo) end();
      bound.destroy();
    };
  }, [store, tour, pages, kept, pointed, rescue]);

  useEffect(() => {
    if (map === null) return;
    // A rescue has the map to itself.
    const signsOf = () => signsUpon(map, SIGNS);
    if (isRescue) return bindEdges(map, signsOf);
    const callouts = bindCallouts(map, store, { bottomOf: () => topOfSigns(map), signsOf });
    const undo = [
      // Signs come and go with these.
      care.subscribe(callouts.redraw),
      tour.subscribe(callouts.redraw),
      bindPointed(map, store, pointed),
    ];
    return () => {
      for (const end of undo) end();
      callouts.destroy();
    };
  }, [map, store, pointed, care, tour, isRescue]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== EDIT_KEY || event.defaultPrevented) return;
      if (isOfField(event.target)) return;
      if (!event.ctrlKey && !event.metaKey && !event.altKey) setIsEditing(true);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);

  return (
    <>
      <PlaylistAlert />
      {!isRescue && <TourSign onOpen={() => setIsEditing(true)} />}
      {isEditing && (
        <PlaylistDialog kept={kept} saveFile={saveFile} onClose={() => setIsEditing(false)} />
      )}
    </>
  );
}
