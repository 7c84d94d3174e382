import type { Bounds } from '../geo.ts';
import type { SizeMm } from './paper.ts';
import { type SheetWindow, sheetWindow, toFrameMm } from './sheet-projection.ts';

/** Scales that a sheet may have, as denominators: our choice, from a plot to all four districts, round enough for a ruler. */
export const ROUND_SCALES = [
  500, 1_000, 2_000, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000,
] as const;

/** What stays free around the drawn shape, as a part of the frame on each side. */
const ROOM = 0.08;

/** Whether a box lies inside the frame, with some room around it. */
function holds(mapWindow: SheetWindow, [west, south, east, north]: Bounds): boolean {
  const { widthMm, heightMm } = mapWindow.frame;
  const [left, top] = toFrameMm(mapWindow, [west, north]);
  const [right, bottom] = toFrameMm(mapWindow, [east, south]);
  return (
    left >= widthMm * ROOM &&
    right <= widthMm * (1 - ROOM) &&
    top >= heightMm * ROOM &&
    bottom <= heightMm * (1 - ROOM)
  );
}

/** The middle of a box. */
export function middleOf([west, south, east, north]: Bounds): readonly [number, number] {
  return [(west + east) / 2, (south + north) / 2];
}

/** The largest round scale (its denominator) at which a box fits a frame; the smallest one if none does. */
export function fittingScale(box: Bounds, frame: SizeMm): number {
  const center = middleOf(box);
  const fitting = ROUND_SCALES.find((denominator) =>
    holds(sheetWindow({ center, denominator, frame }), box),
  );
  return fitting ?? ROUND_SCALES[ROUND_SCALES.length - 1] ?? 1_000_000;
}
