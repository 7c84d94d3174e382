import type { Bounds, LngLat } from './geo.ts';

/** A tile of the web's square grid: `x` counts from the antimeridian east, `y` from the north. */
export interface TileAddress {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** Where Web Mercator ends (EPSG:3857: the world is a square), degrees. */
export const MAX_MERCATOR_LAT = 85.0511287798;

/** Web Mercator as a square from 0 to 1, y growing southward. Latitudes beyond its end stop there. */
export function unitSquareOf([lng, lat]: LngLat): readonly [x: number, y: number] {
  const limited = Math.min(Math.max(lat, -MAX_MERCATOR_LAT), MAX_MERCATOR_LAT);
  const sine = Math.sin((limited * Math.PI) / 180);
  return [lng / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/** The inverse of unitSquareOf. Degrees, WGS 84. */
export function lngLatOf(x: number, y: number): LngLat {
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
  return [(x - 0.5) * 360, lat];
}

/** The position of a point that stands in a tile's own units, `extent` of them a side. */
export function lngLatInTile(
  { z, x, y }: TileAddress,
  [inX, inY]: readonly [number, number],
  extent: number,
): LngLat {
  const size = 2 ** z;
  return lngLatOf((x + inX / extent) / size, (y + inY / extent) / size);
}

/** Row or column of a place in the unit square; its far edge belongs to the last one. */
function indexAt(unit: number, size: number): number {
  return Math.min(Math.max(Math.floor(unit * size), 0), size - 1);
}

/** Tiles of a zoom that a box touches, by rows from the north-west. */
export function tilesIn([west, south, east, north]: Bounds, z: number): readonly TileAddress[] {
  const size = 2 ** z;
  const [left, top] = unitSquareOf([west, north]).map((unit) => indexAt(unit, size));
  const [right, bottom] = unitSquareOf([east, south]).map((unit) => indexAt(unit, size));
  const tiles: TileAddress[] = [];
  for (let y = top ?? 0; y <= (bottom ?? 0); y++) {
    for (let x = left ?? 0; x <= (right ?? 0); x++) tiles.push({ z, x, y });
  }
  return tiles;
}
