import type { StyleImageMetadata } from 'maplibre-gl';
import type { Theme } from '../core/palette.ts';
import { GROUND } from '../layers/ground-palette.ts';
import { HATCH_IMAGE } from '../layers/indicators.ts';
import { ROUTE_ARROW_IMAGE, ROUTE_COLOURS } from '../layers/rescue-shapes.ts';
import { SHIELD_IMAGES } from '../layers/roads.ts';
import { paint, type SymbolDrawing } from './marks/draw-symbol.ts';
import { ROOM_IMAGE } from './marks/label-room.ts';

/** An image that styles name, ready for the map. */
export interface StaticImage {
  readonly name: string;
  readonly data: ImageData;
  readonly options: Partial<StyleImageMetadata>;
}

const SHIELD_COLOURS: Readonly<
  Record<Theme, Record<keyof typeof SHIELD_IMAGES, readonly [fill: string, edge: string]>>
> = {
  light: {
    national: ['#8c5a1e', '#fff7e8'],
    provincial: ['#fffaf0', '#a58455'],
  },
  dark: {
    national: ['#7d5a24', '#d9b981'],
    provincial: ['#18242d', '#8a7650'],
  },
};

/** White numbers on it have 7:1, for readers across a room. */
const FAR_NATIONAL = '#694a1a';

const SHIELD_HALF_PX = 9;

/** A rounded box whose middle stretches with the number written on it. */
function shield(kind: keyof typeof SHIELD_IMAGES, drawing: SymbolDrawing): StaticImage {
  const [near, edge] = SHIELD_COLOURS[drawing.theme][kind];
  const fill = drawing.isFar && kind === 'national' ? FAR_NATIONAL : near;
  const data = paint(SHIELD_HALF_PX, drawing, ({ context }) => {
    const half = SHIELD_HALF_PX - 1;
    context.beginPath();
    context.roundRect(-half, -half, 2 * half, 2 * half, 3.5);
    context.fillStyle = fill;
    context.fill();
    context.strokeStyle = edge;
    context.lineWidth = 1.1;
    context.stroke();
  });
  const inset = data.width * 0.35;
  const middle: [number, number] = [inset, data.width - inset];
  return {
    name: SHIELD_IMAGES[kind],
    data,
    options: {
      pixelRatio: drawing.pixelRatio,
      stretchX: [middle],
      stretchY: [middle],
      content: [data.width * 0.15, data.width * 0.15, data.width * 0.85, data.width * 0.85],
    },
  };
}

const HATCH_STEP_PX = 7;

/** Thin diagonals, a seamless tile: lines leave at one side where they enter at the other. */
function hatch(drawing: SymbolDrawing): StaticImage {
  const data = paint(HATCH_STEP_PX / 2, drawing, ({ context }) => {
    context.strokeStyle = GROUND[drawing.theme].hatch;
    context.lineWidth = 0.9;
    for (const shift of [-HATCH_STEP_PX, 0, HATCH_STEP_PX]) {
      context.beginPath();
      context.moveTo(-HATCH_STEP_PX + shift, HATCH_STEP_PX);
      context.lineTo(HATCH_STEP_PX + shift, -HATCH_STEP_PX);
      context.stroke();
    }
  });
  return { name: HATCH_IMAGE, data, options: { pixelRatio: drawing.pixelRatio } };
}

function routeArrow(drawing: SymbolDrawing): StaticImage {
  const data = paint(8, drawing, ({ context }) => {
    context.beginPath();
    context.moveTo(-4, -5.5);
    context.lineTo(6, 0);
    context.lineTo(-4, 5.5);
    context.lineTo(-1.5, 0);
    context.closePath();
    context.fillStyle = ROUTE_COLOURS[drawing.theme];
    context.strokeStyle = drawing.theme === 'dark' ? '#06110d' : '#ffffff';
    context.lineWidth = 1.6;
    context.stroke();
    context.fill();
  });
  return { name: ROUTE_ARROW_IMAGE, data, options: { pixelRatio: drawing.pixelRatio } };
}

/** What marks take up of the room for names, stretched to their size. */
function room(): StaticImage {
  return { name: ROOM_IMAGE, data: new ImageData(1, 1), options: { pixelRatio: 1 } };
}

/** Every image that the map draws. Made again when the theme or the scale changes. */
export function staticImages(drawing: SymbolDrawing): readonly StaticImage[] {
  const kinds = Object.keys(SHIELD_IMAGES) as (keyof typeof SHIELD_IMAGES)[];
  return [
    ...kinds.map((kind) => shield(kind, drawing)),
    hatch(drawing),
    routeArrow(drawing),
    room(),
  ];
}
