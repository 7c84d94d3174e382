import { type AnyArea, type PlanArea, partsOf } from './area-geometry.ts';
import { difference, intersection } from './clip.ts';
import { areaOfParts, ringOnGrid } from './grid-ring.ts';
import { withoutSlivers } from './slivers.ts';

/**
 * An area without what a drawn ring encloses: a hole, where the ring lies inside. Parts and holes below
 * 1 m² are left out. Null: nothing is left, or the ring does not reach the area, so that there is
 * nothing to cut.
 */
export function cutShape(area: PlanArea, cut: AnyArea): PlanArea | null {
  if (intersection(area, cut) === null) return null;
  const left = difference(area, cut);
  if (left === null) return null;
  return areaOfParts(withoutSlivers(partsOf(left).map((rings) => rings.map(ringOnGrid))));
}
