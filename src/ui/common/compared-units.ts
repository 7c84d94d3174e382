import type { UnitId } from '../../core/unit.ts';
import { type AtlasStore, changeView } from '../../state/store.ts';
import { MAX_COMPARED } from '../../state/view.ts';

/** Puts a unit among those compared, as long as there is room. Asks the store itself: panels may lag. */
export function addCompared(store: AtlasStore, unit: UnitId): void {
  const { compared } = store.getState().view;
  if (compared.includes(unit) || compared.length >= MAX_COMPARED) return;
  changeView(store, { compared: [...compared, unit] });
}

export function removeCompared(store: AtlasStore, unit: UnitId): void {
  const { compared } = store.getState().view;
  changeView(store, { compared: compared.filter((id) => id !== unit) });
}
