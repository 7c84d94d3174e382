import { roughAreaM2 } from './grid.ts';
import type { GridRing } from './grid-ring.ts';
import type { GridPart } from './overlay.ts';

/** What a plan, or a hole in it, may not be smaller than, m². */
export const LEAST_AREA_M2 = 1;

function isLargeEnough(ring: GridRing): boolean {
  return ring.length >= 3 && roughAreaM2(ring) >= LEAST_AREA_M2;
}

/** Parts and holes that are worth a plan; a part goes with its shell. */
export function withoutSlivers(parts: readonly GridPart[]): readonly GridPart[] {
  return parts.flatMap(([shell, ...holes]) =>
    shell !== undefined && isLargeEnough(shell) ? [[shell, ...holes.filter(isLargeEnough)]] : [],
  );
}
