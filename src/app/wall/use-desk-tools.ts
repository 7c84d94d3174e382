import { useEffect, useState } from 'react';
import { useAtlas } from '../../ui/atlas-context.ts';

type DeskParts = typeof import('./desk-tools.tsx');

/** The first look at the page is left alone. */
const LATER_MS = 3_000;

/** What a desk has for the wall, fetched some time after the first view is drawn; null until it is there. */
export function useDeskTools(isWanted: boolean): DeskParts | null {
  const isDrawn = useAtlas(({ session }) => session.isMapIdle);
  const [parts, setParts] = useState<DeskParts | null>(null);
  useEffect(() => {
    if (!isWanted || !isDrawn) return;
    let isGone = false;
    const timer = setTimeout(() => {
      void import('./desk-tools.tsx').then((loaded) => {
        if (!isGone) setParts(loaded);
      });
    }, LATER_MS);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [isWanted, isDrawn]);
  return isWanted ? parts : null;
}
