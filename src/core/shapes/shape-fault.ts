/** What can be wrong with a shape; the page has words for each. */
export const SHAPE_FAULT_KINDS = [
  /** A coordinate is no finite number. */
  'not-finite',
  /** A corner lies outside the region that plans may lie in. */
  'outside-region',
  /** A line of fewer than two corners, a ring of fewer than three, or nothing at all. */
  'too-few-corners',
  /** A ring whose last position is not its first. */
  'not-closed',
  /** A corner stands twice in a row. */
  'repeated-corner',
  /** A ring, or a whole area, encloses less than a square metre. */
  'no-area',
  /** A ring crosses or touches itself, or runs back over itself. */
  'self-crossing',
  /** A hole crosses its shell or another hole, or runs along it. */
  'hole-crossing',
  /** A hole lies outside its shell. */
  'hole-outside',
  /** A hole lies in another hole. */
  'hole-in-hole',
  /** Holes that touch each other or the shell part the area. */
  'parted-by-holes',
  /** Two parts cover the same ground, or share more of their border than single places. */
  'parts-overlapping',
] as const;
export type ShapeFaultKind = (typeof SHAPE_FAULT_KINDS)[number];

/** Where a segment stands: from its `at`-th corner (counted from 0) to the next. Lines are rings here. */
export interface SegmentPlace {
  /** Part of a MultiLineString or MultiPolygon, from 0. */
  readonly part: number;
  /** Ring of that part, from 0, which is the shell. */
  readonly ring: number;
  readonly at: number;
  /** Both ends, `[lng, lat]`. */
  readonly ends: readonly [readonly [number, number], readonly [number, number]];
}

/** Something that is wrong with a shape, and where. */
export interface ShapeFault {
  readonly kind: ShapeFaultKind;
  /** Position `[lng, lat]`, WGS 84; null: the shape has none there. */
  readonly at: readonly [number, number] | null;
  /** The two segments that meet where they should not; empty for other faults. */
  readonly segments: readonly SegmentPlace[];
}
