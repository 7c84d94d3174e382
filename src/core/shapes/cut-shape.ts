import type { AnyArea, PlanArea } from './area-geometry.ts';
import { difference, intersection } from './clip.ts';

/**
 * An area without what a drawn ring encloses: a hole, where the ring lies inside. Null: nothing is left,
 * or the ring does not reach the area, so that there is nothing to cut.
 */
export function cutShape(area: PlanArea, cut: AnyArea): PlanArea | null {
  return intersection(area, cut) === null ? null : difference(area, cut);
}
