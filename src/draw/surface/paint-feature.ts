import type { GeoJSONStoreFeatures, TerraDrawAdapterStyling } from 'terra-draw';
import type { ScreenPoint } from '../draft/simplify-path.ts';
import type { DrawnStyle } from './drawn-style.ts';

type Project = (position: readonly number[]) => ScreenPoint;

interface Painting {
  readonly context: CanvasRenderingContext2D;
  readonly project: Project;
  readonly style: DrawnStyle;
}

interface Stroke {
  readonly colour: string;
  readonly widthPx: number;
}

/** Styles of our modes carry what the canvas draws besides; the library knows them by less. */
function fullStyle(style: TerraDrawAdapterStyling): DrawnStyle {
  return style as DrawnStyle;
}

/** Draws one feature of the library onto a canvas whose unit is the CSS px. */
export function paintFeature(
  context: CanvasRenderingContext2D,
  project: Project,
  feature: GeoJSONStoreFeatures,
  styling: TerraDrawAdapterStyling,
): void {
  const painting: Painting = { context, project, style: fullStyle(styling) };
  const { geometry } = feature;
  switch (geometry.type) {
    case 'Point':
      paintPoint(painting, project(geometry.coordinates));
      break;
    case 'LineString': {
      const { lineStringColor, lineStringWidth } = painting.style;
      tracePath(painting, geometry.coordinates);
      stroke(painting, { colour: lineStringColor, widthPx: lineStringWidth });
      break;
    }
    case 'Polygon':
      paintArea(painting, geometry.coordinates);
      break;
    default:
      geometry satisfies never;
  }
}

function tracePath(
  { context, project }: Painting,
  positions: readonly (readonly number[])[],
): void {
  context.beginPath();
  addPath({ context, project }, positions);
}

function addPath(
  { context, project }: Pick<Painting, 'context' | 'project'>,
  positions: readonly (readonly number[])[],
): void {
  positions.forEach((position, index) => {
    const { x, y } = project(position);
    if (index === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  });
}

function paintArea(painting: Painting, rings: readonly (readonly (readonly number[])[])[]): void {
  const { context, style } = painting;
  context.beginPath();
  for (const ring of rings) addPath(painting, ring);
  context.globalAlpha = style.polygonFillOpacity;
  context.fillStyle = style.polygonFillColor;
  context.fill('evenodd');
  context.globalAlpha = 1;
  stroke(painting, { colour: style.polygonOutlineColor, widthPx: style.polygonOutlineWidth });
}

/** Strokes the path that was traced: a casing first, then the line itself. */
function stroke({ context, style }: Painting, { colour, widthPx }: Stroke): void {
  context.lineJoin = 'round';
  context.lineCap = 'round';
  context.setLineDash([]);
  context.strokeStyle = style.casingColour;
  context.globalAlpha = 0.8;
  context.lineWidth = widthPx + style.casingWidth;
  context.stroke();
  context.globalAlpha = 1;
  context.lineCap = style.outlineDash.length > 0 ? 'butt' : 'round';
  context.setLineDash([...style.outlineDash]);
  context.strokeStyle = colour;
  context.lineWidth = widthPx;
  context.stroke();
  context.setLineDash([]);
}

function paintPoint({ context, style }: Painting, { x, y }: ScreenPoint): void {
  const radius = style.pointWidth;
  context.beginPath();
  traceForm(context, style.pointForm, { x, y }, radius);
  context.fillStyle = style.pointColor;
  context.globalAlpha = style.pointOpacity ?? 1;
  context.fill();
  context.globalAlpha = 1;
  context.strokeStyle = style.pointOutlineColor;
  context.lineWidth = style.pointOutlineWidth;
  context.stroke();
  if (style.pointForm === 'turn' || style.pointForm === 'scale') {
    context.lineWidth = 1.5;
    context.beginPath();
    traceSign(context, style.pointForm, { x, y }, radius * 0.55);
    context.stroke();
  }
}

/** What a drag of the handle does: an arc with an arrowhead, or an arrow outwards and inwards. */
function traceSign(
  context: CanvasRenderingContext2D,
  form: 'turn' | 'scale',
  { x, y }: ScreenPoint,
  size: number,
): void {
  if (form === 'turn') {
    context.arc(x, y, size, -0.35 * Math.PI, 1.15 * Math.PI);
    context.moveTo(x + size * 1.1, y - size * 0.9);
    context.lineTo(x + size * 0.35, y - size * 0.95);
    context.lineTo(x + size * 0.5, y - size * 0.15);
    return;
  }
  context.moveTo(x - size, y - size);
  context.lineTo(x + size, y + size);
  for (const end of [-size, size]) {
    context.moveTo(x + end, y);
    context.lineTo(x + end, y + end);
    context.lineTo(x, y + end);
  }
}

function traceForm(
  context: CanvasRenderingContext2D,
  form: DrawnStyle['pointForm'],
  { x, y }: ScreenPoint,
  radius: number,
): void {
  switch (form) {
    case 'round':
    case 'turn':
    case 'scale':
      context.arc(x, y, radius, 0, 2 * Math.PI);
      break;
    case 'square':
      context.rect(x - radius, y - radius, 2 * radius, 2 * radius);
      break;
    case 'cross':
      context.moveTo(x - radius, y - radius);
      context.lineTo(x + radius, y + radius);
      context.moveTo(x - radius, y + radius);
      context.lineTo(x + radius, y - radius);
      break;
    default:
      form satisfies never;
  }
}
