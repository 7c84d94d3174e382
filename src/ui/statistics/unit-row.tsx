import type { Indicator } from '../../core/indicator.ts';
import { figureInColumn } from '../../i18n/figure-words.ts';
import { NO_DATA } from '../../i18n/format.ts';
import { unitName } from '../../i18n/unit-words.ts';
import { selectTableStandards, type UnitFigure } from '../../state/unit-statistics.ts';
import { useAtlas, useLanguage } from '../atlas-context.ts';
import { CompareButton } from '../common/compare-button.tsx';
import { Datum } from '../common/datum.tsx';
import { useUnitColour } from '../common/use-unit-colour.ts';
import { FigureSource } from './figure-source.tsx';
import { tableSourceId } from './source-ids.ts';
import { useUnitMark } from './use-unit-mark.ts';

interface UnitRowProps extends UnitFigure {
  readonly indicator: Indicator;
}

/** A unit with its figure. Pointing at it marks it on the map; pressing it selects it. */
export function UnitRow({ unit, figure, indicator }: UnitRowProps) {
  const language = useLanguage();
  const standards = useAtlas(selectTableStandards);
  const { isSelected, isHovered, select, handlers } = useUnitMark(unit.id);
  const colour = useUnitColour(unit.id);
  return (
    <tr
      className={isHovered ? `unit-${unit.level} unit-hovered` : `unit-${unit.level}`}
      data-unit={unit.id}
      data-value={figure.kind === 'missing' ? '' : String(figure.value)}
      aria-current={isSelected ? 'true' : undefined}
      {...handlers}
    >
      <th scope="row">
        <span className="unit-head">
          <button type="button" className="unit-name" onClick={select}>
            {unitName(unit, language)}
          </button>
          <CompareButton unit={unit} isSmall />
        </span>
      </th>
      <td className="unit-value">
        {colour !== undefined && (
          <span className="unit-swatch" style={{ background: colour }} aria-hidden="true" />
        )}
        {figure.kind === 'missing' ? (
          NO_DATA
        ) : (
          <Datum source={tableSourceId(unit.id)}>
            {figureInColumn(figure, indicator, language)}
          </Datum>
        )}
      </td>
      <td className="unit-source">
        <FigureSource
          id={tableSourceId(unit.id)}
          figure={figure}
          indicator={indicator}
          hasStandard={standards.length > 1}
        />
      </td>
    </tr>
  );
}
