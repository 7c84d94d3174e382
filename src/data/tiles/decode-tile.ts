import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import type { LngLat } from '../../core/geo.ts';
import type { RecordSchema } from '../../core/record.ts';
import type { RecordSummary } from '../../core/record-summary.ts';
import { failure, type Issue, type Result, success } from '../../core/result.ts';
import { decodeSummary } from '../../core/summary-codec.ts';
import { CELL_PROPERTIES, TILE_LAYERS } from '../../core/tile-archive.ts';
import { lngLatInTile, type TileAddress } from '../../core/tile-grid.ts';
import { decodeTileRecord, type TileRecord } from '../../core/tile-record.ts';

/** Records of one cell of the grid, counted. */
export interface TileCell {
  /** Mean position of its records, degrees. */
  readonly position: LngLat;
  /** All of them, whatever the filter. */
  readonly count: number;
  readonly summary: RecordSummary;
}

/** What a tile holds besides communes, which the map reads itself. One of the lists is empty. */
export interface TileContent {
  readonly cells: readonly TileCell[];
  readonly records: readonly TileRecord[];
}

export const EMPTY_TILE: TileContent = { cells: [], records: [] };

/** As many as positions in files have: five decimals of a degree, about 1 m. */
const DEGREE_DECIMALS = 5;

export interface TileOrigin {
  /** Archive and tile, for messages. */
  readonly file: string;
  readonly address: TileAddress;
  /** Schemas of the record layers, by layer id. */
  readonly schemas: ReadonlyMap<string, RecordSchema>;
}

function positionOf(feature: VectorTileFeature, address: TileAddress): LngLat {
  const point = feature.loadGeometry()[0]?.[0];
  if (point === undefined) throw new Error('a feature without a position');
  const [lng, lat] = lngLatInTile(address, [point.x, point.y], feature.extent);
  return [Number(lng.toFixed(DEGREE_DECIMALS)), Number(lat.toFixed(DEGREE_DECIMALS))];
}

function cellOf(feature: VectorTileFeature, { file, address }: TileOrigin): Result<TileCell> {
  const text = feature.properties[CELL_PROPERTIES.summary];
  const summary = typeof text === 'string' ? decodeSummary(text) : null;
  if (summary === null) {
    const reason = 'not a summary of records';
    return failure([{ file, feature: null, field: CELL_PROPERTIES.summary, reason }]);
  }
  const count = Number(feature.properties[CELL_PROPERTIES.count]);
  return success({ position: positionOf(feature, address), count, summary });
}

function recordOf(feature: VectorTileFeature, origin: TileOrigin): Result<TileRecord> {
  const { file, schemas, address } = origin;
  const position = positionOf(feature, address);
  return decodeTileRecord({ file, encoded: feature.properties, position, schemas });
}

/** Reads every feature of a layer; those that cannot be read go into `issues`. */
function readLayer<T>(
  tile: VectorTile,
  name: string,
  read: (feature: VectorTileFeature) => Result<T>,
  issues: Issue[],
): readonly T[] {
  const layer = tile.layers[name];
  const values: T[] = [];
  for (let index = 0; index < (layer?.length ?? 0); index++) {
    if (layer === undefined) break;
    const result = read(layer.feature(index));
    if (result.ok) values.push(result.value);
    else issues.push(...result.issues);
  }
  return values;
}

/**
 * Reads an uncompressed vector tile. Records that break their schema are left out and named in the
 * issues; a cell that cannot be read fails the tile, since counts without it would be wrong.
 */
export function decodeTile(bytes: ArrayBuffer, origin: TileOrigin): Result<TileContent> {
  const cellIssues: Issue[] = [];
  const recordIssues: Issue[] = [];
  try {
    const tile = new VectorTile(new PbfReader(bytes));
    const cells = readLayer(tile, TILE_LAYERS.cells, (f) => cellOf(f, origin), cellIssues);
    const records = readLayer(tile, TILE_LAYERS.records, (f) => recordOf(f, origin), recordIssues);
    return cellIssues.length > 0 ? failure(cellIssues) : success({ cells, records }, recordIssues);
  } catch (error) {
    const reason = `not a vector tile (${String(error)})`;
    return failure([{ file: origin.file, feature: null, field: null, reason }]);
  }
}
