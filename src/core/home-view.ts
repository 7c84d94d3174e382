import type { Bounds } from './geo.ts';
import { WORLD_PX_AT_ZOOM_0, worldX, worldY } from './mercator.ts';

/** Box of the four districts, degrees (geodata/boundaries/units.json). */
export const HOME_BOUNDS: Bounds = [102.14391, 21.5857, 103.30399, 22.78059];

/** By edge, CSS px. */
export interface Insets {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** CSS px. */
export interface ScreenSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Room around what is fitted to the screen: a share of it, so that phones lose little, and what the
 * page lays over its edges.
 */
export function roomAround({ width, height }: ScreenSize, over: Insets, factor = 1): Insets {
  const room = (Math.round(Math.min(width, height) * 0.035) + 6) * factor;
  return {
    top: room + over.top,
    bottom: room + over.bottom,
    left: room + over.left,
    right: room + over.right,
  };
}

/** Web Mercator on a screen: `x · scale + dx`, `y · scale + dy` of the square world, in CSS px. */
export interface ScreenFit {
  readonly scale: number;
  readonly dx: number;
  readonly dy: number;
}

/** Fits a box into the screen less its room, in the middle of it: as the map library fits bounds. */
export function fitBounds(bounds: Bounds, { width, height }: ScreenSize, room: Insets): ScreenFit {
  const [west, south, east, north] = bounds;
  const [left, right, top, bottom] = [worldX(west), worldX(east), worldY(north), worldY(south)];
  const scale = Math.min(
    (width - room.left - room.right) / (right - left),
    (height - room.top - room.bottom) / (bottom - top),
  );
  return {
    scale,
    dx: (width + room.left - room.right) / 2 - ((left + right) / 2) * scale,
    dy: (height + room.top - room.bottom) / 2 - ((top + bottom) / 2) * scale,
  };
}

interface LooksAt {
  readonly center: readonly [lng: number, lat: number];
  /** The map's: at 0 the world is 512 CSS px wide. */
  readonly zoom: number;
}

/** Where a camera that looks straight down from the north puts the world. */
export function fitCamera({ center, zoom }: LooksAt, { width, height }: ScreenSize): ScreenFit {
  const scale = WORLD_PX_AT_ZOOM_0 * 2 ** zoom;
  return {
    scale,
    dx: width / 2 - worldX(center[0]) * scale,
    dy: height / 2 - worldY(center[1]) * scale,
  };
}
