import { useEffect, useState } from 'react';

type WallParts = typeof import('./wall-view.tsx');

/** The wall's half of the page, fetched as soon as it is wanted; null until it is there. */
export function useWallView(isWanted: boolean): WallParts | null {
  const [parts, setParts] = useState<WallParts | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    let isGone = false;
    void import('./wall-view.tsx').then((loaded) => {
      if (!isGone) setParts(loaded);
    });
    return () => {
      isGone = true;
    };
  }, [isWanted]);
  return isWanted ? parts : null;
}
