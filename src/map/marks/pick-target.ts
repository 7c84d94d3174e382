import type { PlacedTarget } from './marks-canvas.ts';
import type { DrawnTarget } from './picture.ts';

/** Px beyond the edge of a mark that still hit it. */
const REACH_PX = 3;
/** Nearest distance in px from a middle that a finger must be able to hit. */
const FINGER_PX = 22;

/**
 * What is hit at a point of the screen (CSS px): the topmost that covers it; else, as fingers and
 * hands are not exact, the nearest within reach. Null: none.
 */
export function pickTarget(
  placed: readonly PlacedTarget[],
  { x, y }: { readonly x: number; readonly y: number },
  isFinger: boolean,
): DrawnTarget | null {
  const distanceTo = (target: PlacedTarget) => Math.hypot(target.x - x, target.y - y);
  const radiusOf = ({ item, size }: PlacedTarget) => item.radiusPx * size;
  const covering = placed.findLast((target) => distanceTo(target) <= radiusOf(target));
  if (covering) return covering.item;
  const reachOf = (target: PlacedTarget) =>
    Math.max(radiusOf(target) + REACH_PX, isFinger ? FINGER_PX : 0);
  let nearest: PlacedTarget | null = null;
  for (const target of placed) {
    if (distanceTo(target) > reachOf(target)) continue;
    if (nearest === null || distanceTo(target) <= distanceTo(nearest)) nearest = target;
  }
  return nearest?.item ?? null;
}
