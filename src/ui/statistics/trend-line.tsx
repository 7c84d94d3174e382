import type { Indicator } from '../../core/indicator.ts';
import type { SeriesPoint } from '../../core/series.ts';
import { pointInWords } from '../../i18n/figure-words.ts';
import { statisticsMessages } from '../../i18n/statistics-messages.ts';
import { trendInWords } from '../../i18n/trend-words.ts';
import { selectTrend } from '../../state/unit-statistics.ts';
import { useAtlas, useLanguage, useMessages } from '../atlas-context.ts';
import { Datum } from '../common/datum.tsx';
import { NatureBadge } from '../common/nature-badge.tsx';
import { RowSource } from '../common/row-source.tsx';

const TREND_SOURCE = 'headline-trend-source';

interface TrendLineProps {
  readonly indicator: Indicator;
}

/** Whether it is getting better: the ends of the years that may be compared, opening their sources. */
export function TrendLine({ indicator }: TrendLineProps) {
  const language = useLanguage();
  const trend = useAtlas(selectTrend);
  if (trend === null) return null;
  return (
    <details className="figure-derived headline-trend">
      <summary>
        <Datum source={TREND_SOURCE}>{trendInWords(trend, indicator, language)}</Datum>
        {trend.last.isIllustrative && <NatureBadge isIllustrative />}
      </summary>
      <ul className="figure-parts" id={TREND_SOURCE}>
        <End point={trend.first} indicator={indicator} />
        <End point={trend.last} indicator={indicator} />
      </ul>
    </details>
  );
}

function End({ point, indicator }: TrendLineProps & { readonly point: SeriesPoint }) {
  const language = useLanguage();
  const words = useMessages(statisticsMessages);
  const [row] = point.rows;
  const isStated = point.style !== 'derived' && row !== undefined;
  return (
    <li>
      {point.year}: <Datum source={TREND_SOURCE}>{pointInWords(point, indicator, language)}</Datum>{' '}
      {isStated ? (
        <RowSource row={row} />
      ) : (
        <>
          {words.derivedFrom}{' '}
          <span className="row-ids">{point.rows.map(({ id }) => id).join(', ')}</span>
        </>
      )}
    </li>
  );
}
