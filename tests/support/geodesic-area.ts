import geodesic from 'geographiclib-geodesic';
import type { Position } from 'geojson';

/** Signed area in m² by GeographicLib of a closed ring on WGS 84, its edges taken as geodesics. */
export function geodesicAreaM2(ring: readonly Position[]): number {
  const measured = geodesic.Geodesic.WGS84.Polygon(false);
  for (const [lng = 0, lat = 0] of ring.slice(1)) measured.AddPoint(lat, lng);
  return measured.Compute(false, true).area ?? 0;
}
