import { FIRST_DAY_OF_2025_UNITS, type Unit, vintageAt } from '../../core/unit.ts';
import { selectAt } from '../../state/selectors.ts';
import { type AtlasStore, changeSession, changeView } from '../../state/store.ts';

/** Opens a unit's details, and shows the boundaries of its time if others are on screen. */
export function openUnit(store: AtlasStore, unit: Unit): void {
  const isShown = vintageAt(selectAt(store.getState())) === unit.vintage;
  const at = unit.vintage === '2025' ? FIRST_DAY_OF_2025_UNITS : FIRST_DAY_OF_2025_UNITS - 1;
  changeView(store, { unit: unit.id, record: null, ...(isShown ? {} : { at }) });
  changeSession(store, { cameraRequest: { kind: 'unit', unit: unit.id } });
}
