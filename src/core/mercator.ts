/**
 * Web Mercator (EPSG:3857) as a square world: x from 0 at 180° W to 1 at 180° E, y from 0 in the
 * north to 1 in the south. At a whole zoom z of the map the world is 512 · 2^z px wide.
 */
export const WORLD_PX_AT_ZOOM_0 = 512;

export function worldX(lng: number): number {
  return lng / 360 + 0.5;
}

export function worldY(lat: number): number {
  const sine = Math.sin((lat * Math.PI) / 180);
  return 0.5 - (0.25 * Math.log((1 + sine) / (1 - sine))) / Math.PI;
}
