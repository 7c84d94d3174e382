import { wrapText } from '../callouts/wrap-text.ts';

const FAMILY = '"Be Vietnam Pro", sans-serif';
/** Room between the lines of a text, of its size. */
const LINE = 1.35;

/** Type of a text on a picture, px. */
export interface PosterType {
  readonly sizePx: number;
  readonly weight: 400 | 500 | 600 | 700;
  readonly colour: string;
}

export function fontOf({ sizePx, weight }: PosterType): string {
  return `${weight} ${sizePx}px ${FAMILY}`;
}

/** A text in lines, and how high it stands. */
export interface TextBlock {
  readonly type: PosterType;
  readonly lines: readonly string[];
  readonly heightPx: number;
}

/** Breaks a text into lines of a width. */
export function textBlock(
  context: CanvasRenderingContext2D,
  text: string,
  { type, widthPx }: { readonly type: PosterType; readonly widthPx: number },
): TextBlock {
  context.font = fontOf(type);
  const measure = (part: string) => context.measureText(part).width;
  const lines = wrapText(text, { widthPx, firstIndentPx: 0, measure });
  return { type, lines, heightPx: lines.length * type.sizePx * LINE };
}

/** Writes a block with its upper left corner at a place. */
export function writeBlock(
  context: CanvasRenderingContext2D,
  { type, lines }: TextBlock,
  { x, y }: { readonly x: number; readonly y: number },
): void {
  context.font = fontOf(type);
  context.fillStyle = type.colour;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  for (const [index, line] of lines.entries()) {
    context.fillText(line, x, y + (index + 0.5) * type.sizePx * LINE);
  }
}

/** Every weight and letter that a picture uses, fetched before anything is drawn. */
export async function loadPosterType(): Promise<void> {
  const weights = [400, 500, 600, 700] as const;
  const letters = 'Aa ăđơư ạềộ –';
  await Promise.all(
    weights.map((weight) =>
      document.fonts.load(fontOf({ sizePx: 16, weight, colour: '' }), letters),
    ),
  );
}
