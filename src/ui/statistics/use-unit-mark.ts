import type { UnitId } from '../../core/unit.ts';
import { changeSession, changeView } from '../../state/store.ts';
import { useAtlas, useAtlasStore } from '../atlas-context.ts';

/**
 * What makes a unit's row or bar one with the map: pointing at it or reaching it by keys marks the
 * unit everywhere, pressing it selects it and has the map go there.
 */
export function useUnitMark(unit: UnitId) {
  const store = useAtlasStore();
  const isSelected = useAtlas(({ view }) => view.unit === unit);
  const isHovered = useAtlas(({ session }) => session.hoveredUnit === unit);
  const mark = () => changeSession(store, { hoveredUnit: unit });
  const unmark = () => changeSession(store, { hoveredUnit: null });
  const select = () => {
    changeView(store, { unit, record: null });
    changeSession(store, { cameraRequest: { kind: 'unit', unit } });
  };
  const handlers = {
    onPointerEnter: mark,
    onPointerLeave: unmark,
    onFocus: mark,
    onBlur: unmark,
  };
  return { isSelected, isHovered, select, handlers };
}
