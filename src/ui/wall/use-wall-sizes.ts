import { useInsertionEffect } from 'react';
import type { WallScreen } from '../../core/wall/legibility.ts';
import { wallScreen, wallSizes } from '../../state/wall/wall-screen.ts';
import { useAtlas } from '../atlas-context.ts';
import { usePageSize } from './use-page-size.ts';

/** The screen that the link tells of, filled by the page. */
export function useWallScreen(): WallScreen {
  const page = usePageSize();
  const diagonalIn = useAtlas(({ view }) => view.diagonalIn);
  const distanceM = useAtlas(({ view }) => view.distanceM);
  return wallScreen({ diagonalIn, distanceM }, page);
}

/**
 * Gives the page the sizes of the wall's type as custom properties, for as long as there is a wall:
 * `--wall-primary`, `--wall-secondary` (font sizes) and `--wall-panel` (width). On the root, so that
 * whatever is measured in rem follows; before any layout effect, so that boards measure themselves at
 * their new size.
 */
export function useWallSizes(): void {
  const { primaryPx, secondaryPx, panelPx } = wallSizes(useWallScreen());
  useInsertionEffect(() => {
    const { style } = document.documentElement;
    const sizes = {
      '--wall-primary': primaryPx,
      '--wall-secondary': secondaryPx,
      '--wall-panel': panelPx,
    };
    for (const [name, px] of Object.entries(sizes)) style.setProperty(name, `${px}px`);
    return () => {
      for (const name of Object.keys(sizes)) style.removeProperty(name);
    };
  }, [primaryPx, secondaryPx, panelPx]);
}
