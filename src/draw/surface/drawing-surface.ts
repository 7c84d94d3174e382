import type { Map as MapLibreMap } from 'maplibre-gl';
import { TerraDraw } from 'terra-draw';
import { CanvasAdapter } from './canvas-adapter.ts';
import type { DrawnFeature } from './drawn-feature.ts';
import { type DrawnLook, drawnStyles } from './drawn-style.ts';
import { GestureMode, type Gestures } from './gesture-mode.ts';

export type SurfaceMode = 'sketch' | 'edit';

interface SurfaceInput {
  readonly map: MapLibreMap;
  /** What the pointer does while something new is drawn, and while what is there is edited. */
  readonly gestures: Readonly<Record<SurfaceMode, Gestures>>;
  readonly look: () => DrawnLook;
}

/** Where shapes are drawn and pointed at: the drawing library with our modes and our canvas. */
export class DrawingSurface {
  readonly #adapter: CanvasAdapter;
  readonly #modes: Readonly<Record<SurfaceMode, GestureMode>>;
  readonly #terraDraw: TerraDraw;

  constructor({ map, gestures, look }: SurfaceInput) {
    this.#adapter = new CanvasAdapter(map);
    const shared = { styleOf: drawnStyles(look), pressed: () => this.#adapter.pressed };
    this.#modes = {
      sketch: new GestureMode({
        ...shared,
        name: 'sketch',
        gestures: gestures.sketch,
        wobble: 'drawing',
      }),
      edit: new GestureMode({
        ...shared,
        name: 'edit',
        gestures: gestures.edit,
        wobble: 'selecting',
      }),
    };
    this.#terraDraw = new TerraDraw({
      adapter: this.#adapter,
      modes: [this.#modes.sketch, this.#modes.edit],
    });
    this.#terraDraw.start();
    this.setMode('edit');
  }

  setMode(mode: SurfaceMode): void {
    this.#terraDraw.setMode(mode);
  }

  setCursor(cursor: Parameters<CanvasAdapter['setCursor']>[0]): void {
    this.#adapter.setCursor(cursor);
  }

  show(mode: SurfaceMode, features: readonly DrawnFeature[]): void {
    this.#modes[mode].show(features);
  }

  destroy(): void {
    this.#terraDraw.stop();
  }
}
