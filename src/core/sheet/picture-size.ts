import type { Bounds } from '../geo.ts';
import { WORLD_PX_AT_ZOOM_0, worldX, worldY } from '../mercator.ts';

export const PICTURE_SIZE_NAMES = ['screen', 'wide', 'square'] as const;
export type PictureSizeName = (typeof PICTURE_SIZE_NAMES)[number];

/** Pixels. */
export interface PixelSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Sizes that slides and social pages take; `screen` has none of its own. */
export const PICTURE_SIZES = {
  wide: { widthPx: 1920, heightPx: 1080 },
  square: { widthPx: 1080, heightPx: 1080 },
} as const satisfies Partial<Record<PictureSizeName, PixelSize>>;

/** Sphere of the web's Mercator map (EPSG:3857), metres. */
const RADIUS_M = 6_378_137;

/** The zoom at which a box just fits a picture of that size. */
export function zoomThatHolds(
  [west, south, east, north]: Bounds,
  { widthPx, heightPx }: PixelSize,
): number {
  const width = worldX(east) - worldX(west);
  const height = worldY(south) - worldY(north);
  return Math.log2(Math.min(widthPx / width, heightPx / height) / WORLD_PX_AT_ZOOM_0);
}

/** Metres of ground in a pixel at a latitude; by the sphere, which is 0.6 % off to the north here. */
export function groundMPerPx(zoom: number, lat: number): number {
  return (
    (2 * Math.PI * RADIUS_M * Math.cos((lat * Math.PI) / 180)) / (WORLD_PX_AT_ZOOM_0 * 2 ** zoom)
  );
}
