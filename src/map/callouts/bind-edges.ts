import type { Map as MapLibreMap } from 'maplibre-gl';
import type { ScreenBox } from '../../core/wall/leader-lines.ts';
import { roomAround, takeRoom } from '../marks/taken-room.ts';

/**
 * Keeps names from being cut by the map's edges and by signs upon it, where no records are named; returns
 * what ends that. `signsOf`: see bindCallouts.
 */
export function bindEdges(map: MapLibreMap, signsOf: () => readonly ScreenBox[]): () => void {
  const take = () => takeRoom(map, [...roomAround(map.getContainer()), ...signsOf()]);
  take();
  map.on('resize', take);
  return () => {
    map.off('resize', take);
    takeRoom(map, []);
  };
}
