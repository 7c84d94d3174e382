import type { Geometry, GeometryCollection } from 'geojson';
import type { LngLat } from '../geo.ts';
import type { PlanGeometry } from '../plan/plan-geometry.ts';

type Place = readonly [x: number, y: number];

/** Numbers of a path: to a hundredth of whatever unit the places have. */
function written([x, y]: Place): string {
  return `${Number(x.toFixed(2))} ${Number(y.toFixed(2))}`;
}

/**
 * A line or an area as the `d` of an SVG path, its corners placed by `place`; empty for points, which
 * have no lines.
 */
export function shapePath(
  geometry: PlanGeometry | Exclude<Geometry, GeometryCollection>,
  place: (position: LngLat) => Place,
): string {
  const at = ([lng = Number.NaN, lat = Number.NaN]: readonly number[]) =>
    written(place([lng, lat]));
  const chain = (positions: readonly (readonly number[])[], end: string) =>
    `M${positions.map(at).join('L')}${end}`;
  const ring = (positions: readonly (readonly number[])[]) => chain(positions.slice(0, -1), 'Z');
  switch (geometry.type) {
    case 'Point':
    case 'MultiPoint':
      return '';
    case 'LineString':
      return chain(geometry.coordinates, '');
    case 'MultiLineString':
      return geometry.coordinates.map((line) => chain(line, '')).join('');
    case 'Polygon':
      return geometry.coordinates.map(ring).join('');
    case 'MultiPolygon':
      return geometry.coordinates.flatMap((rings) => rings.map(ring)).join('');
    default:
      return geometry satisfies never;
  }
}
