import type { Indicator } from '../../core/indicator.ts';
import type { SeriesPoint } from '../../core/series.ts';
import { statisticsMessages } from '../../i18n/statistics-messages.ts';
import { useMessages } from '../atlas-context.ts';
import { NatureBadge } from './nature-badge.tsx';

interface DerivedFactsProps {
  readonly point: SeriesPoint;
  readonly indicator: Indicator;
}

/** What must be known beside a value made of others: its poverty standard, its nature, and its rows. */
export function DerivedFacts({ point, indicator }: DerivedFactsProps) {
  const words = useMessages(statisticsMessages);
  return (
    <>
      {indicator.topic === 'poverty' && `${words.standard(point.standard)} · `}
      {`${words.derivedFrom} `}
      {point.isIllustrative && <NatureBadge isIllustrative />}
      <span className="row-ids"> {point.rows.map(({ id }) => id).join(', ')}</span>
    </>
  );
}
