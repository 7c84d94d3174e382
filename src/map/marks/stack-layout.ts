/** Offset from the stack's position in px, x to the right, y down. */
export type Offset = readonly [x: number, y: number];

/** Marks that fit on the first ring without touching. */
const FIRST_RING = 6;

/**
 * Places for the marks of one position: a single one in the middle; up to six on a ring; more on
 * a sunflower spiral, whose neighbours keep an even distance. `spacingPx` is that distance.
 */
export function stackOffsets(count: number, spacingPx: number): readonly Offset[] {
  if (count === 1) return [[0, 0]];
  if (count <= FIRST_RING) {
    const radius = Math.max(spacingPx * 0.6, spacingPx / (2 * Math.sin(Math.PI / count)));
    return Array.from({ length: count }, (_, index) =>
      polar(radius, (2 * Math.PI * index) / count - Math.PI / 2),
    );
  }
  return Array.from({ length: count }, (_, index) =>
    polar(spacingPx * 0.62 * Math.sqrt(index + 0.8), index * GOLDEN_ANGLE),
  );
}

/** π(3 − √5): turns by which a sunflower sets its seeds. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

function polar(radius: number, angle: number): Offset {
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
}
