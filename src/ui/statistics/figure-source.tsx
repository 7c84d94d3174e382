import type { Indicator } from '../../core/indicator.ts';
import type { Figure, IndicatorValue } from '../../core/statistic.ts';
import { rowInWords } from '../../i18n/figure-words.ts';
import { formatNumber } from '../../i18n/format.ts';
import { statisticsMessages } from '../../i18n/statistics-messages.ts';
import { unitName } from '../../i18n/unit-words.ts';
import { selectUnits } from '../../state/selectors.ts';
import { selectIndicatorTable } from '../../state/statistics.ts';
import { useAtlas, useLanguage, useMessages } from '../atlas-context.ts';
import { NatureBadge } from '../common/nature-badge.tsx';
import { SourceLink } from '../common/source-link.tsx';

/** Where a row comes from: its source, or that it is illustrative. */
export function RowSource({ row }: { readonly row: IndicatorValue }) {
  if (row.isIllustrative) return <NatureBadge isIllustrative />;
  return <SourceLink source={row.source} />;
}

interface FigureSourceProps {
  readonly figure: Figure;
  readonly indicator: Indicator;
  /** False where the poverty standard is named beside. */
  readonly hasStandard?: boolean;
}

/** What stands behind a figure: its source, or how and from what it was made. */
export function FigureSource({ figure, indicator, hasStandard = true }: FigureSourceProps) {
  const words = useMessages(statisticsMessages);
  switch (figure.kind) {
    case 'missing':
      return figure.missingParts.length === 0 ? null : (
        <span className="figure-note">{words.missingParts(figure.missingParts.join(', '))}</span>
      );
    case 'own':
      return (
        <span className="figure-source">
          {hasStandard && figure.row.standard !== null && (
            <span className="figure-note">{words.standard(figure.row.standard)}</span>
          )}
          {figure.row.periodText !== null && (
            <span className="figure-note">{figure.row.periodText}</span>
          )}
          <RowSource row={figure.row} />
        </span>
      );
    case 'derived':
      return <DerivedSource figure={figure} indicator={indicator} />;
    default:
      return figure satisfies never;
  }
}

function DerivedSource({
  figure,
  indicator,
}: {
  readonly figure: Extract<Figure, { kind: 'derived' }>;
  readonly indicator: Indicator;
}) {
  const language = useLanguage();
  const words = useMessages(statisticsMessages);
  const units = useAtlas(selectUnits);
  const table = useAtlas(selectIndicatorTable);
  const values = figure.parts.filter((row) => row.indicator === indicator.id);
  const count = formatNumber(values.length, language);
  const standard = values[0]?.standard ?? null;
  return (
    <details className="figure-derived">
      <summary>
        {figure.method === 'sum' ? words.derivedSum(count) : words.derivedMean(count)}
        {figure.isIllustrative && <NatureBadge isIllustrative />}
      </summary>
      {standard !== null && <p className="figure-note">{words.standard(standard)}</p>}
      <ul className="figure-parts">
        {values.map((row) => {
          const unit = units.get(row.unit);
          const year = row.yearFirst;
          const weight = year === null ? null : table.best(row.unit, 'households', year);
          return (
            <li key={row.id}>
              {unit === null ? row.unit : unitName(unit, language)}:{' '}
              {rowInWords(row, indicator, language)}
              {figure.method === 'household-weighted' &&
                weight !== null &&
                ` (${formatNumber(weight.value, language)} ${words.households})`}{' '}
              {!row.isIllustrative && <SourceLink source={row.source} />}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
