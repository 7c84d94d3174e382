import { along, bbox, distance, length, lineString, pointOnFeature } from '@turf/turf';
import type { Geometry, LineString, Position } from 'geojson';

/** WGS 84, degrees: `[lng, lat]`. */
export type LngLat = readonly [lng: number, lat: number];

/** [west, south, east, north], degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

function lngLat(position: Position): LngLat {
  const [lng, lat] = position;
  if (lng === undefined || lat === undefined) throw new Error('A position has two coordinates');
  return [lng, lat];
}

/** The smallest box around a geometry. No geometry of the atlas crosses the antimeridian. */
export function boundsOf(geometry: Geometry): Bounds {
  const [west, south, east, north] = bbox(geometry);
  return [west, south, east, north];
}

/** Length along a line in km, on the sphere of turf (radius 6371.0088 km). */
function lengthKm(line: LineString): number {
  return length(lineString(line.coordinates), { units: 'kilometers' });
}

/** Great-circle distance in km, on the same sphere. */
function distanceKm(a: LngLat, b: LngLat): number {
  return distance([...a], [...b], { units: 'kilometers' });
}

/** A point that stands for a geometry: itself, the middle of a line, a point inside an area. */
export function anchorOf(geometry: Geometry): LngLat {
  switch (geometry.type) {
    case 'Point':
      return lngLat(geometry.coordinates);
    case 'LineString':
      return lngLat(
        along(lineString(geometry.coordinates), lengthKm(geometry) / 2, { units: 'kilometers' })
          .geometry.coordinates,
      );
    default:
      return lngLat(pointOnFeature(geometry).geometry.coordinates);
  }
}

/** Of some points the one nearest to their mean: where several communes are marked as one record. */
export function nearestToMean(points: readonly LngLat[]): LngLat | null {
  if (points.length === 0) return null;
  const mean: LngLat = [
    points.reduce((sum, [lng]) => sum + lng, 0) / points.length,
    points.reduce((sum, [, lat]) => sum + lat, 0) / points.length,
  ];
  return points.reduce((best, candidate) =>
    distanceKm(candidate, mean) < distanceKm(best, mean) ? candidate : best,
  );
}
