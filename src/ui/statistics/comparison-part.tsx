import { useEffect, useState } from 'react';
import type { Indicator } from '../../core/indicator.ts';
import { useAtlas } from '../atlas-context.ts';

type ComparisonModule = typeof import('./comparison/comparison.tsx');

/** Units side by side, fetched with the first unit that is compared. */
export function ComparisonPart({ indicator }: { readonly indicator: Indicator }) {
  const isWanted = useAtlas(({ view }) => view.compared.length > 0);
  const [loaded, setLoaded] = useState<ComparisonModule | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    let isGone = false;
    void import('./comparison/comparison.tsx').then((part) => {
      if (!isGone) setLoaded(part);
    });
    return () => {
      isGone = true;
    };
  }, [isWanted]);
  if (!isWanted || loaded === null) return null;
  return <loaded.Comparison indicator={indicator} />;
}
