import type { LngLat } from '../../core/geo.ts';
import { type PlanGeometry, roundPosition } from '../../core/plan/plan-geometry.ts';
import { type CornerPath, cornersOf, isSamePath } from '../../core/shapes/shape-corners.ts';

/** Middle of the two corners that a new one of this path comes between; null: there are not two. */
export function middleBetween(geometry: PlanGeometry, path: CornerPath): LngLat | null {
  const isOfRun = (other: CornerPath) => isSamePath(other.slice(0, -1), path.slice(0, -1));
  const run = cornersOf(geometry).filter((corner) => isOfRun(corner.path));
  const index = path.at(-1) ?? 0;
  const [before, after] = [run[index - 1], run[index % run.length]];
  if (!before || !after) return null;
  const [a, b] = [before.position, after.position];
  return roundPosition([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]);
}
