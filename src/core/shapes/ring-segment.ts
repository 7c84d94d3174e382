import { isSamePlace, sideOf } from './grid.ts';
import type { GridRing } from './grid-ring.ts';
import type { GridSegment } from './grid-segment.ts';

/** A segment with its place: `at`-th of the `of` segments of a ring. */
export interface RingSegment extends GridSegment {
  readonly ring: number;
  readonly at: number;
  readonly of: number;
}

/** Segments of rings, the closing ones included, with the numbers of their rings. */
export function ringSegments(rings: readonly GridRing[]): readonly RingSegment[] {
  return rings.flatMap((corners, ring) =>
    corners.flatMap((from, at): readonly RingSegment[] => {
      const to = corners[(at + 1) % corners.length];
      if (to === undefined || isSamePlace(from, to)) return [];
      return [{ from, to, ring, at, of: corners.length }];
    }),
  );
}

/** Whether two segments follow each other on a ring. */
export function areNeighbours(a: RingSegment, b: RingSegment): boolean {
  const apart = Math.abs(a.at - b.at);
  return a.ring === b.ring && (apart === 1 || apart === a.of - 1);
}

/** Whether a segment runs back over the one before it, which ends where it begins. */
export function runsBack({ from, to }: GridSegment, next: GridSegment): boolean {
  if (sideOf(from, to, next.to) !== 0) return false;
  return (
    (to.x - from.x) * (next.to.x - next.from.x) + (to.y - from.y) * (next.to.y - next.from.y) < 0
  );
}

/** The segment that follows the `index`-th one on its ring. */
export function following(
  segments: readonly RingSegment[],
  index: number,
): RingSegment | undefined {
  const segment = segments[index];
  if (segment === undefined) return undefined;
  return segments[segment.at === segment.of - 1 ? index - segment.at : index + 1];
}
