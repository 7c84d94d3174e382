import { GROUND } from '../../layers/ground-palette.ts';
import { drawRing, markStamp, ringStamp, type SymbolDrawing } from './draw-symbol.ts';
import { ringDiameterPx, symbolName } from './mark-symbol.ts';
import type { DrawnItem, DrawnMark, DrawnRing, DrawnTarget } from './picture.ts';
import { plainCanvas } from './plain-canvas.ts';

const HALO = {
  light: { colour: '91, 74, 58', opacity: 0.15 },
  dark: { colour: '207, 227, 239', opacity: 0.16 },
} as const;
/** Share of a halo's radius over which it fades out. */
const HALO_FADE = 0.45;
const HALO_STOPS = 12;
/** Radius of the halo's image; halos of any size are stretched from it. */
const HALO_IMAGE_PX = 128;

/** Widths of the circle around what is pointed at, at its radius for a ring of the largest size. */
const FOCUS = { radiusPx: 30, casingPx: 6, linePx: 3 } as const;
const FOCUS_CASING_DARK = '#05090d';

/** Where an item is drawn: device px of its middle, and how much perspective enlarges it. */
export interface StampPlace {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** Images of marks, made once each; draws them, and what differs from ring to ring. */
export class Stamps {
  readonly #drawing: SymbolDrawing;
  readonly #format: (count: number) => string;
  readonly #images = new Map<string, HTMLCanvasElement>();
  #halo: HTMLCanvasElement | null = null;

  /** `format` writes the number of a ring. */
  constructor(drawing: SymbolDrawing, format: (count: number) => string) {
    this.#drawing = drawing;
    this.#format = format;
  }

  draw(context: CanvasRenderingContext2D, item: DrawnItem, place: StampPlace): void {
    switch (item.kind) {
      case 'halo':
        this.#drawHalo(context, item.radiusPx, place);
        break;
      case 'mark':
        this.#stamp(context, this.#markImage(item), place);
        break;
      case 'ring':
        this.#drawRing(context, item, place);
        break;
      default:
        item satisfies never;
    }
  }

  /** The circle around what is pointed at. */
  drawFocus(
    context: CanvasRenderingContext2D,
    { focusPx }: DrawnTarget,
    { x, y, size }: StampPlace,
  ): void {
    const { theme, pixelRatio } = this.#drawing;
    const { selection, borderCasing } = GROUND[theme];
    const radius = focusPx * size * pixelRatio;
    const share = radius / FOCUS.radiusPx;
    context.setTransform(1, 0, 0, 1, x, y);
    context.beginPath();
    context.arc(0, 0, radius, 0, 2 * Math.PI);
    for (const [colour, width] of [
      [theme === 'dark' ? FOCUS_CASING_DARK : borderCasing, FOCUS.casingPx],
      [selection, FOCUS.linePx],
    ] as const) {
      context.strokeStyle = colour;
      context.lineWidth = width * share;
      context.stroke();
    }
  }

  #image(name: string, make: () => HTMLCanvasElement): HTMLCanvasElement {
    const known = this.#images.get(name);
    if (known) return known;
    const image = make();
    this.#images.set(name, image);
    return image;
  }

  #markImage({ symbol }: DrawnMark): HTMLCanvasElement {
    return this.#image(symbolName(symbol), () => markStamp(symbol, this.#drawing));
  }

  #stamp(
    context: CanvasRenderingContext2D,
    image: HTMLCanvasElement,
    { x, y, size }: StampPlace,
  ): void {
    context.setTransform(size, 0, 0, size, x, y);
    context.drawImage(image, -image.width / 2, -image.height / 2);
  }

  #drawRing(context: CanvasRenderingContext2D, { ring }: DrawnRing, place: StampPlace): void {
    const { count, shares } = ring;
    const diameter = ringDiameterPx(count);
    const image = this.#image(`ring ${diameter}`, () => ringStamp(diameter, this.#drawing));
    this.#stamp(context, image, place);
    const { scale, pixelRatio } = this.#drawing;
    const factor = place.size * scale * pixelRatio;
    context.setTransform(factor, 0, 0, factor, place.x, place.y);
    drawRing({ context, drawing: this.#drawing }, shares, this.#format(count));
  }

  #drawHalo(context: CanvasRenderingContext2D, radiusPx: number, { x, y, size }: StampPlace): void {
    this.#halo ??= this.#makeHalo();
    // The map scales ground with the distance, what stands on it half as much.
    const radius = radiusPx * (2 * size - 1) * this.#drawing.pixelRatio;
    context.setTransform(1, 0, 0, 1, x, y);
    context.drawImage(this.#halo, -radius, -radius, 2 * radius, 2 * radius);
  }

  #makeHalo(): HTMLCanvasElement {
    const { canvas, context } = plainCanvas();
    canvas.width = 2 * HALO_IMAGE_PX;
    canvas.height = 2 * HALO_IMAGE_PX;
    const middle = HALO_IMAGE_PX;
    const gradient = context.createRadialGradient(middle, middle, 0, middle, middle, middle);
    const { colour, opacity } = HALO[this.#drawing.theme];
    for (let stop = 0; stop <= HALO_STOPS; stop++) {
      const share = stop / HALO_STOPS;
      const alpha = opacity * share * share * (3 - 2 * share);
      gradient.addColorStop(1 - share * HALO_FADE, `rgba(${colour}, ${alpha})`);
    }
    context.fillStyle = gradient;
    context.fillRect(0, 0, canvas.width, canvas.height);
    return canvas;
  }
}
