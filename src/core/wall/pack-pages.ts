/** A block that must not be divided. */
export interface MeasuredBlock {
  /** CSS px. */
  readonly heightPx: number;
  /** Section that it belongs to: a number that grows from block to block or stays. */
  readonly section: number;
}

export interface PackInput {
  readonly blocks: readonly MeasuredBlock[];
  /** Height of each section's heading with the room below it, by section; 0: none. */
  readonly headingsPx: readonly number[];
  /** Room between blocks. */
  readonly gapPx: number;
  /** Height of a page. */
  readonly availablePx: number;
}

/** Blocks from `from` up to, but not including, `to`. */
export interface Page {
  readonly from: number;
  readonly to: number;
}

/** Half a pixel: heights are measured in fractions, the room of a page in whole pixels. */
const SLACK_PX = 0.5;

/**
 * Lays blocks into pages, one after the other. Each page begins with the heading of its first block's
 * section, so that nothing stands without one; a heading never stands last. A block that is higher
 * than a page has a page of its own. Without blocks, one empty page.
 */
export function packPages({ blocks, headingsPx, gapPx, availablePx }: PackInput): readonly Page[] {
  const pages: Page[] = [];
  let from = 0;
  let usedPx = 0;
  blocks.forEach(({ heightPx, section }, index) => {
    const isFirst = index === from;
    const opensSection = isFirst || blocks[index - 1]?.section !== section;
    const headingPx = opensSection ? (headingsPx[section] ?? 0) : 0;
    const addedPx = headingPx + heightPx + (isFirst ? 0 : gapPx);
    if (!isFirst && usedPx + addedPx > availablePx + SLACK_PX) {
      pages.push({ from, to: index });
      from = index;
      usedPx = (headingsPx[section] ?? 0) + heightPx;
    } else usedPx += addedPx;
  });
  pages.push({ from, to: blocks.length });
  return pages;
}
