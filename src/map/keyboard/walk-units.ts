import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Unit } from '../../core/unit.ts';
import { unitOnMapInWords } from '../../i18n/unit-on-map-words.ts';
import { selectUnits, selectVintage } from '../../state/selectors.ts';
import { selectPaintedChoropleth } from '../../state/statistics.ts';
import { type AtlasStore, changeSession, changeView } from '../../state/store.ts';
import { type Walk, walkThrough } from './walk.ts';

export interface UnitsWalkInput {
  readonly map: MapLibreMap;
  readonly store: AtlasStore;
  readonly announce: (text: string) => void;
}

/** The units drawn, by keyboard: each is outlined, and named aloud with the figure that paints it. */
export function walkUnits({ map, store, announce }: UnitsWalkInput): Walk {
  const units = (): readonly Unit[] => {
    const state = store.getState();
    return (
      selectPaintedChoropleth(state)?.units ?? selectUnits(state).communes(selectVintage(state))
    );
  };
  const tell = (unit: Unit) => {
    const state = store.getState();
    const painted = selectPaintedChoropleth(state);
    announce(unitOnMapInWords({ unit, painted }, state.view.language));
  };
  return walkThrough<Unit>({
    map,
    stops: () =>
      units().map((unit) => {
        const { x, y } = map.project([...unit.labelPoint]);
        return { key: unit.id, x, y, item: unit };
      }),
    show(stop) {
      changeSession(store, { hoveredUnit: stop?.item.id ?? null });
      if (stop) tell(stop.item);
    },
    open: ({ item }) => changeView(store, { unit: item.id, record: null }),
  });
}
