import type { Map as MapLibreMap } from 'maplibre-gl';
import {
  type TerraDrawChanges,
  TerraDrawExtend,
  type TerraDrawMouseEvent,
  type TerraDrawStylingFunction,
} from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import { paintFeature } from './paint-feature.ts';

interface Rendering {
  readonly changes: TerraDrawChanges;
  readonly styling: TerraDrawStylingFunction;
}

const MAX_PIXEL_RATIO = 2;
/** Less than this is no drag but an unsteady hand. CSS px. */
const DRAG_FROM_PX = { drawing: 8, selecting: 2 } as const;

/** How the camera looks; equal texts, equal pictures. */
function cameraOf(map: MapLibreMap): string {
  const { lng, lat } = map.getCenter();
  return [lng, lat, map.getZoom(), map.getBearing(), map.getPitch()].join(' ');
}

/**
 * The library's adapter for MapLibre, which paints on a canvas of its own above the map. Where there
 * is no graphics card one repaint of the map takes a tenth of a second, as each frame of a drag would
 * need; the canvas takes about a millisecond, and the map beneath stays as it is.
 */
export class CanvasAdapter extends TerraDrawMapLibreGLAdapter<MapLibreMap> {
  readonly #map: MapLibreMap;
  readonly #canvas = document.createElement('canvas');
  readonly #context: CanvasRenderingContext2D;
  #rendering: Rendering | null = null;
  #pressed: TerraDrawMouseEvent | null = null;
  #frame = 0;
  #camera = '';

  constructor(map: MapLibreMap) {
    super({
      map,
      // Plans keep 1e-8°; what is snapped to must come through as it is.
      coordinatePrecision: 12,
      minPixelDragDistanceDrawing: DRAG_FROM_PX.drawing,
      minPixelDragDistanceSelecting: DRAG_FROM_PX.selecting,
    });
    this.#map = map;
    const context = this.#canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('The browser gives no 2D canvas');
    this.#context = context;
    this.#canvas.className = 'draw-canvas';
    this.#canvas.dataset.drawing = '';
    this.#canvas.setAttribute('aria-hidden', 'true');
  }

  /** Where the pointer was last pressed; null: not yet. */
  get pressed(): TerraDrawMouseEvent | null {
    return this.#pressed;
  }

  /** Alt as the pointer's event has it: keys go to what has the focus, which need not be the map. */
  protected override getDrawEventFromEvent(
    event: PointerEvent | MouseEvent,
    isContextMenu = false,
  ): TerraDrawMouseEvent | null {
    const drawn = super.getDrawEventFromEvent(event, isContextMenu);
    if (drawn === null) return null;
    const others = drawn.heldKeys.filter((key) => key !== 'Alt');
    const told = { ...drawn, heldKeys: event.altKey ? [...others, 'Alt'] : others };
    if (event.type === 'pointerdown') this.#pressed = told;
    return told;
  }

  /** Listens, without the sources and layers that the library would add to the map. */
  override register(callbacks: TerraDrawExtend.TerraDrawCallbacks): void {
    TerraDrawExtend.TerraDrawBaseAdapter.prototype.register.call(this, callbacks);
    this.#map.getCanvasContainer().append(this.#canvas);
    this.#map.on('render', this.#follow);
    this.#map.on('moveend', this.#follow);
    this.#map.on('resize', this.#paint);
    callbacks.onReady?.();
  }

  override unregister(): void {
    TerraDrawExtend.TerraDrawBaseAdapter.prototype.unregister.call(this);
    cancelAnimationFrame(this.#frame);
    this.#map.off('render', this.#follow);
    this.#map.off('moveend', this.#follow);
    this.#map.off('resize', this.#paint);
    this.#canvas.remove();
  }

  override render(changes: TerraDrawChanges, styling: TerraDrawStylingFunction): void {
    this.#rendering = { changes, styling };
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(this.#paint);
  }

  override clear(): void {
    this._currentModeCallbacks?.onClear();
    this.#rendering = null;
    this.#paint();
  }

  readonly #follow = () => {
    if (cameraOf(this.#map) !== this.#camera) this.#paint();
  };

  readonly #paint = () => {
    this.#camera = cameraOf(this.#map);
    this.#wipe();
    if (this.#rendering === null) return;
    const { changes, styling } = this.#rendering;
    const painted = [...changes.created, ...changes.updated, ...changes.unchanged].flatMap(
      (feature) => {
        const style = styling[String(feature.properties.mode)]?.(feature);
        return style ? [{ feature, style }] : [];
      },
    );
    const project = ([lng = 0, lat = 0]: readonly number[]) => this.#map.project([lng, lat]);
    for (const { feature, style } of painted.sort((a, b) => a.style.zIndex - b.style.zIndex)) {
      paintFeature(this.#context, project, feature, style);
    }
  };

  #wipe(): void {
    const ratio = Math.min(window.devicePixelRatio, MAX_PIXEL_RATIO);
    const { clientWidth, clientHeight } = this.#map.getContainer();
    const [width, height] = [Math.round(clientWidth * ratio), Math.round(clientHeight * ratio)];
    if (this.#canvas.width !== width || this.#canvas.height !== height) {
      this.#canvas.width = width;
      this.#canvas.height = height;
    }
    this.#context.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.#context.clearRect(0, 0, clientWidth, clientHeight);
  }
}
