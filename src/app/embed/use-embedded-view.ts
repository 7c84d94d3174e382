import { useEffect, useState } from 'react';

type EmbeddedParts = typeof import('./embedded-view.tsx');

/** What an embedded page has instead of its furniture, fetched when it is wanted; null until it is there. */
export function useEmbeddedView(isWanted: boolean): EmbeddedParts | null {
  const [parts, setParts] = useState<EmbeddedParts | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    let isGone = false;
    void import('./embedded-view.tsx').then((loaded) => {
      if (!isGone) setParts(loaded);
    });
    return () => {
      isGone = true;
    };
  }, [isWanted]);
  return isWanted ? parts : null;
}
