import { type WallScreen, type WallType, wallType } from '../../core/wall/legibility.ts';
import { panelWidthPx } from '../../core/wall/panel-width.ts';
import type { View } from '../view.ts';

/** What the page fills, CSS px. */
export interface PageSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

export interface WallSizes extends WallType {
  /** Of the panel beside the map. */
  readonly panelPx: number;
}

/** The wall's screen as the link says; the page fills it. */
export function wallScreen(
  { diagonalIn, distanceM }: Pick<View, 'diagonalIn' | 'distanceM'>,
  page: PageSize,
): WallScreen {
  return { diagonalIn, distanceM, ...page };
}

/** Sizes of everything on the wall, CSS px. */
export function wallSizes(screen: WallScreen): WallSizes {
  const type = wallType(screen);
  return { ...type, panelPx: panelWidthPx(screen.widthPx, type) };
}
