import type { Map as MapLibreMap } from 'maplibre-gl';

/** Where something stands on the screen. */
export interface ScreenPlace {
  /** CSS px from the map's upper left corner. */
  readonly x: number;
  readonly y: number;
  /** How much perspective enlarges what stands there; 1 without pitch. */
  readonly size: number;
}

/** Size of the map on the page in CSS px. */
export interface MapSize {
  readonly width: number;
  readonly height: number;
}

/** How the camera looks, and whether it rests; equal texts, equal pictures. */
export function cameraSignature(map: MapLibreMap): string {
  const { lng, lat } = map.getCenter();
  return [lng, lat, map.getZoom(), map.getBearing(), map.getPitch(), map.isMoving()].join(' ');
}

/**
 * Projects positions as the camera stands now; null: behind it. Symbols shrink with the distance half
 * as much as the ground, as the map library has it for its own.
 */
export function projectionOf(
  map: MapLibreMap,
  { height }: MapSize,
): (position: readonly [number, number]) => ScreenPlace | null {
  const radians = (map.getPitch() * Math.PI) / 180;
  const middle = map.project(map.getCenter());
  const fieldOfView = (map.getVerticalFieldOfView() * Math.PI) / 180;
  const distancePx = height / 2 / Math.tan(fieldOfView / 2);
  // On level ground the nearness of a point falls evenly with its height on the screen.
  const fall = Math.tan(radians) / distancePx;
  return ([lng, lat]) => {
    const { x, y } = map.project([lng, lat]);
    const nearness = 1 + (y - middle.y) * fall;
    return nearness > 0 ? { x, y, size: 0.5 + 0.5 * nearness } : null;
  };
}
