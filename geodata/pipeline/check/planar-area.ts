import type { Position } from 'geojson';
import { signedDoubleArea } from '../geography/polygon-faults.ts';

/** Metres in a degree of latitude and of longitude at 22° N on WGS 84. */
const METRES_PER_DEGREE_OF_LATITUDE = 110_730;
const METRES_PER_DEGREE_OF_LONGITUDE = 103_262;

/**
 * Area of one closed ring in m² with edges straight in longitude and latitude. Such areas add up:
 * parts have exactly the area of their whole, also where one has a vertex on an edge of the other,
 * which geodesic areas do not. To be compared, not to be published: up to 1 % off, away from 22° N.
 */
export function planarRingAreaM2(ring: readonly Position[]): number {
  const squareDegrees = Math.abs(signedDoubleArea(ring)) / 2;
  return squareDegrees * METRES_PER_DEGREE_OF_LATITUDE * METRES_PER_DEGREE_OF_LONGITUDE;
}

/** The same of polygons, their holes taken off. */
export function planarAreaM2(polygons: readonly (readonly (readonly Position[])[])[]): number {
  return polygons.reduce((sum, [outer = [], ...holes]) => {
    const holesM2 = holes.reduce((holeSum, hole) => holeSum + planarRingAreaM2(hole), 0);
    return sum + planarRingAreaM2(outer) - holesM2;
  }, 0);
}
