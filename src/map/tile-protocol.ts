import { addProtocol } from 'maplibre-gl';
import { TILE_SCHEME } from './tile-address.ts';

let registration: Promise<void> | null = null;

/** Teaches the map library to draw from archives of tiles. Fetched when one is first to be drawn. */
export function registerTileProtocol(): Promise<void> {
  registration ??= import('pmtiles').then(({ Protocol }) => {
    addProtocol(TILE_SCHEME, new Protocol().tile);
  });
  return registration;
}
