import type { MultiPolygon, Polygon } from 'geojson';
import { readBoundarySources } from './boundary-sources.ts';
import { dissolve } from './dissolve.ts';

/**
 * Everything that is a unit on some date: the communes of 2025, which hold all of 2020. Coarse
 * (~120 m): it decides how finely the ground map is drawn, nothing else.
 */
export function areaOfUnits(): Polygon | MultiPolygon {
  return dissolve(readBoundarySources().lite2025);
}
