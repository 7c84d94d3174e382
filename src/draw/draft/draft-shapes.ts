import type { LngLat } from '../../core/geo.ts';
import { azimuthDegrees, destination, distanceM } from '../../core/geodesy/measure.ts';
import { type PlanGeometry, roundPosition } from '../../core/plan/plan-geometry.ts';

/** A circle of 64 corners has 0.16 % less area than its circle. */
const CIRCLE_CORNERS = 64;
const FULL_TURN_DEGREES = 360;

function closed(corners: readonly [number, number][]): PlanGeometry | null {
  const [first] = corners;
  return first ? { type: 'Polygon', coordinates: [[...corners, first]] } : null;
}

/**
 * The circle on the WGS 84 ellipsoid around a middle through a position, corners counter-clockwise.
 * Null: both are the same place.
 */
export function circleAround(middle: LngLat, through: LngLat): PlanGeometry | null {
  const azimuth = azimuthDegrees(middle, through);
  if (azimuth === null) return null;
  const radiusM = distanceM(middle, through);
  const corners = Array.from({ length: CIRCLE_CORNERS }, (_, index) =>
    roundPosition(
      destination(middle, azimuth - (index * FULL_TURN_DEGREES) / CIRCLE_CORNERS, radiusM),
    ),
  );
  return closed(corners);
}

/**
 * The rectangle on the WGS 84 ellipsoid that has two positions as opposite corners and stands north
 * up: its diagonals are equally long and halve each other, so that its four corners are equal. Null:
 * both lie on one parallel or meridian, between which there is no area.
 */
export function rectangleBetween(corner: LngLat, opposite: LngLat): PlanGeometry | null {
  if (corner[0] === opposite[0] || corner[1] === opposite[1]) return null;
  const azimuth = azimuthDegrees(corner, opposite) ?? 0;
  const halfM = distanceM(corner, opposite) / 2;
  const middle = destination(corner, azimuth, halfM);
  const onwards = azimuthDegrees(middle, opposite) ?? 0;
  const beside = destination(middle, -onwards, halfM);
  const besideOpposite = destination(middle, 180 - onwards, halfM);
  const ring = [corner, beside, opposite, besideOpposite].map((position) =>
    roundPosition(position),
  );
  return closed(isCounterClockwise(ring) ? ring : ring.reverse());
}

/** Winding of a small ring on the plane of degrees. */
function isCounterClockwise(ring: readonly [number, number][]): boolean {
  const twiceArea = ring.reduce((sum, [lng, lat], index) => {
    const [nextLng, nextLat] = ring[(index + 1) % ring.length] ?? [lng, lat];
    return sum + (lng * nextLat - nextLng * lat);
  }, 0);
  return twiceArea > 0;
}
