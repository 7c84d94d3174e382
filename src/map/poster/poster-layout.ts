import type { PixelSize } from '../../core/sheet/picture-size.ts';
import type { Poster, PosterEntry } from '../../state/take-away/poster.ts';
import { SYMBOL_BOX } from './poster-symbols.ts';
import { type PosterType, type TextBlock, textBlock } from './poster-type.ts';

/** Shorter side at which type has the sizes below. */
const BASE_SIDE_PX = 1080;
/** A picture wider than this has its legend beside the map, else below it. */
const WIDE_RATIO = 0.95;
const INK = '#1d2430';
const INK_SOFT = '#4a5362';

/** Px of the picture. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One line of the legend: a symbol with words, or a heading. */
export interface PlacedEntry {
  readonly symbol: PosterEntry['symbol'] | null;
  readonly text: TextBlock;
  readonly x: number;
  readonly y: number;
}

/** Where everything of a picture stands. */
export interface PosterLayout {
  /** How much larger than at the base size. */
  readonly unit: number;
  readonly title: { readonly text: TextBlock; readonly x: number; readonly y: number };
  readonly subtitle: { readonly text: TextBlock; readonly x: number; readonly y: number };
  readonly map: Box;
  readonly legend: readonly PlacedEntry[];
  readonly foot: readonly { readonly text: TextBlock; readonly x: number; readonly y: number }[];
}

interface Sizes {
  readonly unit: number;
  readonly pad: number;
  readonly title: PosterType;
  readonly subtitle: PosterType;
  readonly heading: PosterType;
  readonly entry: PosterType;
  readonly foot: PosterType;
}

function sizesFor({ widthPx, heightPx }: PixelSize): Sizes {
  const unit = Math.min(widthPx, heightPx) / BASE_SIDE_PX;
  const type = (sizePx: number, weight: PosterType['weight'], colour = INK): PosterType => {
    return { sizePx: sizePx * unit, weight, colour };
  };
  return {
    unit,
    pad: 22 * unit,
    title: type(31, 700),
    subtitle: type(17, 400, INK_SOFT),
    heading: type(16, 700),
    entry: type(15, 400),
    foot: type(12.5, 400, INK_SOFT),
  };
}

interface Row {
  readonly symbol: PosterEntry['symbol'] | null;
  readonly text: TextBlock;
  readonly indent: number;
  readonly height: number;
}

/** Rows of the legend for a column of a width: headings, entries, and the hint. */
function rowsOf(
  context: CanvasRenderingContext2D,
  poster: Poster,
  { sizes, width }: { readonly sizes: Sizes; readonly width: number },
): readonly (readonly Row[])[] {
  const { unit } = sizes;
  const heading = (text: string): Row => {
    const block = textBlock(context, text, { type: sizes.heading, widthPx: width });
    return { symbol: null, text: block, indent: 0, height: block.heightPx + 5 * unit };
  };
  const entry = ({ symbol, label }: PosterEntry): Row => {
    const indent = (SYMBOL_BOX.width + 6) * unit;
    const block = textBlock(context, label, { type: sizes.entry, widthPx: width - indent });
    const height = Math.max(block.heightPx, SYMBOL_BOX.height * unit) + 3 * unit;
    return { symbol, text: block, indent, height };
  };
  const hint = textBlock(context, poster.hint, { type: sizes.foot, widthPx: width });
  return [
    ...poster.legend.map((group) => [heading(group.heading), ...group.entries.map(entry)]),
    [{ symbol: null, text: hint, indent: 0, height: hint.heightPx }],
  ];
}

const heightOf = (rows: readonly Row[]): number =>
  rows.reduce((sum, { height }) => sum + height, 0);

interface ColumnsInput {
  readonly box: Pick<Box, 'x' | 'y'>;
  readonly columnWidth: number;
  readonly columnCount: number;
  readonly gap: number;
  readonly groupGap: number;
}

/** Groups one below the other, each in the column that is shortest so far; tells the height of the longest. */
function placed(
  groups: readonly (readonly Row[])[],
  { box, columnWidth, columnCount, gap, groupGap }: ColumnsInput,
): { readonly entries: readonly PlacedEntry[]; readonly height: number } {
  const heights = Array.from({ length: columnCount }, () => 0);
  const entries: PlacedEntry[] = [];
  for (const rows of groups) {
    const column = heights.indexOf(Math.min(...heights));
    let y = box.y + (heights[column] ?? 0);
    for (const { symbol, text, indent, height } of rows) {
      entries.push({ symbol, text, x: box.x + column * (columnWidth + gap) + indent, y });
      y += height;
    }
    heights[column] = (heights[column] ?? 0) + heightOf(rows) + groupGap;
  }
  return { entries, height: Math.max(...heights) - groupGap };
}

/** Columns of a legend below the map. */
const LOWER_COLUMNS = 3;
/** Width of a legend beside the map: of the picture's, and px at the base size that its words need. */
const SIDE_SHARE = 0.235;
const LEAST_SIDE_PX = 285;

/** Finds room for title, map, legend and sources; the map gets what is left. */
export function layOutPoster(
  context: CanvasRenderingContext2D,
  poster: Poster,
  size: PixelSize,
): PosterLayout {
  const sizes = sizesFor(size);
  const { unit, pad } = sizes;
  const { widthPx, heightPx } = size;
  const inner = widthPx - 2 * pad;
  const title = textBlock(context, poster.title, { type: sizes.title, widthPx: inner });
  const subtitle = textBlock(context, poster.subtitle, { type: sizes.subtitle, widthPx: inner });
  const subtitleY = pad * 0.7 + title.heightPx;
  const top = subtitleY + subtitle.heightPx + pad * 0.6;
  const foot = poster.foot.map((text) =>
    textBlock(context, text, { type: sizes.foot, widthPx: inner }),
  );
  const footHeight = foot.reduce((sum, block) => sum + block.heightPx, 0);
  const footY = heightPx - pad * 0.7 - footHeight;
  const bottom = footY - pad * 0.5;
  const isWide = widthPx / heightPx > WIDE_RATIO;
  const columnCount = isWide ? 1 : LOWER_COLUMNS;
  const columnWidth = isWide
    ? Math.max(widthPx * SIDE_SHARE, LEAST_SIDE_PX * unit)
    : (inner - (columnCount - 1) * pad) / columnCount;
  const groups = rowsOf(context, poster, { sizes, width: columnWidth });
  const flow = { columnWidth, columnCount, gap: pad, groupGap: 12 * unit };
  const lowerHeight = isWide ? 0 : placed(groups, { ...flow, box: { x: 0, y: 0 } }).height + pad;
  const map = {
    x: pad,
    y: top,
    width: isWide ? inner - columnWidth - pad : inner,
    height: bottom - top - lowerHeight,
  };
  const legendBox = isWide
    ? { x: map.x + map.width + pad, y: top }
    : { x: pad, y: map.y + map.height + pad * 0.8 };
  let y = footY;
  return {
    unit,
    title: { text: title, x: pad, y: pad * 0.7 },
    subtitle: { text: subtitle, x: pad, y: subtitleY },
    map,
    legend: placed(groups, { ...flow, box: legendBox }).entries,
    foot: foot.map((text) => {
      const at = y;
      y += text.heightPx;
      return { text, x: pad, y: at };
    }),
  };
}
