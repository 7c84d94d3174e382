import type { Theme } from '../core/palette.ts';
import { SMALLEST_TYPE_PX } from '../layers/typeface.ts';
import type { View } from '../state/view.ts';
import { type PageSize, wallScreen, wallSizes } from '../state/wall/wall-screen.ts';

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
const LARGEST_DESK_SCALE = 4;

/** Of a map's container; it is asked for only when it changes, since asking lays the page out. */
export function sizeOf({ clientWidth, clientHeight }: Element): PageSize {
  return { widthPx: clientWidth, heightPx: clientHeight };
}

/** How much larger than on a desk by the map's own size, in steps of a quarter. */
function scaleOfSize({ widthPx, heightPx }: PageSize): number {
  const ratio = Math.min(widthPx, heightPx) / DESK_SIDE_PX;
  return Math.min(LARGEST_DESK_SCALE, Math.max(1, Math.round(ratio * 4) / 4));
}

/**
 * How much larger than on a desk type, lines and marks are. On a wall: so much that the smallest type
 * of all has the size that is read from its seats, whatever the map's own size.
 */
export function scaleOf(size: PageSize, view: View): number {
  if (view.view !== 'wall') return scaleOfSize(size);
  const page = { widthPx: window.innerWidth, heightPx: window.innerHeight };
  return wallSizes(wallScreen(view, page)).secondaryPx / SMALLEST_TYPE_PX;
}
