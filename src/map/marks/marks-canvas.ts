import type { Map as MapLibreMap } from 'maplibre-gl';
import type { SymbolDrawing } from './draw-symbol.ts';
import type { DrawnItem, DrawnTarget, MarkPicture } from './picture.ts';
import { plainCanvas } from './plain-canvas.ts';
import { Stamps } from './stamps.ts';
import {
  cameraSignature,
  type MapSize,
  projectionOf,
  type ScreenPlace,
} from './view-projection.ts';

/** What the canvas shows. Equal parts are the same objects. */
export interface MarksFrame {
  readonly picture: MarkPicture;
  readonly focus: readonly DrawnTarget[];
  readonly drawing: SymbolDrawing;
  /** Writes the number of a ring. */
  readonly format: (count: number) => string;
}

/** Something that can be pointed at, where it stands on the screen (CSS px). */
export interface PlacedTarget {
  readonly item: DrawnTarget;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** Told on the canvas after each drawing. */
const MARKS_DRAWN = 'atlas:marks-drawn';

function sizeOf(map: MapLibreMap): MapSize {
  const { clientWidth, clientHeight } = map.getContainer();
  return { width: clientWidth, height: clientHeight };
}

/** Room in px around the screen within which items are drawn: what stands outside may reach in. */
const REACH_PX = 90;

/**
 * Marks on a canvas of their own over the map's: a filter change redraws them alone, at once, and the
 * map beneath stays as it is. While the camera moves they follow it frame by frame.
 */
export class MarksCanvas {
  readonly #map: MapLibreMap;
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D;
  #frame: MarksFrame | null = null;
  #stamps: Stamps | null = null;
  #camera = '';
  #placed: readonly PlacedTarget[] = [];
  /** Asked of the page only when it changes: that would make it lay itself out. */
  #size: MapSize;

  constructor(map: MapLibreMap) {
    this.#map = map;
    const { canvas, context } = plainCanvas();
    this.#canvas = canvas;
    this.#context = context;
    this.#canvas.className = 'map-marks';
    this.#canvas.dataset.marks = '';
    this.#canvas.setAttribute('aria-hidden', 'true');
    this.#size = sizeOf(map);
    map.getCanvasContainer().append(this.#canvas);
    map.on('render', this.#follow);
    map.on('moveend', this.#follow);
    map.on('resize', this.#resize);
  }

  /** Draws, if anything is different. */
  show(frame: MarksFrame): void {
    const before = this.#frame;
    if (before?.drawing !== frame.drawing || before.format !== frame.format) {
      this.#stamps = new Stamps(frame.drawing, frame.format);
    } else if (before.picture === frame.picture && before.focus === frame.focus) return;
    this.#frame = frame;
    this.#draw(frame);
  }

  /** What is drawn on or near the screen, bottom first. */
  placed(): readonly PlacedTarget[] {
    return this.#placed;
  }

  readonly #follow = () => {
    if (this.#frame && cameraSignature(this.#map) !== this.#camera) this.#draw(this.#frame);
  };

  readonly #resize = () => {
    this.#size = sizeOf(this.#map);
    if (this.#frame) this.#draw(this.#frame);
  };

  #draw({ picture, focus, drawing }: MarksFrame): void {
    this.#camera = cameraSignature(this.#map);
    this.#clear(drawing.pixelRatio);
    const project = projectionOf(this.#map, this.#size);
    const { width, height } = this.#size;
    const isNear = ({ x, y }: ScreenPlace) =>
      x > -REACH_PX && y > -REACH_PX && x < width + REACH_PX && y < height + REACH_PX;
    const placed: PlacedTarget[] = [];
    const focused = new Set<DrawnItem>(focus);
    const ringed: PlacedTarget[] = [];
    for (const item of picture.items) {
      const at = project(item.position);
      if (at === null || !isNear(at)) continue;
      const [right, down] = item.offset;
      const place = { x: at.x + right * at.size, y: at.y + down * at.size, size: at.size };
      this.#stamps?.draw(this.#context, item, this.#inDevicePx(place, drawing));
      if (item.kind === 'halo') continue;
      placed.push({ item, ...place });
      if (focused.has(item)) ringed.push({ item, ...place });
    }
    for (const target of ringed) {
      this.#stamps?.drawFocus(this.#context, target.item, this.#inDevicePx(target, drawing));
    }
    this.#placed = placed;
    this.#canvas.dispatchEvent(
      new CustomEvent(MARKS_DRAWN, { detail: { count: picture.count }, bubbles: true }),
    );
  }

  #clear(pixelRatio: number): void {
    const width = Math.round(this.#size.width * pixelRatio);
    const height = Math.round(this.#size.height * pixelRatio);
    const canvas = this.#canvas;
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
      canvas.style.width = `${this.#size.width}px`;
      canvas.style.height = `${this.#size.height}px`;
    }
    this.#context.setTransform(1, 0, 0, 1, 0, 0);
    this.#context.clearRect(0, 0, width, height);
  }

  /** At rest symbols lie on whole pixels and are crisp; on the move they glide. */
  #inDevicePx({ x, y, size }: ScreenPlace, { pixelRatio }: SymbolDrawing): ScreenPlace {
    const round = this.#map.isMoving() ? (value: number) => value : Math.round;
    return { x: round(x * pixelRatio), y: round(y * pixelRatio), size };
  }

  destroy(): void {
    this.#map.off('render', this.#follow);
    this.#map.off('moveend', this.#follow);
    this.#map.off('resize', this.#resize);
    this.#canvas.remove();
  }
}
