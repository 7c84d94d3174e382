import { EndType, inflatePaths, JoinType, type Path64, simplifyPaths } from 'clipper2-ts';
import type { Position } from 'geojson';
import type { PlanGeometry } from '../plan/plan-geometry.ts';
import { isArea, type PlanArea } from './area-geometry.ts';
import { clippedRings, partsOfRings } from './clipper.ts';
import { fromGrid, toGrid } from './grid.ts';
import { areaOfParts, ringsOnGrid } from './grid-ring.ts';
import { type LocalPlane, localPlane } from './local-plane.ts';
import { middleOf } from './map-positions.ts';

/** The offset is reckoned in tenths of a millimetre. */
const UNITS_PER_M = 1e4;

/** A straight line in degrees is bent in the plane: 8 mm in a kilometre, 0.8 m in ten. */
const LONGEST_EDGE_M = 1000;

/** A circle gets 64 corners: its area is 0.16 % too small, its edges 0.12 % of the distance too near. */
const CIRCLE_CORNERS = 64;
const SAGITTA = 1 - Math.cos(Math.PI / CIRCLE_CORNERS);

/** Corners that bend a border less than about a centimetre are left out; steps of the grid. */
const SIMPLE_WITHIN = 9;

/** Paths to widen, their positions `[lng, lat]`, and whether they bound areas. */
interface Paths {
  readonly paths: readonly (readonly Position[])[];
  readonly areClosed: boolean;
}

/** Rings with the inside on their left, not closed, as the offset wants them. */
function ringsOf(area: PlanArea): readonly (readonly Position[])[] {
  return clippedRings('union', ringsOnGrid(area), []).map((ring) => ring.map(fromGrid));
}

function pathsOf(geometry: PlanGeometry): Paths {
  if (isArea(geometry)) return { paths: ringsOf(geometry), areClosed: true };
  switch (geometry.type) {
    case 'Point':
      return { paths: [[geometry.coordinates]], areClosed: false };
    case 'MultiPoint':
      return { paths: geometry.coordinates.map((point) => [point]), areClosed: false };
    case 'LineString':
      return { paths: [geometry.coordinates], areClosed: false };
    case 'MultiLineString':
      return { paths: geometry.coordinates, areClosed: false };
  }
}

/** A place on the way from one position to another, straight in degrees. */
function between(from: Position, to: Position, part: number): Position {
  const [lng = 0, lat = 0] = from;
  const [toLng = 0, toLat = 0] = to;
  return [lng + (toLng - lng) * part, lat + (toLat - lat) * part];
}

function projected(positions: readonly Position[], plane: LocalPlane, isClosed: boolean): Path64 {
  const places: Position[] = [];
  for (const [at, from] of positions.entries()) {
    const to = positions[at + 1] ?? (isClosed ? positions[0] : undefined);
    places.push(from);
    if (to === undefined) continue;
    const [a, b] = [plane.toPlane(from), plane.toPlane(to)];
    const pieces = Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1]) / LONGEST_EDGE_M);
    for (let piece = 1; piece < pieces; piece += 1) places.push(between(from, to, piece / pieces));
  }
  return places.map((place) => {
    const [eastM, northM] = plane.toPlane(place);
    return { x: Math.round(eastM * UNITS_PER_M), y: Math.round(northM * UNITS_PER_M) };
  });
}

/**
 * What lies within a distance of a shape, with round corners; with a negative distance, what of an area
 * lies farther than that from its border. Null: nothing is left, or there was nothing. Distances are
 * true on the ellipsoid to 0.2 % (shapes up to 60 km wide), areas of circles to 0.2 %.
 */
export function bufferShape(geometry: PlanGeometry, distanceInM: number): PlanArea | null {
  const middle = middleOf(geometry);
  if (middle === null) return null;
  const plane = localPlane(middle);
  const { paths, areClosed } = pathsOf(geometry);
  if (!areClosed && distanceInM <= 0) return null;
  const widened = inflatePaths(
    paths.map((path) => projected(path, plane, areClosed)),
    distanceInM * UNITS_PER_M,
    JoinType.Round,
    areClosed ? EndType.Polygon : EndType.Round,
    2,
    Math.abs(distanceInM) * UNITS_PER_M * SAGITTA,
  );
  const rings = widened.map((ring) =>
    ring.map(({ x, y }) => toGrid(plane.fromPlane([x / UNITS_PER_M, y / UNITS_PER_M]))),
  );
  const simple = simplifyPaths(rings, SIMPLE_WITHIN);
  return areaOfParts(partsOfRings(clippedRings('union', simple, [], 'winding')));
}
