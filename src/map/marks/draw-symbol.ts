import { CLAUSE_COLOURS, type MarkShape, type Theme } from '../../core/palette.ts';
import { type MarkSymbol, ringDiameterPx } from './mark-symbol.ts';

/** How symbols are drawn: sizes in CSS px times `scale`, on `pixelRatio` device px each. */
export interface SymbolDrawing {
  readonly theme: Theme;
  readonly scale: number;
  readonly pixelRatio: number;
  /** CSS font family, already loaded. */
  readonly fontFamily: string;
}

const INK = {
  light: { casing: '#ffffff', disc: '#fffdf8', text: '#1f2328', shadow: 'rgba(40,30,20,0.35)' },
  dark: { casing: '#f4f7f9', disc: '#0e1a23', text: '#f3f6f8', shadow: 'rgba(0,0,0,0.6)' },
} as const satisfies Record<Theme, Record<string, string>>;

/** Half the side of a mark's box, with room for casing and shadow. */
const MARK_BOX_PX = 15;
const RING_WIDTH_PX = 6;
const RING_MARGIN_PX = 3;

interface Pen {
  readonly context: CanvasRenderingContext2D;
  readonly drawing: SymbolDrawing;
}

/** Draws a symbol into pixels for the map's image atlas. */
export function drawSymbol(symbol: MarkSymbol, drawing: SymbolDrawing): ImageData {
  const half =
    symbol.kind === 'mark'
      ? MARK_BOX_PX
      : ringDiameterPx(totalOf(symbol.shares)) / 2 + RING_MARGIN_PX;
  return paint(half, drawing, (pen) => {
    if (symbol.kind === 'mark') drawMark(pen, symbol);
    else drawRing(pen, symbol.shares);
  });
}

/** A canvas whose origin is its middle and whose unit is one CSS px times the scale. */
export function paint(halfPx: number, drawing: SymbolDrawing, draw: (pen: Pen) => void): ImageData {
  const factor = drawing.scale * drawing.pixelRatio;
  const side = 2 * Math.ceil(halfPx * factor);
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('The browser gives no 2D canvas');
  context.translate(side / 2, side / 2);
  context.scale(factor, factor);
  draw({ context, drawing });
  return context.getImageData(0, 0, side, side);
}

function totalOf(shares: readonly (readonly [unknown, number])[]): number {
  return shares.reduce((sum, [, count]) => sum + count, 0);
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
    case 'hexagon':
      return regular(6, 11, Math.PI / 6);
    case 'circle':
      return null;
    default:
      return shape satisfies never;
  }
}

function tracePath(context: CanvasRenderingContext2D, shape: MarkShape): void {
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

function drawMark(
  { context, drawing }: Pen,
  { shape, clause, isPlanned }: MarkSymbol & { kind: 'mark' },
): void {
  const ink = INK[drawing.theme];
  const colour = CLAUSE_COLOURS[clause];
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
  context.fillStyle = isPlanned ? ink.casing : colour;
  context.fill();
  if (isPlanned) {
    context.strokeStyle = colour;
    context.lineWidth = 2;
    context.setLineDash([4.6, 2.6]);
    context.stroke();
    context.setLineDash([]);
  }
  if (clause === '0') return;
  context.fillStyle = isPlanned ? colour : '#ffffff';
  write({ context, drawing }, clause, {
    sizePx: clause.length > 1 ? 9 : 10.5,
    y: shape === 'triangle' ? 3.6 : 0,
  });
}

function write(
  { context, drawing }: Pen,
  text: string,
  { sizePx, y }: { readonly sizePx: number; readonly y: number },
): void {
  context.font = `700 ${sizePx}px ${drawing.fontFamily}`;
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  // Digits have no descenders: centred by the height of the capitals, 0.7 em.
  context.fillText(text, 0, y + sizePx * 0.36);
}

function drawRing(
  { context, drawing }: Pen,
  shares: (MarkSymbol & { kind: 'cluster' })['shares'],
): void {
  const ink = INK[drawing.theme];
  const count = totalOf(shares);
  const outer = ringDiameterPx(count) / 2;
  context.save();
  context.shadowColor = ink.shadow;
  context.shadowBlur = 3 * drawing.scale * drawing.pixelRatio;
  context.shadowOffsetY = 1 * drawing.scale * drawing.pixelRatio;
  context.fillStyle = ink.casing;
  context.beginPath();
  context.arc(0, 0, outer, 0, 2 * Math.PI);
  context.fill();
  context.restore();
  const middle = outer - 1.2 - RING_WIDTH_PX / 2;
  const gap = shares.length > 1 ? 0.035 : 0;
  let from = -Math.PI / 2;
  for (const [clause, share] of shares) {
    const sweep = (2 * Math.PI * share) / count;
    context.beginPath();
    context.arc(0, 0, middle, from + gap, from + Math.max(sweep - gap, gap + 0.02));
    context.lineWidth = RING_WIDTH_PX;
    context.strokeStyle = CLAUSE_COLOURS[clause];
    context.stroke();
    from += sweep;
  }
  context.fillStyle = ink.disc;
  context.beginPath();
  context.arc(0, 0, middle - RING_WIDTH_PX / 2 - 0.8, 0, 2 * Math.PI);
  context.fill();
  context.fillStyle = ink.text;
  write({ context, drawing }, String(count), { sizePx: count >= 100 ? 12.5 : 13.5, y: 0 });
}
