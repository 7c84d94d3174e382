import type { Geometry, Position } from 'geojson';
import type { Bounds, LngLat } from '../geo.ts';
import { areaEdges, type BinnedArea, binned, isWithin, type Rings } from './equal-area.ts';
import { leastSquaredM2, type Segments, segmentsOf } from './local-plane.ts';

export type ShapeKind = 'area' | 'line' | 'point';

/** A shape with what the questions asked of it need, made once. WGS 84, `[lng, lat]`. */
export interface PreparedShape {
  readonly kind: ShapeKind;
  /** Empty unless it is an area. */
  readonly polygons: readonly Rings[];
  /** Lines, rings of an area, or points as paths of one position. */
  readonly paths: readonly (readonly Position[])[];
  readonly segments: Segments;
  readonly bounds: Bounds;
  /** Null unless it is an area. */
  readonly area: BinnedArea | null;
}

interface ShapeParts {
  readonly kind: ShapeKind;
  readonly polygons: readonly Rings[];
  readonly paths: readonly (readonly Position[])[];
}

function closed(ring: readonly Position[]): readonly Position[] {
  const [first, last] = [ring[0], ring.at(-1)];
  if (first === undefined || last === undefined) return ring;
  return first[0] === last[0] && first[1] === last[1] ? ring : [...ring, first];
}

function ofPolygons(polygons: readonly Rings[]): ShapeParts {
  const rings = polygons.map((polygon) => polygon.map(closed));
  return { kind: 'area', polygons: rings, paths: rings.flat() };
}

function partsOf(geometry: Geometry): ShapeParts {
  switch (geometry.type) {
    case 'Point':
      return { kind: 'point', polygons: [], paths: [[geometry.coordinates]] };
    case 'MultiPoint':
      return { kind: 'point', polygons: [], paths: geometry.coordinates.map((at) => [at]) };
    case 'LineString':
      return { kind: 'line', polygons: [], paths: [geometry.coordinates] };
    case 'MultiLineString':
      return { kind: 'line', polygons: [], paths: geometry.coordinates };
    case 'Polygon':
      return ofPolygons([geometry.coordinates]);
    case 'MultiPolygon':
      return ofPolygons(geometry.coordinates);
    case 'GeometryCollection':
      throw new Error('A collection is no shape of the atlas');
    default:
      return geometry satisfies never;
  }
}

/** The box of some paths, degrees. */
function boundsOfPaths(paths: readonly (readonly Position[])[]): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const path of paths) {
    for (const [lng = 0, lat = 0] of path) {
      west = Math.min(west, lng);
      south = Math.min(south, lat);
      east = Math.max(east, lng);
      north = Math.max(north, lat);
    }
  }
  return [west, south, east, north];
}

/** The box of a geometry, without preparing it. */
export function boundsOfGeometry(geometry: Geometry): Bounds {
  return boundsOfPaths(partsOf(geometry).paths);
}

/** Throws for a collection: a programmer error, since nothing in the atlas holds one. */
export function preparedShape(geometry: Geometry): PreparedShape {
  const { kind, polygons, paths } = partsOf(geometry);
  return {
    kind,
    polygons,
    paths,
    segments: segmentsOf(paths),
    bounds: boundsOfPaths(paths),
    area: kind === 'area' ? binned(areaEdges(polygons)) : null,
  };
}

/** Whether a position lies in an area; never in a line or a point. */
export function contains({ area }: PreparedShape, position: LngLat): boolean {
  return area !== null && isWithin(position, area);
}

/** Distance in m from a position to a shape, in the plane that touches the ellipsoid there; 0 inside. */
export function distanceToShapeM(position: LngLat, shape: PreparedShape): number {
  return contains(shape, position) ? 0 : Math.sqrt(leastSquaredM2(position, shape.segments));
}
