import type { LngLat } from '../../core/geo.ts';
import { azimuthDegrees, distanceM } from '../../core/geodesy/measure.ts';
import type { PlanGeometry } from '../../core/plan/plan-geometry.ts';
import { middleOf } from '../../core/shapes/map-positions.ts';
import { moveShape, rotateShape, scaleShape } from '../../core/shapes/transform-shape.ts';

/** A drag from one place to another that changes a shape as a whole. */
export interface Transform {
  readonly kind: 'move' | 'turn' | 'scale';
  readonly from: LngLat;
  readonly to: LngLat;
}

/** The shape after a drag: moved along, turned by the angle or scaled by the ratio about its middle. */
export function transformed(geometry: PlanGeometry, { kind, from, to }: Transform): PlanGeometry {
  if (kind === 'move') return moveShape(geometry, from, to);
  const middle = middleOf(geometry);
  if (middle === null) return geometry;
  if (kind === 'turn') {
    const [before, after] = [azimuthDegrees(middle, from), azimuthDegrees(middle, to)];
    return before === null || after === null ? geometry : rotateShape(geometry, after - before);
  }
  const before = distanceM(middle, from);
  return before === 0 ? geometry : scaleShape(geometry, distanceM(middle, to) / before);
}
