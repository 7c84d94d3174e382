import { CLAUSE_COLOURS } from '../../core/palette.ts';
import type { PosterEntry } from '../../state/take-away/poster.ts';
import { tracePath } from '../marks/draw-symbol.ts';
import { fontOf } from './poster-type.ts';

/** Side of the box that a symbol is drawn in, before it is scaled. */
export const SYMBOL_BOX = { width: 28, height: 20 } as const;
/** Radius that marks are traced with. */
const MARK_RADIUS = 13;
const INK = '#4a5362';

type Symbol = PosterEntry['symbol'];
type Line = Extract<Symbol, { kind: 'line' }>;

function box(context: CanvasRenderingContext2D): void {
  context.beginPath();
  context.rect(1, 3, SYMBOL_BOX.width - 4, SYMBOL_BOX.height - 6);
}

function drawHatch(context: CanvasRenderingContext2D): void {
  context.save();
  box(context);
  context.strokeStyle = '#a9a294';
  context.lineWidth = 1;
  context.stroke();
  context.clip();
  context.strokeStyle = INK;
  for (let x = -SYMBOL_BOX.height; x < SYMBOL_BOX.width; x += 5) {
    context.beginPath();
    context.moveTo(x, SYMBOL_BOX.height);
    context.lineTo(x + SYMBOL_BOX.height, 0);
    context.stroke();
  }
  context.restore();
}

function drawLine(context: CanvasRenderingContext2D, symbol: Line): void {
  const y = SYMBOL_BOX.height / 2;
  const stroke = (colour: string, width: number) => {
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.beginPath();
    context.moveTo(1, y);
    context.lineTo(SYMBOL_BOX.width - 3, y);
    context.stroke();
  };
  if (symbol.casing !== undefined) stroke(symbol.casing, symbol.widthPx + 3);
  context.setLineDash(symbol.isDashed ? [5, 4] : []);
  stroke(symbol.colour, symbol.widthPx);
  context.setLineDash([]);
}

function drawShape(
  context: CanvasRenderingContext2D,
  symbol: Extract<Symbol, { kind: 'mark' | 'clause' }>,
): void {
  const half = SYMBOL_BOX.height / 2;
  context.save();
  context.translate(SYMBOL_BOX.width / 2 - 1, half);
  context.scale(half / MARK_RADIUS, half / MARK_RADIUS);
  tracePath(context, symbol.shape);
  context.fillStyle = symbol.kind === 'clause' ? CLAUSE_COLOURS[symbol.code] : INK;
  context.fill();
  if (symbol.kind === 'clause') {
    context.fillStyle = '#ffffff';
    context.font = fontOf({ sizePx: symbol.code.length > 1 ? 9.5 : 11.5, weight: 700, colour: '' });
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillText(symbol.code, 0, 0.5);
  }
  context.restore();
}

/** Draws a symbol of the legend into its box, whose upper left corner is the origin. */
export function drawLegendSymbol(context: CanvasRenderingContext2D, symbol: Symbol): void {
  switch (symbol.kind) {
    case 'fill':
      box(context);
      context.fillStyle = symbol.colour;
      context.fill();
      context.strokeStyle = symbol.outline ?? '#a9a294';
      context.lineWidth = 1;
      context.stroke();
      return;
    case 'hatch':
      drawHatch(context);
      return;
    case 'line':
      drawLine(context, symbol);
      return;
    case 'mark':
    case 'clause':
      drawShape(context, symbol);
      return;
    default:
      symbol satisfies never;
  }
}
