import { useState } from 'react';
import type { Indicator } from '../../core/indicator.ts';
import { isIllustrativeFigure } from '../../core/statistic.ts';
import { valueInWords } from '../../i18n/figure-words.ts';
import { formatNumber } from '../../i18n/format.ts';
import { statisticsMessages } from '../../i18n/statistics-messages.ts';
import { selectFigureLevel } from '../../state/statistics.ts';
import { type RankedFigure, selectRanking } from '../../state/unit-statistics.ts';
import { useAtlas, useLanguage, useMessages } from '../atlas-context.ts';
import { isApproximate, RankedBar } from './ranked-bar.tsx';
import './ranked-chart.css';

/** Bars at either end of a ranking that is folded. */
const ENDS = 5;

interface RankedChartProps {
  readonly indicator: Indicator;
}

/**
 * Units by their figures, highest first: the ends, and between them the one that is pointed at or
 * selected; all of them when asked for. Units without a figure are counted, never drawn as zero.
 */
export function RankedChart({ indicator }: RankedChartProps) {
  const words = useMessages(statisticsMessages);
  const { ranked } = useAtlas(selectRanking);
  const [isWhole, setWhole] = useState(false);
  const language = useLanguage();
  if (ranked.length < 2) return null;
  const canFold = ranked.length > 2 * ENDS + 1;
  const isFolded = canFold && !isWhole;
  const shown = isFolded ? ranked.slice(0, ENDS) : ranked;
  const highest = Math.max(...ranked.map(({ value }) => value));
  return (
    <figure className="ranking" aria-label={words.ranking}>
      <figcaption>
        <strong>{words.ranking}</strong>{' '}
        <span data-scale="">{words.rankingScale(valueInWords(highest, indicator, language))}</span>
      </figcaption>
      <ol className="ranking-bars">
        <Bars figures={shown} indicator={indicator} highest={highest} />
        {isFolded && <Between figures={ranked} indicator={indicator} highest={highest} />}
        {isFolded && <Bars figures={ranked.slice(-ENDS)} indicator={indicator} highest={highest} />}
        <WithoutFigure />
      </ol>
      <Patterns figures={ranked} />
      {canFold && (
        <button
          type="button"
          className="link-button"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? words.rankingFewer : words.rankingAll(formatNumber(ranked.length, language))}
        </button>
      )}
    </figure>
  );
}

interface BarsProps extends RankedChartProps {
  readonly figures: readonly RankedFigure[];
  readonly highest: number;
}

function Bars({ figures, ...rest }: BarsProps) {
  return figures.map((ranked) => <RankedBar key={ranked.unit.id} ranked={ranked} {...rest} />);
}

/** The one place for whom the fold hides: whoever is pointed at, else whoever is selected. */
function Between({ figures, ...rest }: BarsProps) {
  const language = useLanguage();
  const words = useMessages(statisticsMessages);
  const level = useAtlas(selectFigureLevel);
  const hovered = useAtlas(({ session }) => session.hoveredUnit);
  const selected = useAtlas(({ view }) => view.unit);
  const hidden = figures.slice(ENDS, -ENDS);
  const marked =
    hidden.find(({ unit }) => unit.id === hovered) ??
    hidden.find(({ unit }) => unit.id === selected);
  if (marked !== undefined) return <RankedBar ranked={marked} {...rest} />;
  return (
    <li className="ranking-between" data-count={hidden.length}>
      {words.between(formatNumber(hidden.length, language), level)}
    </li>
  );
}

/** Explains only the patterns that are there. */
function Patterns({ figures }: { readonly figures: readonly RankedFigure[] }) {
  const words = useMessages(statisticsMessages);
  const notes = [
    figures.some(({ figure }) => isIllustrativeFigure(figure)) && words.striped,
    figures.some(({ figure }) => isApproximate(figure)) && words.dashed,
    figures.some(({ figure }) => figure.kind === 'derived') && words.faded,
  ].filter((note) => note !== false);
  return notes.length > 0 && <p className="figure-note">{notes.join(' · ')}</p>;
}

function WithoutFigure() {
  const language = useLanguage();
  const words = useMessages(statisticsMessages);
  const level = useAtlas(selectFigureLevel);
  const { without } = useAtlas(selectRanking);
  if (without === 0) return null;
  return (
    <li className="ranking-without" data-count={without}>
      <span className="legend-hatch" aria-hidden="true" />
      {words.withoutFigure(formatNumber(without, language), level)}
    </li>
  );
}
