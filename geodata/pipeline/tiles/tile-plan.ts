import { gzipSync } from 'node:zlib';
import { MAX_RECORD_ZOOM } from '../../../src/core/tile-archive.ts';
import { tileAtHilbert } from './hilbert.ts';
import type { PointLayers } from './point-layers.ts';

/**
 * Most bytes that a tile should have, compressed: a view is six tiles or so, and 1.5 MB is what a
 * weak line brings in a few seconds.
 */
export const MAX_TILE_BYTES = 250_000;

/** Finest grid tried: 8 × 8 cells a tile, 64 CSS pixels each. */
const FINEST_DEPTH = 3;
/** Share of a tile that points may take: the rest is for communes. */
const SHARE_OF_POINTS = 0.8;
/** The fullest tiles stand for all: more records rarely make fewer bytes. */
const TRIED_TILES = 6;
/** No record takes fewer bytes, so tiles with too many need not be tried. */
const LEAST_RECORD_BYTES = 8;

export interface TilePlan {
  /** Zoom of the tiles with single records; all below carry counts. */
  readonly recordZoom: number;
  /** By zoom below recordZoom: a tile's side is cut into 2 ** depth cells. */
  readonly cellDepths: readonly number[];
}

function fitsRecords(layers: PointLayers, z: number, maxBytes: number): boolean {
  return layers.fullest(z, TRIED_TILES).every((run) => {
    if ((run.to - run.from) * LEAST_RECORD_BYTES > maxBytes) return false;
    return gzipSync(layers.records(tileAtHilbert(z, run.index), run)).length <= maxBytes;
  });
}

function cellDepth(layers: PointLayers, z: number, maxBytes: number): number {
  const tiles = layers.fullest(z, TRIED_TILES);
  for (let depth = FINEST_DEPTH; depth > 0; depth--) {
    const fits = tiles.every(
      (run) => gzipSync(layers.cells(tileAtHilbert(z, run.index), run, depth)).length <= maxBytes,
    );
    if (fits) return depth;
  }
  return 0;
}

/**
 * Records stand at the first zoom at which the fullest tiles keep within the limit; at each zoom
 * above, counts stand in the finest grid that does.
 */
export function planTiles(layers: PointLayers, maxTileBytes: number): TilePlan {
  const maxBytes = maxTileBytes * SHARE_OF_POINTS;
  let recordZoom = 0;
  while (recordZoom < MAX_RECORD_ZOOM && !fitsRecords(layers, recordZoom, maxBytes)) recordZoom++;
  const cellDepths = Array.from({ length: recordZoom }, (_, z) => cellDepth(layers, z, maxBytes));
  return { recordZoom, cellDepths };
}
