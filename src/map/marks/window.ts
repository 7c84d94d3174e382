import type { Bounds } from '../../core/geo.ts';
import { worldX, worldY } from './mercator.ts';

/**
 * The part of the world for which marks are joined: whole tiles of 512 px of a whole zoom, `east` and
 * `south` not included. Tiles lie fast on the world, so that a window changes only when the view
 * comes near its edge, and the same view has the same window wherever it came from.
 */
export interface MapWindow {
  readonly zoom: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
  readonly south: number;
}

/** How near the view may come to the window's edge, in tiles: what is drawn reaches over its position. */
const MARGIN_TILES = 0.25;

/** The window of a view at a whole zoom. */
export function windowAround([west, south, east, north]: Bounds, zoom: number): MapWindow {
  const tiles = 2 ** zoom;
  return {
    zoom,
    west: Math.floor(worldX(west) * tiles - MARGIN_TILES),
    north: Math.floor(worldY(north) * tiles - MARGIN_TILES),
    east: Math.ceil(worldX(east) * tiles + MARGIN_TILES),
    south: Math.ceil(worldY(south) * tiles + MARGIN_TILES),
  };
}

export function isSameWindow(a: MapWindow, b: MapWindow): boolean {
  return (
    a.zoom === b.zoom &&
    a.west === b.west &&
    a.north === b.north &&
    a.east === b.east &&
    a.south === b.south
  );
}
