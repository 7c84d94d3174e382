import type { Geometry, Point } from 'geojson';
import { anchorOf } from './geo.ts';

/** Lists around a position, by type of geometry. */
const DEPTHS: Readonly<Record<Exclude<Geometry['type'], 'GeometryCollection'>, number>> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

function isPosition(value: unknown): boolean {
  if (!Array.isArray(value) || value.length < 2) return false;
  const [lng, lat] = value;
  return (
    value.every((part) => typeof part === 'number' && Number.isFinite(part)) &&
    Math.abs(lng) <= 180 &&
    Math.abs(lat) <= 90
  );
}

function areCoordinates(value: unknown, depth: number): boolean {
  if (depth === 0) return isPosition(value);
  if (!Array.isArray(value) || value.length === 0) return false;
  return value.every((part) => areCoordinates(part, depth - 1));
}

/**
 * What is wrong with a geometry from a file; null: nothing. Positions must be longitudes and
 * latitudes in degrees, which most coordinates of other reference systems are not.
 */
export function geometryFault(geometry: Geometry): string | null {
  const depth = Reflect.get(DEPTHS, geometry.type) as number | undefined;
  if (depth === undefined) return `a geometry of type ${String(geometry.type)} is not read`;
  const { coordinates } = geometry as Exclude<Geometry, { type: 'GeometryCollection' }>;
  if (!areCoordinates(coordinates, depth)) {
    return 'coordinates are no longitudes and latitudes in degrees';
  }
  if (depth === 0) return null;
  try {
    anchorOf(geometry);
    return null;
  } catch (error) {
    return `no place for a mark: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** Whether longitude and latitude of the mark are all of a geometry. */
export function isPlainPoint(geometry: Geometry): geometry is Point {
  return (
    geometry.type === 'Point' &&
    geometry.coordinates.length === 2 &&
    Object.keys(geometry).length === 2
  );
}
