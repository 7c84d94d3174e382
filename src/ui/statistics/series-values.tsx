import type { Indicator } from '../../core/indicator.ts';
import type { Series, SeriesPoint } from '../../core/series.ts';
import type { IndicatorValue } from '../../core/statistic.ts';
import { pointInWords, rowInWords, yearsInWords } from '../../i18n/figure-words.ts';
import { formatNumber } from '../../i18n/format.ts';
import { statisticsMessages } from '../../i18n/statistics-messages.ts';
import { useLanguage, useMessages } from '../atlas-context.ts';
import { Datum } from '../common/datum.tsx';
import { DerivedFacts } from '../common/derived-facts.tsx';
import { RowFacts } from '../common/row-facts.tsx';
import { RowSource } from '../common/row-source.tsx';
import { seriesSourceId } from './source-ids.ts';

interface ReadoutProps {
  /** Begins the ids of all values of the series (source-ids.ts). */
  readonly owner: string;
  readonly series: Series;
  readonly indicator: Indicator;
  readonly year: number;
}

/** The values of the year pointed at, each with its source. */
export function SeriesReadout({ owner, series, indicator, year }: ReadoutProps) {
  const points = series.points.filter((point) => point.year === year);
  if (points.length === 0) return null;
  return (
    <ul className="series-readout">
      {points.map((point) => (
        <PointInWords
          key={point.rows.map(({ id }) => id).join(' ')}
          id={`readout-${seriesSourceId(owner, point.rows)}`}
          point={point}
          indicator={indicator}
        />
      ))}
    </ul>
  );
}

function PointInWords({
  id,
  point,
  indicator,
}: {
  readonly id: string;
  readonly point: SeriesPoint;
  readonly indicator: Indicator;
}) {
  const language = useLanguage();
  const words = useMessages(statisticsMessages);
  const [row] = point.rows;
  return (
    <li id={id}>
      <strong>
        {point.year}: <Datum source={id}>{pointInWords(point, indicator, language)}</Datum>
      </strong>
      {row === undefined || point.style === 'derived' ? (
        <>
          · <DerivedFacts point={point} indicator={indicator} />
        </>
      ) : (
        <>
          {indicator.topic === 'poverty' && ` · ${words.standard(point.standard)}`}
          {row.periodText !== null && ` · ${row.periodText}`} <RowSource row={row} />
        </>
      )}
    </li>
  );
}

/** Values that the time axis cannot hold, in words. */
export function OffAxisValues({
  owner,
  rows,
  indicator,
}: {
  readonly owner: string;
  readonly rows: readonly IndicatorValue[];
  readonly indicator: Indicator;
}) {
  const language = useLanguage();
  const words = useMessages(statisticsMessages);
  if (rows.length === 0) return null;
  return (
    <div className="series-off-axis">
      <p>{words.offAxis}</p>
      <ul>
        {rows.map((row) => (
          <li key={row.id} id={seriesSourceId(owner, [row])}>
            <strong>
              <Datum source={seriesSourceId(owner, [row])}>
                {rowInWords(row, indicator, language)}
              </Datum>
            </strong>
            <RowFacts row={row} indicator={indicator} source={seriesSourceId(owner, [row])} />{' '}
            <RowSource row={row} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Every value of the chart in words: its text twin. */
export function AllValues({
  owner,
  series: { points, ranges },
  indicator,
}: {
  readonly owner: string;
  readonly series: Series;
  readonly indicator: Indicator;
}) {
  const language = useLanguage();
  const words = useMessages(statisticsMessages);
  return (
    <details className="series-values">
      <summary>{words.values(formatNumber(points.length + ranges.length, language))}</summary>
      <ul>
        {points.map((point) => (
          <PointInWords
            key={point.rows.map(({ id }) => id).join(' ')}
            id={seriesSourceId(owner, point.rows)}
            point={point}
            indicator={indicator}
          />
        ))}
        {ranges.map((row) => (
          <li key={row.id} id={seriesSourceId(owner, [row])}>
            <strong>
              {yearsInWords(row)}:{' '}
              <Datum source={seriesSourceId(owner, [row])}>
                {rowInWords(row, indicator, language)}
              </Datum>
            </strong>
            {indicator.topic === 'poverty' && ` · ${words.standard(row.standard)}`}{' '}
            <RowSource row={row} />
          </li>
        ))}
      </ul>
    </details>
  );
}
