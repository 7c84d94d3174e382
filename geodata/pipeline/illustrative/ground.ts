import geodesic from 'geographiclib-geodesic';
import type { LineString, Polygon, Position } from 'geojson';
import { areaM2 } from '../../../src/core/geodesy/measure.ts';
import { roundGeometry } from '../write-json.ts';
import { type CommuneGround, isInside, isPolygonInside } from './communes.ts';
import type { Random } from './random.ts';

const WGS84 = geodesic.Geodesic.WGS84;
const FULL_TURN_DEG = 360;

/** The point [lng, lat] at a distance and azimuth (degrees from north) on WGS 84. */
function offset([lng = 0, lat = 0]: Position, azimuthDeg: number, metres: number): Position {
  const { lon2 = lng, lat2 = lat } = WGS84.Direct(lat, lng, azimuthDeg, metres);
  return [lon2, lat2];
}

/** Geodesic distance of two points [lng, lat] on WGS 84, in metres. */
export function distanceM([lng1 = 0, lat1 = 0]: Position, [lng2 = 0, lat2 = 0]: Position): number {
  return WGS84.Inverse(lat1, lng1, lat2, lng2).s12 ?? 0;
}

/** Geodesic length of a line on WGS 84, in metres. */
export function lengthM(line: readonly Position[]): number {
  return line.slice(1).reduce((sum, end, index) => sum + distanceM(line[index] ?? end, end), 0);
}

const ATTEMPTS = 200;

/** The first candidate that a test accepts; null when chance gives none. */
function firstSuitable<T>(make: () => T, accepts: (candidate: T) => boolean): T | null {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const candidate = make();
    if (accepts(candidate)) return candidate;
  }
  return null;
}

/** A point near a road of the commune, where people live and build; written at 5 decimals. */
export function pointNearRoad({ roads, geometry, unit }: CommuneGround, random: Random): Position {
  const near = () =>
    rounded(
      offset(
        random.pick(random.pick(roads)),
        random.between(0, FULL_TURN_DEG),
        random.between(20, 450),
      ),
    );
  return firstSuitable(near, (position) => isInside(position, geometry)) ?? unit.labelPoint;
}

/** A point as it is written to files. */
export function rounded(position: Position): Position {
  return roundGeometry({ type: 'Point', coordinates: position }).coordinates;
}

/** A line as it is written to files, without the points that rounding makes equal. */
export function roundedLine(line: readonly Position[]): LineString {
  const points = line.map(rounded);
  return {
    type: 'LineString',
    coordinates: points.filter(
      ([lng, lat], index) => points[index - 1]?.[0] !== lng || points[index - 1]?.[1] !== lat,
    ),
  };
}

const CORNERS = 16;
const SQUARE_METRES_PER_HECTARE = 1e4;

/** A lobed patch around a centre, counter-clockwise, about as large as asked. */
function patch(centre: Position, hectares: number, random: Random): Polygon {
  const radiusM = Math.sqrt((hectares * SQUARE_METRES_PER_HECTARE) / Math.PI);
  const turnDeg = random.between(0, FULL_TURN_DEG);
  const lobeDeg = random.between(0, FULL_TURN_DEG);
  const ring = Array.from({ length: CORNERS }, (_, index) => {
    const azimuthDeg = turnDeg - (index * FULL_TURN_DEG) / CORNERS;
    const lobe = 1 + 0.28 * Math.cos(((azimuthDeg - lobeDeg) * Math.PI) / 90);
    return offset(centre, azimuthDeg, radiusM * lobe * random.between(0.88, 1.12));
  });
  return roundGeometry({ type: 'Polygon', coordinates: [[...ring, ...ring.slice(0, 1)]] });
}

/** Area of a polygon in hectares, geodesic. */
export function areaHa(polygon: Polygon): number {
  return areaM2(polygon) / SQUARE_METRES_PER_HECTARE;
}

interface PatchWish {
  readonly hectares: readonly [low: number, high: number];
  readonly centreOf: () => Position;
}

/** A patch inside the commune whose area lies in the wished range; null: chance gives none. */
export function patchInside(
  { geometry }: CommuneGround,
  { hectares, centreOf }: PatchWish,
  random: Random,
): Polygon | null {
  const [low, high] = hectares;
  return firstSuitable(
    () => patch(centreOf(), random.between(low, high), random),
    (polygon) =>
      areaHa(polygon) >= low && areaHa(polygon) <= high && isPolygonInside(polygon, geometry),
  );
}
