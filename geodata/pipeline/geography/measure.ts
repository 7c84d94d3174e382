import { bbox } from '@turf/turf';
import geodesic from 'geographiclib-geodesic';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { roundDegrees } from '../write-json.ts';

const WGS84 = geodesic.Geodesic.WGS84;
const SQUARE_METRES_PER_KM2 = 1e6;

/** Geodesic area of one closed ring [lng, lat] on WGS 84 in m²; positive whatever its winding. */
function ringAreaM2(ring: readonly Position[]): number {
  const polygon = WGS84.Polygon(false);
  for (const [lng = 0, lat = 0] of ring.slice(0, -1)) polygon.AddPoint(lat, lng);
  return Math.abs(polygon.Compute(false, true).area ?? 0);
}

/** Geodesic area of a polygon in m², its holes taken off. */
export function areaM2(geometry: Polygon | MultiPolygon): number {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.reduce((sum, [outer = [], ...holes]) => {
    const holesM2 = holes.reduce((holeSum, hole) => holeSum + ringAreaM2(hole), 0);
    return sum + ringAreaM2(outer) - holesM2;
  }, 0);
}

/** Geodesic area in km², to the hundredth: no source is better than that. */
export function areaKm2(geometry: Polygon | MultiPolygon): number {
  return Number((areaM2(geometry) / SQUARE_METRES_PER_KM2).toFixed(2));
}

/** [west, south, east, north] in degrees. */
export function boundingBox(geometry: Polygon | MultiPolygon): [number, number, number, number] {
  const [west, south, east, north] = bbox(geometry);
  return [roundDegrees(west), roundDegrees(south), roundDegrees(east), roundDegrees(north)];
}
