import type { Bounds } from '../../core/geo.ts';
import { WORLD_PX_AT_ZOOM_0, worldX, worldY } from '../../core/mercator.ts';

/**
 * The part of the world for which marks are joined: whole squares of 256 px of a whole zoom, `east` and
 * `south` not included. Squares lie fast on the world, so that a window changes only when the view
 * comes near its edge, and the same view has the same window wherever it came from.
 */
export interface MapWindow {
  readonly zoom: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
  readonly south: number;
}

/** Side of a square at its zoom. */
export const SQUARE_PX = 256;
/** How near the view may come to the window's edge, in squares: what is drawn reaches over its position. */
const MARGIN = 0.5;

/** Squares along a side of the world. */
export function squaresAt(zoom: number): number {
  return (WORLD_PX_AT_ZOOM_0 / SQUARE_PX) * 2 ** zoom;
}

/** The window of a view at a whole zoom. */
export function windowAround([west, south, east, north]: Bounds, zoom: number): MapWindow {
  const squares = squaresAt(zoom);
  return {
    zoom,
    west: Math.floor(worldX(west) * squares - MARGIN),
    north: Math.floor(worldY(north) * squares - MARGIN),
    east: Math.ceil(worldX(east) * squares + MARGIN),
    south: Math.ceil(worldY(south) * squares + MARGIN),
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
