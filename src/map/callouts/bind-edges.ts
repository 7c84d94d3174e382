import type { Map as MapLibreMap } from 'maplibre-gl';
import { roomAround, takeRoom } from '../marks/taken-room.ts';

/** Keeps names from being cut by the map's edges, where nothing else stands upon it; returns what ends that. */
export function bindEdges(map: MapLibreMap): () => void {
  const take = () => takeRoom(map, roomAround(map.getContainer()));
  take();
  map.on('resize', take);
  return () => {
    map.off('resize', take);
    takeRoom(map, []);
  };
}
