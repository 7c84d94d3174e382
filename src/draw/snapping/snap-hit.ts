import type { LngLat } from '../../core/geo.ts';
import type { SnapHit as IndexedHit } from '../../core/shapes/snap-index.ts';
import type { SnapKind } from '../../state/plans/planning.ts';

/** A place that something has snapped to. */
export type SnapHit = IndexedHit<SnapKind>;

/** What snaps, and what is followed between two places that have snapped. */
export interface Snapper {
  /** The place to keep to within a distance, a vertex before an edge; null: none. */
  snap(position: LngLat, toleranceM: number): SnapHit | null;
  /**
   * Positions along the border, river or road that both places lie on, neither of the two among them,
   * the shorter way round; null: they are not joined.
   */
  follow(from: SnapHit, to: SnapHit): readonly LngLat[] | null;
}
