import type { Position } from 'geojson';
import { entryIssue, everyEntry, type Rule, type SimpleGeometry } from './geodata-folder.ts';

/** West, south, east, north of everything the atlas may hold, degrees. */
const BOX = [101.8, 20.8, 104.0, 23.2] as const;

/** Coordinates lie in the box and have at most five decimals (about 1 m). One issue a feature. */
export const coordinatesRule: Rule = (geodata) =>
  everyEntry(geodata, (entry, dataset) => {
    if (entry.geometry === null) return [];
    const positions = positionsOf(entry.geometry);
    const stray = positions.find((position) => !isInBox(position));
    const long = positions.find((position) => !hasFiveDecimals(position));
    return [
      ...(stray ? [entryIssue(dataset, entry, 'geometry', `[${stray}] is outside the box`)] : []),
      ...(long ? [entryIssue(dataset, entry, 'geometry', `[${long}] has over 5 decimals`)] : []),
    ];
  });

/** Whether all of a geometry lies in the box; rules that reckon with shapes skip the others. */
export function isWithinBox(geometry: SimpleGeometry): boolean {
  return positionsOf(geometry).every(isInBox);
}

/** Every position of a geometry, in order. */
function positionsOf(geometry: SimpleGeometry): Position[] {
  switch (geometry.type) {
    case 'Point':
      return [geometry.coordinates];
    case 'LineString':
    case 'MultiPoint':
      return geometry.coordinates;
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates.flat();
    case 'MultiPolygon':
      return geometry.coordinates.flat(2);
    default:
      return geometry satisfies never;
  }
}

function isInBox([lng = Number.NaN, lat = Number.NaN]: Position): boolean {
  const [west, south, east, north] = BOX;
  return lng >= west && lng <= east && lat >= south && lat <= north;
}

function hasFiveDecimals(position: Position): boolean {
  return position.every((degrees) => Number(degrees.toFixed(5)) === degrees);
}
