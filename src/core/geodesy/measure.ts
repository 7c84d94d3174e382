import geodesic from 'geographiclib-geodesic';
import type { Geometry as GeoJsonGeometry, GeometryCollection, Position } from 'geojson';
import type { LngLat } from '../geo.ts';

/** Any shape but a collection: a PlanGeometry, and what files hold. */
export type MeasuredGeometry = Exclude<GeoJsonGeometry, GeometryCollection>;

/**
 * WGS 84 ellipsoid: a = 6,378,137 m, f = 1/298.257223563. Everything here is solved on it by
 * GeographicLib (C. F. F. Karney, Algorithms for geodesics, J. Geodesy 87, 2013; accurate to
 * nanometres). Edges are geodesics between their corners.
 */
const WGS84 = geodesic.Geodesic.WGS84;
const FULL_TURN_DEGREES = 360;

function ringAreaM2(ring: readonly Position[]): number {
  const polygon = WGS84.Polygon(false);
  for (const [lng = 0, lat = 0] of withoutClosing(ring)) polygon.AddPoint(lat, lng);
  return Math.abs(polygon.Compute(false, true).area ?? 0);
}

/** The corners of a ring, each once, whether or not its last repeats the first. */
function withoutClosing(ring: readonly Position[]): readonly Position[] {
  const [first, last] = [ring[0], ring.at(-1)];
  const isClosed = ring.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
  return isClosed ? ring.slice(0, -1) : ring;
}

function pathLengthM(path: readonly Position[], isClosed: boolean): number {
  const line = WGS84.Polygon(!isClosed);
  for (const [lng = 0, lat = 0] of isClosed ? withoutClosing(path) : path) line.AddPoint(lat, lng);
  return line.Compute(false, true).perimeter;
}

function sumOf<T>(parts: readonly T[], measure: (part: T) => number): number {
  return parts.reduce((sum, part) => sum + measure(part), 0);
}

function polygonAreaM2([shell = [], ...holes]: readonly (readonly Position[])[]): number {
  return ringAreaM2(shell) - sumOf(holes, ringAreaM2);
}

/**
 * Geodesic area in m², WGS 84: holes taken off, parts added up, whatever the winding of the rings.
 * Zero for what has no area (points, lines). The shape is taken to be without fault: where rings
 * cross themselves or parts overlap, the sum counts twice.
 */
export function areaM2(geometry: MeasuredGeometry): number {
  switch (geometry.type) {
    case 'Polygon':
      return polygonAreaM2(geometry.coordinates);
    case 'MultiPolygon':
      return sumOf(geometry.coordinates, polygonAreaM2);
    default:
      return 0;
  }
}

/** Geodesic length of lines in metres, WGS 84; zero for what is no line. */
export function lengthM(geometry: MeasuredGeometry): number {
  switch (geometry.type) {
    case 'LineString':
      return pathLengthM(geometry.coordinates, false);
    case 'MultiLineString':
      return sumOf(geometry.coordinates, (line) => pathLengthM(line, false));
    default:
      return 0;
  }
}

/** Geodesic length of all rings of an area in metres, those of holes too; zero for what is no area. */
export function perimeterM(geometry: MeasuredGeometry): number {
  const ofRings = (rings: readonly (readonly Position[])[]) =>
    sumOf(rings, (ring) => pathLengthM(ring, true));
  switch (geometry.type) {
    case 'Polygon':
      return ofRings(geometry.coordinates);
    case 'MultiPolygon':
      return sumOf(geometry.coordinates, ofRings);
    default:
      return 0;
  }
}

/** Length of the geodesic between two positions in metres, WGS 84. */
export function distanceM([lng1, lat1]: LngLat, [lng2, lat2]: LngLat): number {
  return WGS84.Inverse(lat1, lng1, lat2, lng2, geodesic.Geodesic.DISTANCE).s12 ?? 0;
}

/**
 * Direction at `from` of the geodesic to `to`: degrees clockwise from true north, from 0 up to but not
 * including 360. Null: both are the same place, from which nothing points anywhere.
 */
export function azimuthDegrees(from: LngLat, to: LngLat): number | null {
  if (from[0] === to[0] && from[1] === to[1]) return null;
  const { azi1 = 0 } = WGS84.Inverse(from[1], from[0], to[1], to[0], geodesic.Geodesic.AZIMUTH);
  // A tiny negative angle plus a full turn rounds to the full turn itself.
  const turned = azi1 < 0 ? azi1 + FULL_TURN_DEGREES : azi1;
  return turned === FULL_TURN_DEGREES ? 0 : turned + 0;
}

/** Where the geodesic of a length in metres leads that starts at an azimuth, WGS 84. */
export function destination(
  [lng, lat]: LngLat,
  azimuthFromNorthDegrees: number,
  lengthInM: number,
): [lng: number, lat: number] {
  const { lon2 = lng, lat2 = lat } = WGS84.Direct(lat, lng, azimuthFromNorthDegrees, lengthInM);
  return [lon2, lat2];
}
