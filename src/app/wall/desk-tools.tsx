import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import { useEffect, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { WALL_CHANNEL } from '../../core/wall/wall-message.ts';
import { storedPlaylist } from '../../data/wall/stored-playlist.ts';
import { createDesk } from '../../state/wall/desk.ts';
import { reasonAgainst } from '../../state/wall/stops.ts';
import { PlaylistDialog } from '../../ui/tour/playlist-dialog.tsx';
import { WallMenu } from '../../ui/tour/wall-menu.tsx';
import { saveFile } from '../plan/save-file.ts';
import { type BoundDesk, bindDesk } from './bind-desk.ts';
import { pageClock } from './page-clock.ts';

/** Tells the wall where the hand is, while it is over the map. */
function bindHand(map: MapLibreMap, desk: BoundDesk): () => void {
  const onMove = ({ lngLat }: Pick<MapMouseEvent, 'lngLat'>) =>
    desk.moveTo([Number(lngLat.lng.toFixed(5)), Number(lngLat.lat.toFixed(5))]);
  const onOut = () => desk.moveTo(null);
  map.on('mousemove', onMove);
  map.on('mouseout', onOut);
  return () => {
    map.off('mousemove', onMove);
    map.off('mouseout', onOut);
  };
}

/** The desk's hold on the wall, in the banner of the other views. */
export function DeskTools({ map }: { readonly map: MapLibreMap | null }) {
  const [store] = useState(createDesk);
  const [desk, setDesk] = useState<BoundDesk | null>(null);
  const [isEditing, setIsEditing] = useState(false);
  const kept = useMemo(() => storedPlaylist(window, reasonAgainst), []);
  useEffect(() => {
    const channel = new BroadcastChannel(WALL_CHANNEL);
    const bound = bindDesk({ channel, desk: store, clock: pageClock(window) });
    setDesk(bound);
    return () => {
      setDesk(null);
      bound.destroy();
    };
  }, [store]);
  useEffect(() => (map && desk ? bindHand(map, desk) : undefined), [map, desk]);
  return (
    <>
      <WallMenu
        desk={store}
        onSend={(view) => desk?.send(view)}
        onPoint={(isPointing) => desk?.setPointing(isPointing)}
        onBack={() => desk?.back()}
        onEdit={() => setIsEditing(true)}
      />
      {isEditing &&
        createPortal(
          <PlaylistDialog kept={kept} saveFile={saveFile} onClose={() => setIsEditing(false)} />,
          document.body,
        )}
    </>
  );
}
