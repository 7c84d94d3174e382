import type { WallType } from './legibility.ts';

/** Width of the panel that holds a name in two or three lines, by the primary font size. */
const WANTED_EM = 18.5;
/** Below this, single words of the matrix would break. */
const NEEDED_EM = 13;
/** Shares of the screen's width. */
const LEAST_SHARE = 0.3;
/** The map keeps at least 45 %, unless the panel could not be read in the rest. */
const MOST_SHARE = 0.55;
const LARGEST_SHARE = 0.75;

/**
 * Width of the panel beside the map, CSS px: what its type wants, up to 55 % of the screen; where
 * that does not hold 13 em, as much as holds them, up to three quarters.
 */
export function panelWidthPx(widthPx: number, { primaryPx }: WallType): number {
  const wanted = Math.min(WANTED_EM * primaryPx, MOST_SHARE * widthPx);
  const needed = Math.min(NEEDED_EM * primaryPx, LARGEST_SHARE * widthPx);
  return Math.max(LEAST_SHARE * widthPx, wanted, needed);
}
