import { GeoJSONVT } from '@maplibre/geojson-vt';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { type Bounds, boundsOf } from '../../../src/core/geo.ts';
import { MAX_RECORD_ZOOM, TILE_EXTENT, TILE_LAYERS } from '../../../src/core/tile-archive.ts';
import { type TileAddress, unitSquareOf } from '../../../src/core/tile-grid.ts';
import { encodeLayer } from './encode-layer.ts';

/** A unit as the layer `communes` holds it. */
export interface BoundaryProperties {
  /** `VINTAGE:CODE`. */
  readonly id: string;
  readonly name: string;
  readonly code: string;
}
export type Boundary = Feature<Polygon | MultiPolygon, BoundaryProperties>;

/** Communes are drawn from the zoom on at which half of them are wider than this, CSS pixels. */
const LEAST_WIDTH_PX = 8;
/** A thousandth of a commune's width is then one unit of a tile: finer than boundaries are known. */
const EXACT_WIDTH_PX = 128;
/** Width of a tile on the screen: what MapLibre counts zooms by. */
const TILE_PX = 512;

function medianWidth(boxes: readonly Bounds[]): number {
  const widths = boxes.map(([west, , east]) => east - west).sort((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)] ?? 0;
}

/** The first zoom at which a width in degrees is so many pixels wide. */
function zoomFor(widthDegrees: number, px: number): number {
  const zoom = Math.ceil(Math.log2((px / TILE_PX) * (360 / widthDegrees)));
  return Math.min(Math.max(zoom, 0), MAX_RECORD_ZOOM);
}

/** Zooms at which communes begin to be drawn, and at which they are as exact as they get. */
export interface CommuneZooms {
  readonly first: number;
  readonly last: number;
}

/** Null: there are no communes. */
export function communeZooms(boundaries: readonly Boundary[]): CommuneZooms | null {
  if (boundaries.length === 0) return null;
  const width = medianWidth(boundaries.map(({ geometry }) => boundsOf(geometry)));
  return { first: zoomFor(width, LEAST_WIDTH_PX), last: zoomFor(width, EXACT_WIDTH_PX) };
}

function boxInUnitSquare([west, south, east, north]: Bounds): Bounds {
  const [left, top] = unitSquareOf([west, north]);
  const [right, bottom] = unitSquareOf([east, south]);
  return [left, top, right, bottom];
}

/** Boundary polygons cut into tiles, each simplified to what its zoom can show. */
export class CommuneTiles {
  readonly #index: GeoJSONVT;
  /** [left, top, right, bottom] in the unit square, by feature. */
  readonly #boxes: readonly Bounds[];
  readonly #firstZoom: number;

  /** `zooms`: what communeZooms says; no tile deeper than `maxZoom` is asked for. */
  constructor(boundaries: readonly Boundary[], zooms: CommuneZooms | null, maxZoom: number) {
    const boxes = boundaries.map(({ geometry }) => boundsOf(geometry));
    this.#boxes = boxes.map(boxInUnitSquare);
    this.#firstZoom = zooms?.first ?? Number.POSITIVE_INFINITY;
    const collection: FeatureCollection = {
      type: 'FeatureCollection',
      features: boundaries.map(({ geometry, properties: { id, name, code } }) => ({
        type: 'Feature',
        geometry,
        properties: { id, name, code },
      })),
    };
    this.#index = new GeoJSONVT(collection, {
      maxZoom,
      indexMaxZoom: 0,
      indexMaxPoints: 0,
      extent: TILE_EXTENT,
    });
  }

  get all(): readonly number[] {
    return this.#boxes.map((_, feature) => feature);
  }

  /** Those of some features whose box meets a tile. */
  within({ z, x, y }: TileAddress, features: readonly number[]): readonly number[] {
    const size = 2 ** z;
    return features.filter((feature) => {
      const [left = 0, top = 0, right = 0, bottom = 0] = this.#boxes[feature] ?? [];
      return left * size < x + 1 && right * size > x && top * size < y + 1 && bottom * size > y;
    });
  }

  /** The layer `communes` of a tile; empty where there is none. */
  layerAt({ z, x, y }: TileAddress): Uint8Array {
    if (z < this.#firstZoom) return new Uint8Array(0);
    const tile = this.#index.getTile(z, x, y);
    if (tile === null || tile.features.length === 0) return new Uint8Array(0);
    return encodeLayer(TILE_LAYERS.communes, tile.features, TILE_EXTENT);
  }
}
