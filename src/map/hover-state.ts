import type { Map as MapLibreMap } from 'maplibre-gl';
import { communeSource, districtSource } from '../layers/sources.ts';
import { selectUnits, selectVintage } from '../state/selectors.ts';
import type { MapState } from './map-state.ts';
import { selectIsDetailed } from './scene.ts';

/** Tells the map which unit is pointed at, without making its style anew. */
export class HoverState {
  readonly #map: MapLibreMap;
  #shown: { readonly source: string; readonly id: string } | null = null;

  constructor(map: MapLibreMap) {
    this.#map = map;
  }

  show(state: MapState): void {
    const id = state.atlas.session.hoveredUnit;
    const choice = { vintage: selectVintage(state.atlas), isDetailed: selectIsDetailed(state) };
    const isDistrict = id !== null && selectUnits(state.atlas).get(id)?.level === 'district';
    const source = (isDistrict ? districtSource(choice) : null) ?? communeSource(choice);
    if (this.#shown?.id === id && this.#shown?.source === source) return;
    if (this.#shown && this.#map.getSource(this.#shown.source)) {
      this.#map.setFeatureState(this.#shown, { isHovered: false });
    }
    this.#shown = id !== null && this.#map.getSource(source) ? { source, id } : null;
    if (this.#shown) this.#map.setFeatureState(this.#shown, { isHovered: true });
  }
}
