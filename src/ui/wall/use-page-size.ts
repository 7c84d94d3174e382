import { useSyncExternalStore } from 'react';
import type { PageSize } from '../../state/wall/wall-screen.ts';

let shown: PageSize = { widthPx: 0, heightPx: 0 };

/** The same object as long as the page has the same size. */
function pageSize(): PageSize {
  const { innerWidth: widthPx, innerHeight: heightPx } = window;
  if (shown.widthPx !== widthPx || shown.heightPx !== heightPx) shown = { widthPx, heightPx };
  return shown;
}

function onResize(notify: () => void): () => void {
  window.addEventListener('resize', notify);
  return () => window.removeEventListener('resize', notify);
}

/** What the page fills, CSS px; drawn again when that changes. */
export function usePageSize(): PageSize {
  return useSyncExternalStore(onResize, pageSize);
}
