import type { Bounds, LngLat } from '../core/geo.ts';
import type { PlanGeometry } from '../core/plan/plan-geometry.ts';
import { checkShape } from '../core/shapes/check-shape.ts';

/** Where the faults of a shape are, found out once as long as it is the same. */
export class FaultPlaces {
  readonly #region: Bounds;
  #last: { readonly geometry: PlanGeometry; readonly places: readonly LngLat[] } | null = null;

  constructor(region: Bounds) {
    this.#region = region;
  }

  of(geometry: PlanGeometry | null): readonly LngLat[] {
    if (geometry === null) return [];
    if (this.#last?.geometry !== geometry) {
      const faults = checkShape(geometry, this.#region);
      this.#last = { geometry, places: faults.flatMap(({ at }) => (at === null ? [] : [at])) };
    }
    return this.#last.places;
  }
}
