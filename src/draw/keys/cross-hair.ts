import type { Map as MapLibreMap } from 'maplibre-gl';
import type { LngLat } from '../../core/geo.ts';
import type { ScreenPoint } from '../draft/simplify-path.ts';

/** The mark in the middle of the map by which the keyboard draws. */
export class CrossHair {
  readonly #map: MapLibreMap;
  readonly #element = document.createElement('div');

  constructor(map: MapLibreMap) {
    this.#map = map;
    this.#element.className = 'draw-cross-hair';
    this.#element.setAttribute('aria-hidden', 'true');
  }

  get isOn(): boolean {
    return this.#element.isConnected;
  }

  show(isOn: boolean): void {
    if (isOn) this.#map.getContainer().append(this.#element);
    else this.#element.remove();
  }

  /** Where it stands on the map, CSS px. */
  get point(): ScreenPoint {
    const { clientWidth, clientHeight } = this.#map.getContainer();
    return { x: clientWidth / 2, y: clientHeight / 2 };
  }

  get position(): LngLat {
    const { x, y } = this.point;
    const { lng, lat } = this.#map.unproject([x, y]);
    return [lng, lat];
  }
}
