import type { Map as MapLibreMap } from 'maplibre-gl';
import type { MapState } from '../map-state.ts';
import type { DeckOverlay } from './deck-overlay.ts';
import { type DeckScene, isDeckIdle, selectDeckScene } from './deck-scene.ts';

/** Fetches deck.gl when it is first needed, and hands it what to draw from then on. */
export class LazyDeck {
  readonly #map: MapLibreMap;
  #overlay: DeckOverlay | null = null;
  #isLoading = false;
  #wanted: MapState | null = null;
  #shown: { readonly scene: DeckScene; readonly theme: string; readonly scale: number } | null =
    null;
  #isDestroyed = false;

  constructor(map: MapLibreMap) {
    this.#map = map;
  }

  show(state: MapState): void {
    this.#wanted = state;
    if (this.#overlay === null && isDeckIdle(selectDeckScene(state))) return;
    if (this.#overlay !== null) this.#hand(this.#overlay);
    else if (!this.#isLoading) void this.#load();
  }

  async #load(): Promise<void> {
    this.#isLoading = true;
    try {
      const { DeckOverlay } = await import('./deck-overlay.ts');
      if (this.#isDestroyed) return;
      this.#overlay = new DeckOverlay(this.#map);
      this.#hand(this.#overlay);
    } catch (error) {
      // The line is down or there is no WebGL 2: the flat map says the same, and asks again later.
      console.error('columns, arcs and density cannot be drawn', error);
    } finally {
      this.#isLoading = false;
    }
  }

  #hand(overlay: DeckOverlay): void {
    if (this.#wanted === null) return;
    const { theme, scale } = this.#wanted.local;
    const scene = selectDeckScene(this.#wanted);
    const { scene: before, theme: themeBefore, scale: scaleBefore } = this.#shown ?? {};
    if (before === scene && themeBefore === theme && scaleBefore === scale) return;
    this.#shown = { scene, theme, scale };
    overlay.show(scene, { theme, scale });
  }

  destroy(): void {
    this.#isDestroyed = true;
    this.#overlay?.destroy();
  }
}
