/** Where the period lies on a strip, and what it is drawn with. */
export interface PeriodDrawing {
  /** CSS px. */
  readonly width: number;
  readonly height: number;
  /** Edges of the period, CSS px from the left. */
  readonly left: number;
  readonly right: number;
  /** No limit is set: the whole strip is the period. */
  readonly isWhole: boolean;
  readonly accent: string;
  readonly surface: string;
}

const SHADE_ALPHA = 0.68;
const TINT_ALPHA = 0.08;
const WHOLE_ALPHA = 0.45;
const LINE_PX = 1.5;
const FOOT_PX = 3;
const HANDLE_PX = { width: 7, height: 24 } as const;

type Context = CanvasRenderingContext2D;

function shade(context: Context, { width, height, left, right, surface }: PeriodDrawing): void {
  context.globalAlpha = SHADE_ALPHA;
  context.fillStyle = surface;
  context.fillRect(0, 0, left, height);
  context.fillRect(right, 0, width - right, height);
}

function frame(context: Context, drawing: PeriodDrawing): void {
  const { height, left, right, isWhole, accent } = drawing;
  context.fillStyle = accent;
  if (!isWhole) {
    context.globalAlpha = TINT_ALPHA;
    context.fillRect(left, 0, right - left, height);
  }
  context.globalAlpha = isWhole ? WHOLE_ALPHA : 1;
  context.fillRect(left, 0, right - left, LINE_PX);
  context.fillRect(left, height - FOOT_PX, right - left, FOOT_PX);
  context.fillRect(left, 0, LINE_PX, height);
  context.fillRect(right - LINE_PX, 0, LINE_PX, height);
}

function handle(context: Context, at: number, drawing: PeriodDrawing): void {
  const { width, height, accent, surface } = drawing;
  const reach = HANDLE_PX.width / 2;
  const x = Math.min(Math.max(at, reach + 1), width - reach - 1) - reach;
  context.globalAlpha = 1;
  context.beginPath();
  context.roundRect(x, (height - HANDLE_PX.height) / 2, HANDLE_PX.width, HANDLE_PX.height, reach);
  context.fillStyle = surface;
  context.fill();
  context.strokeStyle = accent;
  context.lineWidth = LINE_PX;
  context.stroke();
}

/** Shades what the period leaves out, frames the period, and draws the handles of its edges. */
export function drawPeriod(context: Context, drawing: PeriodDrawing): void {
  context.clearRect(0, 0, drawing.width, drawing.height);
  shade(context, drawing);
  frame(context, drawing);
  handle(context, drawing.left, drawing);
  handle(context, drawing.right, drawing);
}
