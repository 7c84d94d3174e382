import type { Map as MapLibreMap } from 'maplibre-gl';
import type { AtlasStore } from '../state/store.ts';
import type { PageSize } from '../state/wall/wall-screen.ts';
import type { MapLocal } from './map-state.ts';
import { isSameWindow, windowAround } from './marks/window.ts';
import { scaleOf, sizeOf, themeShown } from './theme.ts';

/** From this zoom on the light boundaries would look coarse. */
const DETAIL_ZOOM = 9.5;

type Looks = Pick<MapLocal, 'theme' | 'zoom' | 'window' | 'scale' | 'wantsDetail' | 'openSite'>;

/** Keeps MapLocal: the same object as long as nothing in it changes. */
export class LocalState {
  readonly #map: MapLibreMap;
  readonly #store: AtlasStore;
  #size: PageSize;
  #value: MapLocal;

  constructor(map: MapLibreMap, store: AtlasStore) {
    this.#map = map;
    this.#store = store;
    this.#size = sizeOf(map.getContainer());
    map.on('resize', () => {
      this.#size = sizeOf(map.getContainer());
    });
    const zoom = Math.floor(map.getZoom());
    this.#value = {
      theme: themeShown(store.getState().view),
      zoom,
      window: this.#windowAt(zoom),
      scale: this.#scaleNow(),
      wantsDetail: false,
      openSite: null,
      stepped: null,
      hasTileProtocol: false,
      baseUrl: new URL('.', document.baseURI).href,
      veils: {},
    };
  }

  get value(): MapLocal {
    return this.#value;
  }

  change(patch: Partial<MapLocal>): void {
    this.#value = { ...this.#value, ...patch };
  }

  /** Takes in how the map is looked at now. */
  look(): void {
    const before = this.#value;
    const zoom = Math.floor(this.#map.getZoom());
    const seen = this.#windowAt(zoom);
    const now: Looks = {
      theme: themeShown(this.#store.getState().view),
      zoom,
      window: isSameWindow(seen, before.window) ? before.window : seen,
      scale: this.#scaleNow(),
      wantsDetail: before.wantsDetail || this.#map.getZoom() >= DETAIL_ZOOM,
      openSite: zoom === before.zoom ? before.openSite : null,
    };
    const names = Object.keys(now) as (keyof Looks)[];
    if (names.some((name) => now[name] !== before[name])) this.change(now);
  }

  #windowAt(zoom: number): MapLocal['window'] {
    const [[west, south], [east, north]] = this.#map.getBounds().toArray();
    return windowAround([west, south, east, north], zoom);
  }

  #scaleNow(): number {
    return scaleOf(this.#size, this.#store.getState().view);
  }
}
