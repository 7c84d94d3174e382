import type { LngLat } from '../../core/geo.ts';
import type { SnapKind } from '../../state/plans/planning.ts';

/** A place that something has snapped to. */
export interface SnapHit {
  readonly kind: SnapKind;
  /** Null: it has no name (most streams). */
  readonly name: string | null;
  /** The place itself, to the digit as its source has it if it is a corner of it. */
  readonly position: LngLat;
  readonly what: 'vertex' | 'edge';
}

/** What snaps, and what is followed between two places that have snapped. */
export interface Snapper {
  /** The place to keep to within a distance; null: none. */
  snap(position: LngLat, toleranceM: number): SnapHit | null;
  /**
   * Positions along the border or river that both places lie on, neither of the two among them, the
   * shorter way round; null: they are not joined.
   */
  follow(from: SnapHit, to: SnapHit): readonly LngLat[] | null;
}
