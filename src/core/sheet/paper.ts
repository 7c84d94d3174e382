/** Sizes of ISO 216, the shorter side first, mm. */
const PAPER_SIDES_MM = { A4: [210, 297], A3: [297, 420] } as const;

export const PAPER_NAMES = ['A4', 'A3'] as const;
export type PaperName = (typeof PAPER_NAMES)[number];

export const ORIENTATIONS = ['portrait', 'landscape'] as const;
export type Orientation = (typeof ORIENTATIONS)[number];

/** A sheet as it lies in the printer. */
export interface Paper {
  readonly name: PaperName;
  readonly orientation: Orientation;
}

/** Millimetres. */
export interface SizeMm {
  readonly widthMm: number;
  readonly heightMm: number;
}

/** White edge on every side: what office printers cannot reach, and room to hold the sheet. */
export const PAPER_MARGIN_MM = 10;

/** The part of a paper that is printed on. */
export function printedSize({ name, orientation }: Paper): SizeMm {
  const [short, long] = PAPER_SIDES_MM[name];
  const [width, height] = orientation === 'portrait' ? [short, long] : [long, short];
  return { widthMm: width - 2 * PAPER_MARGIN_MM, heightMm: height - 2 * PAPER_MARGIN_MM };
}

/** How a map sheet is parted, mm: what stands around the map's frame. */
export const SHEET_PARTS_MM = {
  header: 15,
  /** Numbers of the grid, left and right of the frame, and above and below it. */
  gutterX: 5,
  gutterY: 4.5,
  /** Legend, scale and sources: beside the map on a wide sheet, below it on a tall one. */
  side: 62,
  foot: 76,
} as const;

/** The frame that the map of a sheet fills. */
export function mapFrame(paper: Paper): SizeMm {
  const { widthMm, heightMm } = printedSize(paper);
  const { header, gutterX, gutterY, side, foot } = SHEET_PARTS_MM;
  const isWide = paper.orientation === 'landscape';
  return {
    widthMm: widthMm - 2 * gutterX - (isWide ? side : 0),
    heightMm: heightMm - 2 * gutterY - header - (isWide ? 0 : foot),
  };
}
