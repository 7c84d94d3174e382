import { useRef } from 'react';
import type { Indicator } from '../../core/indicator.ts';
import { selectSeries } from '../../state/unit-statistics.ts';
import { useAtlas } from '../atlas-context.ts';
import { useIsDue, usePart } from '../common/use-part.ts';

const loadSection = () => import('./series-section.tsx');

interface SeriesPartProps {
  readonly indicator: Indicator;
}

/** The years, fetched when the map is drawn and their place in sight; until then as high as they will be. */
export function SeriesPart({ indicator }: SeriesPartProps) {
  const count = useAtlas(selectSeries).length;
  return count === 0 ? null : <Place indicator={indicator} count={count} />;
}

function Place({ indicator, count }: SeriesPartProps & { readonly count: number }) {
  const place = useRef<HTMLDivElement>(null);
  const part = usePart(loadSection, useIsDue(place));
  if (part === null)
    return <div ref={place} className="series-place" style={{ minHeight: `${count * 14}rem` }} />;
  return <part.SeriesSection indicator={indicator} />;
}
