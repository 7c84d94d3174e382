import type { PixelSize } from '../../core/sheet/picture-size.ts';
import { longestRoundM } from '../../core/sheet/scale-bar.ts';
import { formatNumber } from '../../i18n/format.ts';
import type { Language } from '../../i18n/language.ts';
import type { Poster } from '../../state/take-away/poster.ts';
import { type Box, layOutPoster, type PosterLayout } from './poster-layout.ts';
import { drawLegendSymbol } from './poster-symbols.ts';
import { fontOf, loadPosterType, writeBlock } from './poster-type.ts';

const PAPER = '#fbfaf7';
const INK = '#1d2430';
/** As on the page (tokens.css, light). */
const BADGE = { ground: '#fdf0d0', ink: '#7a4a00' } as const;
/** A bar is at most this long, of the map's width. */
const BAR_SHARE = 0.16;

function newContext({ widthPx, heightPx }: PixelSize): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = widthPx;
  canvas.height = heightPx;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('The browser gives no 2D canvas');
  return context;
}

/** The map's picture, as large as its place. */
export interface PosterMap {
  readonly picture: HTMLCanvasElement;
  /** Metres of ground in a pixel of the picture. */
  readonly groundMPerPx: number;
}

/** Draws the map for a place of that size. */
type DrawMap = (size: PixelSize) => Promise<PosterMap>;

interface PosterInput {
  readonly poster: Poster;
  readonly size: PixelSize;
  readonly language: Language;
  readonly drawMap: DrawMap;
}

/** A picture of the map with everything that explains it. Rejects as `drawMap` does. */
export async function drawPoster({
  poster,
  size,
  language,
  drawMap,
}: PosterInput): Promise<HTMLCanvasElement> {
  await loadPosterType();
  const context = newContext(size);
  const layout = layOutPoster(context, poster, size);
  const { x, y } = layout.map;
  const place: Box = {
    x: Math.round(x),
    y: Math.round(y),
    width: Math.round(layout.map.width),
    height: Math.round(layout.map.height),
  };
  const { picture, groundMPerPx } = await drawMap({
    widthPx: place.width,
    heightPx: place.height,
  });
  context.fillStyle = PAPER;
  context.fillRect(0, 0, size.widthPx, size.heightPx);
  context.drawImage(picture, place.x, place.y, place.width, place.height);
  context.strokeStyle = INK;
  context.lineWidth = Math.max(1, layout.unit);
  context.strokeRect(place.x, place.y, place.width, place.height);
  drawWords(context, layout);
  const unit = layout.unit;
  drawNorth(context, { place, unit, letter: poster.north });
  drawScaleBar(context, { place, unit, groundMPerPx, language });
  if (poster.badge !== null) drawBadge(context, { place, unit, words: poster.badge });
  return context.canvas;
}

function drawWords(context: CanvasRenderingContext2D, layout: PosterLayout): void {
  const { unit, title, subtitle, legend, foot } = layout;
  for (const { text, x, y } of [title, subtitle, ...foot]) writeBlock(context, text, { x, y });
  for (const { symbol, text, x, y } of legend) {
    writeBlock(context, text, { x, y });
    if (symbol === null) continue;
    context.save();
    // The symbol stands before its words, in the room that they leave.
    context.translate(x - 34 * unit, y);
    context.scale(unit, unit);
    drawLegendSymbol(context, symbol);
    context.restore();
  }
}

interface OverMap {
  readonly place: Box;
  readonly unit: number;
}

/** Text over the map, with a rim that keeps it legible. */
function overMap(
  context: CanvasRenderingContext2D,
  text: string,
  { x, y, sizePx }: { readonly x: number; readonly y: number; readonly sizePx: number },
): void {
  context.font = fontOf({ sizePx, weight: 700, colour: INK });
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  context.lineJoin = 'round';
  context.lineWidth = sizePx * 0.28;
  context.strokeStyle = 'rgba(255,255,255,0.9)';
  context.strokeText(text, x, y);
  context.fillStyle = INK;
  context.fillText(text, x, y);
}

function drawNorth(
  context: CanvasRenderingContext2D,
  { place, unit, letter }: OverMap & { readonly letter: string },
): void {
  const x = place.x + place.width - 34 * unit;
  const y = place.y + 44 * unit;
  overMap(context, letter, { x, y: y - 6 * unit, sizePx: 20 * unit });
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(x + 12 * unit, y + 40 * unit);
  context.lineTo(x, y + 30 * unit);
  context.lineTo(x - 12 * unit, y + 40 * unit);
  context.closePath();
  context.lineWidth = 3 * unit;
  context.strokeStyle = 'rgba(255,255,255,0.9)';
  context.stroke();
  context.fillStyle = INK;
  context.fill();
}

interface ScaleInput extends OverMap {
  readonly groundMPerPx: number;
  readonly language: Language;
}

function drawScaleBar(
  context: CanvasRenderingContext2D,
  { place, unit, groundMPerPx, language }: ScaleInput,
): void {
  const groundM = longestRoundM(place.width * BAR_SHARE * groundMPerPx);
  const width = groundM / groundMPerPx;
  const x = place.x + 26 * unit;
  const y = place.y + place.height - 26 * unit;
  const height = 7 * unit;
  context.fillStyle = 'rgba(255,255,255,0.9)';
  context.fillRect(x - 2 * unit, y - 2 * unit, width + 4 * unit, height + 4 * unit);
  for (const part of [0, 1, 2, 3]) {
    context.fillStyle = part % 2 === 0 ? INK : '#ffffff';
    context.fillRect(x + (part * width) / 4, y, width / 4, height);
  }
  const isLong = groundM >= 1000;
  const inUnit = (metres: number) => formatNumber(isLong ? metres / 1000 : metres, language, 2);
  const at = { y: y - 7 * unit, sizePx: 15 * unit };
  overMap(context, '0', { x, ...at });
  overMap(context, `${inUnit(groundM)} ${isLong ? 'km' : 'm'}`, { x: x + width, ...at });
}

/** Says that some of what is shown is not real; in colours that nothing else on the picture has. */
function drawBadge(
  context: CanvasRenderingContext2D,
  { place, unit, words }: OverMap & { readonly words: string },
): void {
  const sizePx = 19 * unit;
  context.font = fontOf({ sizePx, weight: 700, colour: BADGE.ink });
  const width = context.measureText(words).width + 62 * unit;
  const height = 40 * unit;
  const x = place.x + 16 * unit;
  const y = place.y + 16 * unit;
  context.beginPath();
  context.roundRect(x, y, width, height, height / 2);
  context.fillStyle = BADGE.ground;
  context.fill();
  context.strokeStyle = BADGE.ink;
  context.lineWidth = 1.5 * unit;
  context.stroke();
  context.fillStyle = BADGE.ink;
  context.beginPath();
  context.moveTo(x + 28 * unit, y + 10 * unit);
  context.lineTo(x + 39 * unit, y + 30 * unit);
  context.lineTo(x + 17 * unit, y + 30 * unit);
  context.closePath();
  context.fill();
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.fillText(words, x + 46 * unit, y + height / 2 + unit);
}
