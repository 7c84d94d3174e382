import type { Map as MapLibreMap } from 'maplibre-gl';
import type { LngLat } from '../../core/geo.ts';
import { positionInWords } from '../../i18n/coordinate-words.ts';
import { unitName } from '../../i18n/unit-words.ts';
import { selectUnits } from '../../state/selectors.ts';
import type { AtlasStore } from '../../state/store.ts';
import type { PointedStore } from '../../state/wall/pointed.ts';
import { pickUnit } from '../picking.ts';
import './pointed.css';

function part(className: string): HTMLDivElement {
  const made = document.createElement('div');
  made.className = className;
  return made;
}

/** Marks where a desk points with a ring that is seen from afar, its commune and its coordinates. */
export function bindPointed(
  map: MapLibreMap,
  store: AtlasStore,
  pointed: PointedStore,
): () => void {
  const container = map.getContainer();
  const mark = part('map-pointed');
  const ring = part('map-pointed-ring');
  const words = part('map-pointed-words');
  const [commune, position] = [part('map-pointed-commune'), part('map-pointed-position')];
  words.append(commune, position);
  mark.append(ring, words);
  mark.hidden = true;
  container.append(mark);

  const place = (at: LngLat) => {
    const { clientWidth, clientHeight } = container;
    const { x, y } = map.project([at[0], at[1]]);
    // What lies beside the screen is shown at its edge.
    const [left, top] = [
      Math.min(clientWidth, Math.max(0, x)),
      Math.min(clientHeight, Math.max(0, y)),
    ];
    mark.style.translate = `${left}px ${top}px`;
    mark.classList.toggle('map-pointed-leftwards', left > clientWidth / 2);
    mark.classList.toggle('map-pointed-upwards', top > clientHeight / 2);
  };
  const describe = (at: LngLat) => {
    const state = store.getState();
    const { language } = state.view;
    const id = pickUnit(map, map.project([at[0], at[1]]));
    const unit = id === null ? null : selectUnits(state).get(id);
    commune.textContent = unit === null ? '' : unitName(unit, language);
    position.textContent = positionInWords(at, language);
  };
  const follow = () => {
    const { at } = pointed.getState();
    if (at !== null) place(at);
  };
  const show = () => {
    const { at } = pointed.getState();
    mark.hidden = at === null;
    if (at === null) return;
    place(at);
    describe(at);
  };
  map.on('move', follow);
  map.on('moveend', show);
  const unsubscribe = pointed.subscribe(show);
  show();
  return () => {
    unsubscribe();
    map.off('move', follow);
    map.off('moveend', show);
    mark.remove();
  };
}
