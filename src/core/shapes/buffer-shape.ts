import type { LngLat } from '../geo.ts';
import type { PlanGeometry } from '../plan/plan-geometry.ts';
import { isArea, type PlanArea } from './area-geometry.ts';
import { toGrid } from './grid.ts';
import { areaOfParts, type GridRing, ringsOnGrid } from './grid-ring.ts';
import { type LocalPlane, localPlane, type PlanePoint } from './local-plane.ts';
import { middleOf } from './map-positions.ts';
import { borderOf, type GridPart, isOdd, overlay, wound } from './overlay.ts';
import { withoutSlivers } from './slivers.ts';
import { stripAlong } from './strip.ts';

/** A straight line in degrees is bent in the plane: 8 mm in a kilometre, 0.8 m in ten. */
const LONGEST_EDGE_M = 1000;

/** Boxes and wedges that are joined in one go; what comes of it is then joined two by two. */
const JOINED_AT_ONCE = 16;

/** Lines, or the borders of areas; a point is a line of one place. */
function pathsOf(geometry: PlanGeometry): readonly (readonly LngLat[])[] {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates]];
    case 'MultiPoint':
      return geometry.coordinates.map((point) => [point]);
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
  }
}

/** A path in the plane, with places between corners that lie far apart. */
function onPlane(path: readonly LngLat[], plane: LocalPlane): readonly PlanePoint[] {
  return path.flatMap(([lng, lat], at): readonly PlanePoint[] => {
    const here = plane.toPlane([lng, lat]);
    const [nextLng, nextLat] = path[at + 1] ?? [lng, lat];
    const [eastM, northM] = plane.toPlane([nextLng, nextLat]);
    const pieces = Math.ceil(Math.hypot(eastM - here[0], northM - here[1]) / LONGEST_EDGE_M);
    const between = Array.from({ length: Math.max(0, pieces - 1) }, (_, piece) => {
      const part = (piece + 1) / pieces;
      return plane.toPlane([lng + (nextLng - lng) * part, lat + (nextLat - lat) * part]);
    });
    return [here, ...between];
  });
}

/** A list in lots of a few. */
function lotsOf<T>(list: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / JOINED_AT_ONCE) }, (_, lot) =>
    list.slice(lot * JOINED_AT_ONCE, (lot + 1) * JOINED_AT_ONCE),
  );
}

function isEither([turns, otherTurns]: readonly number[]): boolean {
  return isOdd(turns) || isOdd(otherTurns);
}

/** All areas as one, joined two by two with their neighbours in the list. */
function joined(areas: readonly (readonly GridPart[])[]): readonly GridPart[] {
  const [first, second] = areas;
  if (first === undefined) return [];
  if (second === undefined) return first;
  const half = Math.ceil(areas.length / 2);
  const halves = [areas.slice(0, half), areas.slice(half)];
  return overlay(
    halves.map((own) => borderOf(joined(own).flat())),
    isEither,
  );
}

/** What lies within a distance of paths. */
function widened(
  paths: readonly (readonly LngLat[])[],
  distanceInM: number,
  plane: LocalPlane,
): readonly GridRing[] {
  const strips = paths
    .flatMap((path) => lotsOf(stripAlong(onPlane(path, plane), distanceInM)))
    .map((lot) => wound(lot.map((ring) => ring.map((place) => toGrid(plane.fromPlane(place))))));
  return joined(strips).flat();
}

/**
 * What lies within a distance of a shape, with round corners; with a negative distance, what of an area
 * lies farther than that from its border. Parts and holes below 1 m² are left out. Null: nothing is left, or
 * there was nothing. Distances are
 * true on the ellipsoid to 0.2 % (shapes up to 60 km wide), areas of circles to 0.2 %.
 */
export function bufferShape(geometry: PlanGeometry, distanceInM: number): PlanArea | null {
  const middle = middleOf(geometry);
  if (middle === null) return null;
  const area = isArea(geometry) ? ringsOnGrid(geometry) : [];
  const strip =
    distanceInM === 0 || (distanceInM < 0 && area.length === 0)
      ? []
      : widened(pathsOf(geometry), Math.abs(distanceInM), localPlane(middle));
  const isKept =
    distanceInM >= 0
      ? isEither
      : ([turns, stripTurns]: readonly number[]) => isOdd(turns) && !isOdd(stripTurns);
  return areaOfParts(withoutSlivers(overlay([borderOf(area), borderOf(strip)], isKept)));
}
