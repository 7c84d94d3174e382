import { useEffect, useState } from 'react';
import { loadPageAnew } from '../load-anew.ts';

type WallParts = typeof import('./wall-view.tsx');

/** The wall's half of the page, fetched as soon as it is wanted; null until it is there. */
export function useWallView(isWanted: boolean): WallParts | null {
  const [parts, setParts] = useState<WallParts | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    let isGone = false;
    let callOff: (() => void) | null = null;
    import('./wall-view.tsx').then(
      (loaded) => {
        if (!isGone) setParts(loaded);
      },
      (error: unknown) => {
        console.error('the wall cannot be fetched', error);
        if (!isGone) callOff = loadPageAnew();
      },
    );
    return () => {
      isGone = true;
      callOff?.();
    };
  }, [isWanted]);
  return isWanted ? parts : null;
}
