import type { Indicator } from '../../../core/indicator.ts';
import type { SeriesPoint } from '../../../core/series.ts';
import { comparisonMessages } from '../../../i18n/comparison-messages.ts';
import { pointInWords } from '../../../i18n/figure-words.ts';
import { NO_DATA } from '../../../i18n/format.ts';
import { pick } from '../../../i18n/language.ts';
import { statisticsMessages } from '../../../i18n/statistics-messages.ts';
import { nameWithAge } from '../../../i18n/unit-words.ts';
import type { UnitSeries } from '../../../state/unit-statistics.ts';
import { useLanguage, useMessages } from '../../atlas-context.ts';
import { Datum } from '../../common/datum.tsx';
import { seriesSourceId } from '../source-ids.ts';

/** Begins the ids of the compared units' values. */
export const COMPARISON_SCOPE = 'compared';

interface ComparisonTableProps {
  readonly compared: readonly UnitSeries[];
  readonly indicator: Indicator;
}

/** The charts' text twin: a row a year, a column a unit. */
export function ComparisonTable({ compared, indicator }: ComparisonTableProps) {
  const language = useLanguage();
  const words = useMessages(comparisonMessages);
  const years = new Set(compared.flatMap(({ series }) => series.points.map(({ year }) => year)));
  return (
    <table className="unit-table comparison-table">
      <caption>{words.table(pick(indicator.title, language))}</caption>
      <thead>
        <tr>
          <th scope="col">{words.year}</th>
          {compared.map(({ unit }) => (
            <th key={unit.id} scope="col">
              {nameWithAge(unit, language)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...years]
          .sort((a, b) => a - b)
          .map((year) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              {compared.map(({ unit, series }) => (
                <td key={unit.id}>
                  <Values
                    owner={`${COMPARISON_SCOPE}-${unit.id}`}
                    points={series.points.filter((point) => point.year === year)}
                    indicator={indicator}
                  />
                </td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  );
}

interface ValuesProps {
  readonly owner: string;
  readonly points: readonly SeriesPoint[];
  readonly indicator: Indicator;
}

/** Everything that is stated for a unit and year, with standard and nature in words. */
function Values({ owner, points, indicator }: ValuesProps) {
  const language = useLanguage();
  const words = useMessages(comparisonMessages);
  const { standard } = useMessages(statisticsMessages);
  if (points.length === 0) return <span title={words.none}>{NO_DATA}</span>;
  return points.map((point) => {
    const source = seriesSourceId(owner, point.rows);
    const notes = [
      indicator.topic === 'poverty' && standard(point.standard),
      point.isIllustrative && words.illustrative,
    ].filter((note) => note !== false);
    return (
      <span key={source} className="comparison-value">
        <Datum source={source}>{pointInWords(point, indicator, language)}</Datum>
        {notes.length > 0 && <small>{notes.join(', ')}</small>}
      </span>
    );
  });
}
