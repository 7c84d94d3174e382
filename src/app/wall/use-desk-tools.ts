import { useEffect, useState } from 'react';
import { useAtlas } from '../../ui/atlas-context.ts';

type DeskParts = typeof import('./desk-tools.tsx');

/** What a desk has for the wall, fetched once the first view is drawn; null until it is there. */
export function useDeskTools(isWanted: boolean): DeskParts | null {
  const isDrawn = useAtlas(({ session }) => session.isMapIdle);
  const [parts, setParts] = useState<DeskParts | null>(null);
  useEffect(() => {
    if (!isWanted || !isDrawn) return;
    let isGone = false;
    void import('./desk-tools.tsx').then((loaded) => {
      if (!isGone) setParts(loaded);
    });
    return () => {
      isGone = true;
    };
  }, [isWanted, isDrawn]);
  return isWanted ? parts : null;
}
