import type { Map as MapLibreMap } from 'maplibre-gl';
import type { SymbolDrawing } from './marks/draw-symbol.ts';
import { staticImages } from './static-images.ts';

/** Gives the map the images that styles name, and again for another theme or scale. */
export class StyleImages {
  readonly #map: MapLibreMap;
  #drawing: SymbolDrawing | null = null;

  constructor(map: MapLibreMap) {
    this.#map = map;
  }

  /** Call before the layers that name them are added. The same object: nothing to do. */
  provide(drawing: SymbolDrawing): void {
    if (drawing === this.#drawing) return;
    this.#drawing = drawing;
    for (const { name, data, options } of staticImages(drawing)) {
      if (this.#map.hasImage(name)) this.#map.removeImage(name);
      this.#map.addImage(name, data, options);
    }
  }
}
