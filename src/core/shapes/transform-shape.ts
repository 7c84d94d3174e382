import type { LngLat } from '../geo.ts';
import type { PlanGeometry } from '../plan/plan-geometry.ts';
import { type LocalPlane, localPlane, type PlanePoint } from './local-plane.ts';
import { mapPositions, middleOf } from './map-positions.ts';

function transformed(
  geometry: PlanGeometry,
  [from, to]: readonly [LocalPlane, LocalPlane],
  move: (point: PlanePoint) => PlanePoint,
): PlanGeometry {
  return mapPositions(geometry, (position) => to.fromPlane(move(from.toPlane(position))));
}

/**
 * A shape moved so that what was at `from` is at `to`. It keeps its size and its bearings on the
 * ellipsoid, which it would not if its degrees were shifted.
 */
export function moveShape(geometry: PlanGeometry, from: LngLat, to: LngLat): PlanGeometry {
  return transformed(geometry, [localPlane(from), localPlane(to)], (point) => point);
}

function aboutMiddle(
  geometry: PlanGeometry,
  move: (point: PlanePoint) => PlanePoint,
): PlanGeometry {
  const middle = middleOf(geometry);
  if (middle === null) return geometry;
  const plane = localPlane(middle);
  return transformed(geometry, [plane, plane], move);
}

/** A shape turned clockwise about the middle of the box around it. */
export function rotateShape(geometry: PlanGeometry, clockwiseDegrees: number): PlanGeometry {
  const angle = (clockwiseDegrees * Math.PI) / 180;
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  return aboutMiddle(geometry, ([eastM, northM]) => [
    eastM * cosine + northM * sine,
    northM * cosine - eastM * sine,
  ]);
}

/** A shape made larger or smaller about the middle of the box around it; lengths are multiplied. */
export function scaleShape(geometry: PlanGeometry, factor: number): PlanGeometry {
  return aboutMiddle(geometry, ([eastM, northM]) => [eastM * factor, northM * factor]);
}
