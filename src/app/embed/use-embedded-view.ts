import { useEffect, useState } from 'react';

type EmbeddedParts = typeof import('./embedded-view.tsx');

/** A frame on another site has nobody who would load it anew. */
const AGAIN_MS = 7_000;

/** What an embedded page has instead of its furniture, fetched when it is wanted; null until it is there. */
export function useEmbeddedView(isWanted: boolean): EmbeddedParts | null {
  const [parts, setParts] = useState<EmbeddedParts | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    let isGone = false;
    let timer = 0;
    const load = () =>
      import('./embedded-view.tsx').then(
        (loaded) => {
          if (!isGone) setParts(loaded);
        },
        (error: unknown) => {
          console.error('what an embedded page has cannot be fetched', error);
          if (!isGone) timer = window.setTimeout(load, AGAIN_MS);
        },
      );
    void load();
    return () => {
      isGone = true;
      window.clearTimeout(timer);
    };
  }, [isWanted]);
  return isWanted ? parts : null;
}
