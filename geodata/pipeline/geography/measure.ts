import { bbox } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import { areaM2 } from '../../../src/core/geodesy/measure.ts';
import { roundDegrees } from '../write-json.ts';

const SQUARE_METRES_PER_KM2 = 1e6;

/** Geodesic area in km², to the hundredth: no source is better than that. */
export function areaKm2(geometry: Polygon | MultiPolygon): number {
  return Number((areaM2(geometry) / SQUARE_METRES_PER_KM2).toFixed(2));
}

/** [west, south, east, north] in degrees. */
export function boundingBox(geometry: Polygon | MultiPolygon): [number, number, number, number] {
  const [west, south, east, north] = bbox(geometry);
  return [roundDegrees(west), roundDegrees(south), roundDegrees(east), roundDegrees(north)];
}
