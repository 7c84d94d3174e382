import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useMemo, useState } from 'react';
import { WALL_CHANNEL } from '../../core/wall/wall-message.ts';
import { storedPlaylist } from '../../data/wall/stored-playlist.ts';
import { bindCallouts } from '../../map/callouts/bind-callouts.ts';
import { bindPointed } from '../../map/callouts/bind-pointed.ts';
import { turnToPage } from '../../state/wall/board-pages.ts';
import { createPointed } from '../../state/wall/pointed.ts';
import { reasonAgainst } from '../../state/wall/stops.ts';
import { useAtlasStore } from '../../ui/atlas-context.ts';
import { PlaylistAlert } from '../../ui/tour/playlist-alert.tsx';
import { PlaylistDialog } from '../../ui/tour/playlist-dialog.tsx';
import { TourSign } from '../../ui/tour/tour-sign.tsx';
import { useWall } from '../../ui/wall/wall-context.ts';
import { saveFile } from '../plan/save-file.ts';
import { bindSecondScreen } from './bind-second-screen.ts';
import { bindTour } from './bind-tour.ts';
import { bindTourKeys } from './bind-tour-keys.ts';
import { pageClock } from './page-clock.ts';

const EDIT_KEY = 'p';

/** The tour of the wall: its timekeeper, keys, sign, list, what it names on the map, and its desks. */
export function WallTour({ map }: { readonly map: MapLibreMap | null }) {
  const store = useAtlasStore();
  const { tour, pages } = useWall();
  const [pointed] = useState(createPointed);
  const kept = useMemo(() => storedPlaylist(window, reasonAgainst), []);
  const [isEditing, setIsEditing] = useState(false);

  useEffect(() => {
    const clock = pageClock(window);
    const bound = bindTour({ store, tour, pages, kept, clock });
    const channel = new BroadcastChannel(WALL_CHANNEL);
    const undo = [
      bindTourKeys({
        window,
        happen: bound.happen,
        turnPage: (by) => turnToPage(pages, pages.getState().page + by),
      }),
      bindSecondScreen({ channel, tour: bound, pointed, clock }),
    ];
    return () => {
      for (const end of undo) end();
      bound.destroy();
    };
  }, [store, tour, pages, kept, pointed]);

  useEffect(() => {
    if (map === null) return;
    const undo = [bindCallouts(map, store), bindPointed(map, store, pointed)];
    return () => {
      for (const end of undo) end();
    };
  }, [map, store, pointed]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isOfField = event.target instanceof Element && event.target.closest('dialog, input');
      if (event.key.toLowerCase() !== EDIT_KEY || event.defaultPrevented || isOfField) return;
      if (!event.ctrlKey && !event.metaKey && !event.altKey) setIsEditing(true);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);

  return (
    <>
      <PlaylistAlert />
      <TourSign onOpen={() => setIsEditing(true)} />
      {isEditing && (
        <PlaylistDialog kept={kept} saveFile={saveFile} onClose={() => setIsEditing(false)} />
      )}
    </>
  );
}
