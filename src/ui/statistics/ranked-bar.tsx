import type { Indicator } from '../../core/indicator.ts';
import { isIllustrativeFigure } from '../../core/statistic.ts';
import { figureInWords } from '../../i18n/figure-words.ts';
import { formatNumber } from '../../i18n/format.ts';
import { unitName } from '../../i18n/unit-words.ts';
import type { RankedFigure } from '../../state/unit-statistics.ts';
import { useLanguage } from '../atlas-context.ts';
import { Datum } from '../common/datum.tsx';
import { useUnitColour } from '../common/use-unit-colour.ts';
import { tableSourceId } from './source-ids.ts';
import { useUnitMark } from './use-unit-mark.ts';

interface RankedBarProps {
  readonly ranked: RankedFigure;
  readonly indicator: Indicator;
  /** The value that fills the width. */
  readonly highest: number;
}

/** Whether the source states the value with a reservation. */
export function isApproximate(figure: RankedFigure['figure']): boolean {
  return figure.kind === 'own' && figure.row.qualifier !== 'exact';
}

/** How a figure's bar is drawn: what is not a plain result shows it. */
function barClass({ figure }: RankedFigure): string {
  const classes = ['ranking-bar'];
  if (isIllustrativeFigure(figure)) classes.push('ranking-illustrative');
  if (figure.kind === 'derived') classes.push('ranking-derived');
  if (isApproximate(figure)) classes.push('ranking-approximate');
  return classes.join(' ');
}

/** A unit's bar from zero, in the colour of the map, with its name and value in words. */
export function RankedBar({ ranked, indicator, highest }: RankedBarProps) {
  const language = useLanguage();
  const { unit, figure, value, rank } = ranked;
  const { isSelected, isHovered, select, handlers } = useUnitMark(unit.id);
  const colour = useUnitColour(unit.id);
  const width = highest > 0 ? `${(Math.max(0, value) / highest) * 100}%` : '0';
  return (
    <li data-ranked={unit.id}>
      <button
        type="button"
        className={isHovered ? 'ranking-unit unit-hovered' : 'ranking-unit'}
        aria-current={isSelected ? 'true' : undefined}
        onClick={select}
        {...handlers}
      >
        <span className="ranking-name">
          {formatNumber(rank, language)}. {unitName(unit, language)}
        </span>
        <span className="ranking-track" aria-hidden="true">
          <span
            className={barClass(ranked)}
            style={{ width, ...(colour === undefined ? {} : { backgroundColor: colour }) }}
          />
        </span>
        <span className="ranking-value">
          <Datum source={tableSourceId(unit.id)}>
            {figureInWords(figure, indicator, language)}
          </Datum>
        </span>
      </button>
    </li>
  );
}
