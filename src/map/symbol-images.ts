import type { Map as MapLibreMap } from 'maplibre-gl';
import { drawSymbol, type SymbolDrawing } from './marks/draw-symbol.ts';
import type { MarkSymbol } from './marks/mark-symbol.ts';
import { staticImages } from './static-images.ts';

/** Beyond this many, images of rings that are no longer drawn are let go. */
const KEPT_IMAGES = 400;

/** Draws the images that the scene names, once each, and again for another theme or scale. */
export class SymbolImages {
  readonly #map: MapLibreMap;
  #drawing: SymbolDrawing | null = null;
  readonly #drawn = new Map<string, MarkSymbol>();

  constructor(map: MapLibreMap) {
    this.#map = map;
  }

  /** Call before the features that name the symbols are set. */
  provide(symbols: ReadonlyMap<string, MarkSymbol>, drawing: SymbolDrawing): void {
    if (JSON.stringify(this.#drawing) !== JSON.stringify(drawing)) this.#startOver(drawing);
    this.#forgetUnused(symbols);
    for (const [name, symbol] of symbols) {
      if (this.#drawn.has(name)) continue;
      this.#drawn.set(name, symbol);
      this.#add(name, symbol, drawing);
    }
  }

  #startOver(drawing: SymbolDrawing): void {
    this.#drawing = drawing;
    for (const { name, data, options } of staticImages(drawing)) {
      if (this.#map.hasImage(name)) this.#map.removeImage(name);
      this.#map.addImage(name, data, options);
    }
    for (const [name, symbol] of this.#drawn) {
      this.#map.removeImage(name);
      this.#add(name, symbol, drawing);
    }
  }

  #add(name: string, symbol: MarkSymbol, drawing: SymbolDrawing): void {
    this.#map.addImage(name, drawSymbol(symbol, drawing), { pixelRatio: drawing.pixelRatio });
  }

  #forgetUnused(symbols: ReadonlyMap<string, MarkSymbol>): void {
    if (this.#drawn.size <= KEPT_IMAGES) return;
    for (const name of this.#drawn.keys()) {
      if (symbols.has(name)) continue;
      this.#map.removeImage(name);
      this.#drawn.delete(name);
    }
  }
}
