import type { LngLat } from '../geo.ts';
import type { Network } from './ground.ts';
import { boxesMeet, grown, middleOf, segmentAt, segmentBox, segmentCount } from './local-plane.ts';
import { distanceToShapeM, type PreparedShape } from './prepared-shape.ts';
import { segmentLengthM } from './segment-lengths.ts';

/** How near a stretch of the border must be to count, m. */
export const BORDER_REACH_M = 1000;

/** Stretches are halved down to this length, so an end is out by half of it at most. */
const FINEST_M = 2;

/**
 * Length of a stretch that lies within reach of a shape. Nothing on a stretch is further from its
 * middle than half its length, so most stretches are settled by one distance; the rest are halved.
 */
function nearLengthM(
  segment: readonly [LngLat, LngLat],
  lengthM: number,
  shape: PreparedShape,
): number {
  const middle = middleOf(segment);
  const distance = distanceToShapeM(middle, shape);
  if (distance - lengthM / 2 > BORDER_REACH_M) return 0;
  if (distance + lengthM / 2 <= BORDER_REACH_M) return lengthM;
  if (lengthM <= FINEST_M) return distance <= BORDER_REACH_M ? lengthM : 0;
  return (
    nearLengthM([segment[0], middle], lengthM / 2, shape) +
    nearLengthM([middle, segment[1]], lengthM / 2, shape)
  );
}

/** Length in m of the lines of a network that lies within 1 km of a shape. */
export function lengthNearM(shape: PreparedShape, network: Network): number {
  const box = grown(shape.bounds, BORDER_REACH_M);
  let sum = 0;
  for (let index = 0; index < segmentCount(network.segments); index++) {
    if (!boxesMeet(box, segmentBox(network.segments, index))) continue;
    const segment = segmentAt(network.segments, index);
    sum += nearLengthM(segment, segmentLengthM(network.segments, index), shape);
  }
  return sum;
}
