import { type AtlasStore, changeView } from '../../state/store.ts';
import { DEFAULT_VIEW } from '../../state/view.ts';

/** Takes away every condition on records; where and how the map is looked at stays. */
export function resetFilters(store: AtlasStore): void {
  const { layers, isPublishedOnly, clauses, from, to, hasUndated, districts, isZoneOnly } =
    DEFAULT_VIEW;
  changeView(store, {
    layers,
    isPublishedOnly,
    clauses,
    from,
    to,
    hasUndated,
    districts,
    isZoneOnly,
  });
}
