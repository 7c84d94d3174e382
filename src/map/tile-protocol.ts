import type { AddProtocolAction } from 'maplibre-gl';

/** Gives what the map library needs to draw from archives of tiles. */
export type TileProtocol = () => Promise<AddProtocolAction>;

/** Fetched when an archive is first to be drawn. */
export const loadTileProtocol: TileProtocol = async () => {
  const { Protocol } = await import('pmtiles');
  return new Protocol().tile;
};
