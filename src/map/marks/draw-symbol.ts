import { CLAUSE_COLOURS, type MarkShape, type Theme } from '../../core/palette.ts';
import { type ClauseShares, sharesTotal } from './mark-groups.ts';
import { INK, markInks } from './mark-inks.ts';
import { MARK_HALF_PX, type MarkSymbol, RING_MARGIN_PX, ringDiameterPx } from './mark-symbol.ts';
import { plainCanvas } from './plain-canvas.ts';

/** How symbols are drawn: sizes in CSS px times `scale`, on `pixelRatio` device px each. */
export interface SymbolDrawing {
  readonly theme: Theme;
  readonly scale: number;
  readonly pixelRatio: number;
  /** Whether marks are read from across a room. */
  readonly isFar: boolean;
  /** CSS font family, already loaded. */
  readonly fontFamily: string;
}

const RIM_PX = 2;
/** Seen from afar; so narrow that no number touches it. */
const FAR_RIM_PX = { triangle: 1.6, others: 2.4 } as const;
/** Below the middle: where a triangle is wide enough for a digit. */
const TRIANGLE_TEXT_PX = { near: 3.6, far: 3 } as const;

const RING_WIDTH_PX = 6;
/** Room between the edges of a ring and its colours, outside and inside. */
const RING_RIM_PX = 1.2;
const RING_INNER_RIM_PX = 0.8;
/** Numbers leave so much of the disc free to either side. */
const RING_TEXT_MARGIN_PX = 2.5;

export interface Pen {
  /** Its origin is the symbol's middle, its unit one CSS px times the scale. */
  readonly context: CanvasRenderingContext2D;
  readonly drawing: SymbolDrawing;
}

interface Sheet {
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
}

function sheet(halfPx: number, drawing: SymbolDrawing): Sheet {
  const factor = drawing.scale * drawing.pixelRatio;
  const side = 2 * Math.ceil(halfPx * factor);
  const { canvas, context } = plainCanvas();
  canvas.width = side;
  canvas.height = side;
  context.translate(side / 2, side / 2);
  context.scale(factor, factor);
  return { canvas, context };
}

/** Draws into pixels for the map's image atlas. */
export function paint(halfPx: number, drawing: SymbolDrawing, draw: (pen: Pen) => void): ImageData {
  const { canvas, context } = sheet(halfPx, drawing);
  draw({ context, drawing });
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** Draws onto a small canvas that is stamped many times. */
function stamp(
  halfPx: number,
  drawing: SymbolDrawing,
  draw: (pen: Pen) => void,
): HTMLCanvasElement {
  const { canvas, context } = sheet(halfPx, drawing);
  draw({ context, drawing });
  return canvas;
}

/** The mark of a record. */
export function markStamp(symbol: MarkSymbol, drawing: SymbolDrawing): HTMLCanvasElement {
  return stamp(MARK_HALF_PX, drawing, (pen) => drawMark(pen, symbol));
}

/** Corners of a shape around the origin; null for a circle. Sizes give equal areas to the eye. */
function cornersOf(shape: MarkShape): readonly (readonly [number, number])[] | null {
  const regular = (count: number, radius: number, turn: number) =>
    Array.from({ length: count }, (_, index): readonly [number, number] => {
      const angle = turn + (2 * Math.PI * index) / count;
      return [radius * Math.cos(angle), radius * Math.sin(angle)];
    });
  switch (shape) {
    case 'square':
      return regular(4, 12.2, Math.PI / 4);
    case 'diamond':
      return regular(4, 12.6, 0);
    case 'triangle':
      return regular(3, 13, -Math.PI / 2).map(([x, y]) => [x, y + 2.4] as const);
    case 'pentagon':
      return regular(5, 11.8, -Math.PI / 2);
    case 'hexagon':
      return regular(6, 11, Math.PI / 6);
    case 'circle':
      return null;
    default:
      return shape satisfies never;
  }
}

/** Traces a shape around the origin, as marks have it: some 13 px from the middle to a corner. */
export function tracePath(context: CanvasRenderingContext2D, shape: MarkShape): void {
  const corners = cornersOf(shape);
  context.beginPath();
  if (corners === null) {
    context.arc(0, 0, 9.8, 0, 2 * Math.PI);
    return;
  }
  for (const [index, [x, y]] of corners.entries()) {
    if (index === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  }
  context.closePath();
}

function drawMark({ context, drawing }: Pen, symbol: MarkSymbol): void {
  const { shape, clause, isPlanned } = symbol;
  const ink = INK[drawing.theme];
  const inks = markInks(symbol, drawing.theme, drawing.isFar);
  context.lineJoin = 'round';
  tracePath(context, shape);
  context.save();
  context.shadowColor = ink.shadow;
  context.shadowBlur = 2.4 * drawing.scale * drawing.pixelRatio;
  context.shadowOffsetY = 0.8 * drawing.scale * drawing.pixelRatio;
  context.strokeStyle = ink.casing;
  context.lineWidth = 3.4;
  context.stroke();
  context.restore();
  context.fillStyle = inks.fill;
  context.fill();
  if (inks.rim !== null) drawRim(context, inks.rim, { shape, isPlanned, isFar: drawing.isFar });
  if (clause === '0') return;
  context.fillStyle = inks.number;
  write({ context, drawing }, clause, {
    sizePx: clause.length > 1 ? 9 : 10.5,
    y: shape === 'triangle' ? TRIANGLE_TEXT_PX[drawing.isFar ? 'far' : 'near'] : 0,
  });
}

/** Along the edge of the path that stands; dashed for what is planned. From afar it lies within the shape. */
function drawRim(
  context: CanvasRenderingContext2D,
  colour: string,
  {
    shape,
    isPlanned,
    isFar,
  }: Pick<MarkSymbol, 'shape' | 'isPlanned'> & { readonly isFar: boolean },
): void {
  context.save();
  context.strokeStyle = colour;
  context.lineWidth = RIM_PX;
  if (isFar) {
    context.clip();
    context.lineWidth = 2 * (shape === 'triangle' ? FAR_RIM_PX.triangle : FAR_RIM_PX.others);
  }
  if (isPlanned) context.setLineDash([4.6, 2.6]);
  context.stroke();
  context.restore();
}

interface Text {
  readonly sizePx: number;
  readonly y: number;
  /** Longer texts are written smaller. */
  readonly maxWidthPx?: number;
}

function write({ context, drawing }: Pen, text: string, { sizePx, y, maxWidthPx }: Text): void {
  context.font = `700 ${sizePx}px ${drawing.fontFamily}`;
  if (maxWidthPx !== undefined) {
    const widthPx = context.measureText(text).width;
    if (widthPx > maxWidthPx) {
      write({ context, drawing }, text, { sizePx: (sizePx * maxWidthPx) / widthPx, y });
      return;
    }
  }
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  // Digits have no descenders: centred by the height of the capitals, 0.7 em.
  context.fillText(text, 0, y + sizePx * 0.36);
}

/** What all rings of one size have in common: the rim with its shadow, and the disc. */
export function ringStamp(diameterPx: number, drawing: SymbolDrawing): HTMLCanvasElement {
  const outer = diameterPx / 2;
  const ink = INK[drawing.theme];
  return stamp(outer + RING_MARGIN_PX, drawing, ({ context }) => {
    context.save();
    context.shadowColor = ink.shadow;
    context.shadowBlur = 3 * drawing.scale * drawing.pixelRatio;
    context.shadowOffsetY = 1 * drawing.scale * drawing.pixelRatio;
    disc(context, outer, ink.casing);
    context.restore();
    disc(context, discRadius(outer), ink.disc);
  });
}

function disc(context: CanvasRenderingContext2D, radius: number, colour: string): void {
  context.beginPath();
  context.arc(0, 0, radius, 0, 2 * Math.PI);
  context.fillStyle = colour;
  context.fill();
}

function discRadius(outer: number): number {
  return outer - RING_RIM_PX - RING_WIDTH_PX - RING_INNER_RIM_PX;
}

/** What differs from ring to ring, over its stamp: the shares of the clauses, and the number. */
export function drawRing({ context, drawing }: Pen, shares: ClauseShares, text: string): void {
  const count = sharesTotal(shares);
  const outer = ringDiameterPx(count) / 2;
  const middle = outer - RING_RIM_PX - RING_WIDTH_PX / 2;
  const gap = shares.length > 1 ? 0.035 : 0;
  let from = -Math.PI / 2;
  context.lineWidth = RING_WIDTH_PX;
  for (const [clause, share] of shares) {
    const sweep = (2 * Math.PI * share) / count;
    context.beginPath();
    context.arc(0, 0, middle, from + gap, from + Math.max(sweep - gap, gap + 0.02));
    context.strokeStyle = CLAUSE_COLOURS[clause];
    context.stroke();
    from += sweep;
  }
  context.fillStyle = INK[drawing.theme].text;
  write({ context, drawing }, text, {
    sizePx: count >= 100 ? 12.5 : 13.5,
    y: 0,
    maxWidthPx: 2 * (discRadius(outer) - RING_TEXT_MARGIN_PX),
  });
}
