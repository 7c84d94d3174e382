import { gzipSync } from 'node:zlib';
import type { CommuneTiles } from './commune-tiles.ts';
import { GRID_ZOOM, tileAtHilbert } from './hilbert.ts';
import type { PointLayers } from './point-layers.ts';
import type { TileInput } from './write-tiles.ts';

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

export const TILE_LIMITS: TileLimits = { cells: 250_000, records: 300_000 };

/** Finest grid tried: 8 × 8 cells a tile, 64 CSS pixels each. */
const FINEST_DEPTH = 3;
/** The rest of a tile is for its communes, few where records stand. */
const SHARE_OF_RECORDS = 0.95;
/** The fullest tiles stand for all: more records rarely make fewer bytes. */
const TRIED_TILES = 6;
/** No record takes fewer bytes, so tiles with too many need not be tried. */
const LEAST_RECORD_BYTES = 8;
/** Records at one place cannot be parted: a tile may have this much more than the fullest place. */
const ROOM_AROUND_PLACE = 1.25;

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

/** The finest grid with which the fullest tiles of a zoom, communes included, keep within a limit. */
function cellDepth(layers: PointLayers, communes: CommuneTiles, z: number, limit: number): number {
  const tiles = layers.fullest(z, TRIED_TILES).map((run) => {
    const address = tileAtHilbert(z, run.index);
    return { run, address, room: limit - gzipSync(communes.layerAt(address)).length };
  });
  for (let depth = FINEST_DEPTH; depth > 0; depth--) {
    const fits = tiles.every(
      ({ run, address, room }) => gzipSync(layers.cells(address, run, depth)).length <= room,
    );
    if (fits) return depth;
  }
  return 0;
}

/**
 * The zoom of the tiles with single records: the first at which the fullest tiles keep within the
 * limit, or within what the fullest place makes possible.
 */
export function planRecordZoom(layers: PointLayers, limits: TileLimits): number {
  const maxBytes = attainableLimit(layers, limits.records * SHARE_OF_RECORDS);
  let zoom = 0;
  while (zoom < GRID_ZOOM && !fitsRecords(layers, zoom, maxBytes)) zoom++;
  return zoom;
}

/** How tiles are filled at each zoom above the records': by zoom, 2 ** depth cells along a side. */
export function planCells(
  { points, communes, recordZoom }: Omit<TileInput, 'cellDepths' | 'maxZoom'>,
  limits: TileLimits,
): readonly number[] {
  return Array.from({ length: recordZoom }, (_, z) => cellDepth(points, communes, z, limits.cells));
}
