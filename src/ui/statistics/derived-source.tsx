import type { Indicator } from '../../core/indicator.ts';
import { type DerivedFigure, type IndicatorValue, isOfOnePart } from '../../core/statistic.ts';
import { rowInWords } from '../../i18n/figure-words.ts';
import { formatNumber } from '../../i18n/format.ts';
import { statisticsMessages } from '../../i18n/statistics-messages.ts';
import { unitName } from '../../i18n/unit-words.ts';
import { selectUnits } from '../../state/selectors.ts';
import { useAtlas, useLanguage, useMessages } from '../atlas-context.ts';
import { Datum } from '../common/datum.tsx';
import { NatureBadge } from '../common/nature-badge.tsx';
import { RowSource } from '../common/row-source.tsx';

interface DerivedSourceProps {
  readonly id: string;
  readonly figure: DerivedFigure;
  readonly indicator: Indicator;
}

/** The rows of the indicator itself; the others are the households that weigh them. */
function valuesOf(figure: DerivedFigure, indicator: Indicator): readonly IndicatorValue[] {
  return figure.parts.filter((row) => row.indicator === indicator.id);
}

/** How a figure was made of the former communes, and of which rows. */
export function DerivedSource({ id, figure, indicator }: DerivedSourceProps) {
  const language = useLanguage();
  const words = useMessages(statisticsMessages);
  const values = valuesOf(figure, indicator);
  const count = formatNumber(values.length, language);
  const isSum = figure.method === 'sum';
  // Of one part there is nothing to add up or to weigh.
  const isOfOne = isOfOnePart(figure);
  const formula = isSum ? words.sumFormula : words.meanFormula;
  const standard = values[0]?.standard ?? null;
  const isOfPoverty = indicator.topic === 'poverty';
  return (
    <details className="figure-derived" id={id}>
      <summary data-count={values.length}>
        {isSum ? words.derivedSum(count) : words.derivedMean(count)}
        {figure.isIllustrative && <NatureBadge isIllustrative />}
      </summary>
      <p className="figure-note">
        {isOfPoverty && `${words.standard(standard)}. `}
        {!isOfOne && formula}
      </p>
      <ul className="figure-parts">
        {values.map((row) => (
          <Part
            key={row.id}
            id={`${id}-${row.id}`}
            row={row}
            weight={isSum || isOfOne ? null : weightOf(row, figure)}
            indicator={indicator}
          />
        ))}
      </ul>
    </details>
  );
}

function weightOf(row: IndicatorValue, { parts }: DerivedFigure): IndicatorValue | null {
  return (
    parts.find(({ unit, indicator }) => unit === row.unit && indicator !== row.indicator) ?? null
  );
}

interface PartProps {
  readonly id: string;
  readonly row: IndicatorValue;
  readonly weight: IndicatorValue | null;
  readonly indicator: Indicator;
}

/** A former commune's value and, in a mean, its households, each with its row. */
function Part({ id, row, weight, indicator }: PartProps) {
  const language = useLanguage();
  const words = useMessages(statisticsMessages);
  const unit = useAtlas((state) => selectUnits(state).get(row.unit));
  return (
    <li id={id}>
      {unit === null ? row.unit : unitName(unit, language)}:{' '}
      <Datum source={id}>{rowInWords(row, indicator, language)}</Datum> <RowSource row={row} />
      {weight !== null && (
        <>
          {' × '}
          <Datum source={id}>
            {formatNumber(weight.value, language)} {words.households}
          </Datum>{' '}
          <RowSource row={weight} />
        </>
      )}
    </li>
  );
}
