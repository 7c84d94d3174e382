import type { GeoJSONVTFeature } from '@maplibre/geojson-vt';
import { fromVectorTileJs, GeoJSONWrapper } from '@maplibre/vt-pbf';
import type { TileProperties } from '../../../src/core/tile-record.ts';

const MVT_VERSION = 2;
const POINT = 1;

/** A point in a tile's own units. */
export interface TilePoint {
  readonly at: readonly [x: number, y: number];
  readonly properties: TileProperties;
}

/** One layer as Mapbox Vector Tile bytes; bytes of several layers one after the other are a tile. */
export function encodeLayer(
  name: string,
  features: GeoJSONVTFeature[],
  extent: number,
): Uint8Array {
  const layer = new GeoJSONWrapper(features, { version: MVT_VERSION, extent });
  layer.name = name;
  return fromVectorTileJs({ layers: { [name]: layer } });
}

export function encodePoints(
  name: string,
  points: readonly TilePoint[],
  extent: number,
): Uint8Array {
  const features = points.map(
    ({ at: [x, y], properties }): GeoJSONVTFeature => ({
      type: POINT,
      geometry: [[x, y]],
      tags: properties,
    }),
  );
  return encodeLayer(name, features, extent);
}
