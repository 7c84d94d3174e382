import type { Theme } from '../../core/palette.ts';
import { useAtlas } from '../atlas-context.ts';
import { useMediaQuery } from './use-media-query.ts';

/** The theme in force: as the view says; the wall is dark; else as the system says. */
export function useTheme(): Theme {
  const asked = useAtlas((state) => state.view.theme);
  const isWall = useAtlas((state) => state.view.view === 'wall');
  const isSystemDark = useMediaQuery('(prefers-color-scheme: dark)');
  return asked ?? (isWall || isSystemDark ? 'dark' : 'light');
}
