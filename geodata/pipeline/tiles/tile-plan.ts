import { gzipSync } from 'node:zlib';
import { GRID_ZOOM, tileAtHilbert } from './hilbert.ts';
import type { PointLayers } from './point-layers.ts';

/**
 * Most bytes that a tile should have, compressed: a view is six tiles or so, and 1.5 MB is what a
 * weak line brings in a few seconds. Counts are about as many everywhere; records crowd in towns, so
 * that the tiles around the fullest one are far from full.
 */
export interface TileLimits {
  /** Of a tile with counts. */
  readonly cells: number;
  /** Of a tile with single records. */
  readonly records: number;
}

export const TILE_LIMITS: TileLimits = { cells: 250_000, records: 400_000 };

/** Finest grid tried: 8 × 8 cells a tile, 64 CSS pixels each. */
const FINEST_DEPTH = 3;
/** Share of a tile that points may take: the rest is for communes. */
const SHARE_OF_POINTS = 0.95;
/** The fullest tiles stand for all: more records rarely make fewer bytes. */
const TRIED_TILES = 6;
/** No record takes fewer bytes, so tiles with too many need not be tried. */
const LEAST_RECORD_BYTES = 8;
/** Records at one place cannot be parted: a tile may have this much more than the fullest place. */
const ROOM_AROUND_PLACE = 1.25;

export interface TilePlan {
  /** Zoom of the tiles with single records; all below carry counts. */
  readonly recordZoom: number;
  /** By zoom below recordZoom: a tile's side is cut into 2 ** depth cells. */
  readonly cellDepths: readonly number[];
}

type Fullest = ReturnType<PointLayers['fullest']>[number];

function recordBytes(layers: PointLayers, z: number, run: Fullest): number {
  return gzipSync(layers.records(tileAtHilbert(z, run.index), run)).length;
}

function fitsRecords(layers: PointLayers, z: number, maxBytes: number): boolean {
  return layers.fullest(z, TRIED_TILES).every((run) => {
    if ((run.to - run.from) * LEAST_RECORD_BYTES > maxBytes) return false;
    return recordBytes(layers, z, run) <= maxBytes;
  });
}

/** The limit, or what a place of so many records asks for that no zoom can keep it. */
function attainableLimit(layers: PointLayers, limit: number): number {
  const [fullest] = layers.fullest(GRID_ZOOM, 1);
  if (fullest === undefined) return limit;
  return Math.max(limit, ROOM_AROUND_PLACE * recordBytes(layers, GRID_ZOOM, fullest));
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
 * Records stand at the first zoom at which the fullest tiles keep within the limit (or within what
 * the fullest place makes possible); at each zoom above, counts stand in the finest grid that does.
 */
export function planTiles(layers: PointLayers, limits: TileLimits): TilePlan {
  const maxBytes = attainableLimit(layers, limits.records * SHARE_OF_POINTS);
  let recordZoom = 0;
  while (recordZoom < GRID_ZOOM && !fitsRecords(layers, recordZoom, maxBytes)) recordZoom++;
  const cellBytes = limits.cells * SHARE_OF_POINTS;
  const cellDepths = Array.from({ length: recordZoom }, (_, z) => cellDepth(layers, z, cellBytes));
  return { recordZoom, cellDepths };
}
