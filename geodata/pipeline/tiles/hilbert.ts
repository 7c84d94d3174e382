import { tileIdToZxy, zxyToTileId } from 'pmtiles';
import { MAX_RECORD_ZOOM } from '../../../src/core/tile-archive.ts';
import type { TileAddress } from '../../../src/core/tile-grid.ts';

/**
 * Places are kept as the index of the Hilbert curve through the tiles of GRID_ZOOM: sorted by it, the
 * records of any tile of any zoom stand together, and tiles in the order that PMTiles wants.
 */
export const GRID_ZOOM = MAX_RECORD_ZOOM;

/** Id of the first tile of a zoom: all tiles of the zooms above come before. */
export function firstTileId(z: number): number {
  return (4 ** z - 1) / 3;
}

/** Index of a place in the unit square on the curve of GRID_ZOOM: below 2³². */
export function hilbertIndexOf(unitX: number, unitY: number): number {
  const size = 2 ** GRID_ZOOM;
  const cellOf = (unit: number) => Math.min(Math.max(Math.floor(unit * size), 0), size - 1);
  return zxyToTileId(GRID_ZOOM, cellOf(unitX), cellOf(unitY)) - firstTileId(GRID_ZOOM);
}

/** How many indices of GRID_ZOOM one tile of a zoom spans. */
export function hilbertSpan(z: number): number {
  return 4 ** (GRID_ZOOM - z);
}

/** The tile of a zoom by its index on that zoom's curve. */
export function tileAtHilbert(z: number, index: number): TileAddress {
  const [, x, y] = tileIdToZxy(firstTileId(z) + index);
  return { z, x, y };
}
