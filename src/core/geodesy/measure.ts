import geodesic from 'geographiclib-geodesic';
import type { Geometry as GeoJsonGeometry, GeometryCollection, Position } from 'geojson';
import type { LngLat } from '../geo.ts';
import { eastingM, meanNorthingM, northingM } from './equal-area-plane.ts';

/** Any shape but a collection: a PlanGeometry, and what files hold. */
export type MeasuredGeometry = Exclude<GeoJsonGeometry, GeometryCollection>;

/**
 * WGS 84 ellipsoid: a = 6,378,137 m, f = 1/298.257223563. Lengths and directions are solved on it by
 * GeographicLib (C. F. F. Karney, Algorithms for geodesics, J. Geodesy 87, 2013; accurate to
 * nanometres), areas by the equal-area projection of the same ellipsoid. The edges of a shape are what
 * is drawn and what files hold: straight in longitude and latitude (RFC 7946, 3.1.1), not geodesics,
 * beside which 10 km from east to west lie by up to 0.8 m.
 */
const WGS84 = geodesic.Geodesic.WGS84;
const FULL_TURN_DEGREES = 360;

/**
 * The longest piece of an edge, in degrees, that is measured by the geodesic between its ends: that of
 * 2 km is 2e-6 m shorter than the edge.
 */
const MAX_PIECE_DEGREES = 0.02;

/** Length in metres of the edge between two positions that is straight in longitude and latitude. */
export function edgeLengthM(from: LngLat, to: LngLat): number {
  const [[lng1, lat1], [lng2, lat2]] = [from, to];
  const reach = Math.max(Math.abs(lng2 - lng1), Math.abs(lat2 - lat1));
  const pieces = Math.ceil(reach / MAX_PIECE_DEGREES);
  const at = (piece: number): LngLat => {
    const share = piece / pieces;
    return [lng1 * (1 - share) + lng2 * share, lat1 * (1 - share) + lat2 * share];
  };
  let sum = 0;
  for (let piece = 0; piece < pieces; piece++) sum += distanceM(at(piece), at(piece + 1));
  return sum;
}

interface Edge {
  readonly from: LngLat;
  readonly to: LngLat;
}

function edgesOf(path: readonly Position[]): readonly Edge[] {
  return path.slice(1).map((to, index) => ({ from: lngLatOf(path[index]), to: lngLatOf(to) }));
}

function lngLatOf(position: Position | undefined): LngLat {
  return [position?.[0] ?? 0, position?.[1] ?? 0];
}

/** The edges of a ring, whether or not its last corner repeats the first. */
function edgesOfRing(ring: readonly Position[]): readonly Edge[] {
  return edgesOf([...ring, ...ring.slice(0, 1)]);
}

/** Each edge is measured from the first corner's parallel, so that small rings keep their digits. */
function ringAreaM2(ring: readonly Position[]): number {
  const [, south] = lngLatOf(ring[0]);
  const baseM = northingM(south);
  const below = ({ from, to }: Edge) =>
    eastingM(to[0] - from[0]) * (meanNorthingM(from[1], to[1]) - baseM);
  return Math.abs(sumOf(edgesOfRing(ring), below));
}

function pathLengthM(path: readonly Position[]): number {
  return sumOf(edgesOf(path), ({ from, to }) => edgeLengthM(from, to));
}

function ringLengthM(ring: readonly Position[]): number {
  return sumOf(edgesOfRing(ring), ({ from, to }) => edgeLengthM(from, to));
}

function sumOf<T>(parts: readonly T[], measure: (part: T) => number): number {
  return parts.reduce((sum, part) => sum + measure(part), 0);
}

function polygonAreaM2([shell = [], ...holes]: readonly (readonly Position[])[]): number {
  return ringAreaM2(shell) - sumOf(holes, ringAreaM2);
}

/**
 * Area in m² on the ellipsoid, WGS 84, edges straight in longitude and latitude: holes taken off, parts added up, whatever the winding of the rings.
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

/** Length of lines in metres on the ellipsoid, edges straight in longitude and latitude; zero for what is no line. */
export function lengthM(geometry: MeasuredGeometry): number {
  switch (geometry.type) {
    case 'LineString':
      return pathLengthM(geometry.coordinates);
    case 'MultiLineString':
      return sumOf(geometry.coordinates, pathLengthM);
    default:
      return 0;
  }
}

/** Length of all rings of an area in metres, as `lengthM` measures; zero for what is no area. */
export function perimeterM(geometry: MeasuredGeometry): number {
  const ofRings = (rings: readonly (readonly Position[])[]) => sumOf(rings, ringLengthM);
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
