import type { PlanGeometry } from '../plan/plan-geometry.ts';

/** What was done to mend a shape; the page has words for each. */
export const SHAPE_REPAIR_KINDS = [
  /** Corners that stood twice in a row were taken out. */
  'corners-removed',
  /** Rings were closed. */
  'rings-closed',
  /** The outer ring, which stood among the holes, was put first. */
  'shell-put-first',
  /** Rings that crossed or touched themselves became simple ones; all that they wind around is kept. */
  'untied',
  /** Holes were joined, or cut to what lies in their shell. */
  'holes-trimmed',
  /** Parts that covered the same ground, or shared a border, became one. */
  'parts-joined',
  /** Parts and holes below a square metre were left out, and lines of a single corner. */
  'slivers-dropped',
] as const;
export type ShapeRepairKind = (typeof SHAPE_REPAIR_KINDS)[number];

/** One thing that was done. */
export interface ShapeRepair {
  readonly kind: ShapeRepairKind;
  /** How many corners, rings, holes, places … it was done to. */
  readonly count: number;
}

/** A mended shape, without fault. */
export interface RepairedShape {
  readonly geometry: PlanGeometry;
  /** In the order in which it was done; empty: there was nothing to mend. */
  readonly done: readonly ShapeRepair[];
  /** Geodesic area as `areaM2` measures it, before (where loops may have counted against each other) and after. */
  readonly areaBeforeM2: number;
  readonly areaAfterM2: number;
}
