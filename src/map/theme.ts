import type { Theme } from '../core/palette.ts';
import type { View } from '../state/view.ts';

const DARK = '(prefers-color-scheme: dark)';

/** The theme in force: as the view says; the wall is dark; else as the system says. */
export function themeShown({ theme, view }: Pick<View, 'theme' | 'view'>): Theme {
  return theme ?? (view === 'wall' || window.matchMedia(DARK).matches ? 'dark' : 'light');
}

/** Calls back when the system changes its theme; returns what ends that. */
export function watchSystemTheme(onChange: () => void): () => void {
  const query = window.matchMedia(DARK);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

/** Shorter side in px up to which type and lines have their desk size. */
const DESK_SIDE_PX = 1000;
const LARGEST_SCALE = 4;

/** How much larger than on a desk: screens of a wall are read from afar. In steps of a quarter. */
export function scaleOf(widthPx: number, heightPx: number): number {
  const ratio = Math.min(widthPx, heightPx) / DESK_SIDE_PX;
  return Math.min(LARGEST_SCALE, Math.max(1, Math.round(ratio * 4) / 4));
}
