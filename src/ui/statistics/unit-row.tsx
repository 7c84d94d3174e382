import type { Indicator } from '../../core/indicator.ts';
import { figureInColumn } from '../../i18n/figure-words.ts';
import { unitName } from '../../i18n/unit-words.ts';
import { selectPaintedStandards } from '../../state/legend.ts';
import { selectChoropleth } from '../../state/statistics.ts';
import { changeSession, changeView } from '../../state/store.ts';
import type { UnitFigure } from '../../state/unit-statistics.ts';
import { useAtlas, useAtlasStore, useLanguage } from '../atlas-context.ts';
import { FigureSource } from './figure-source.tsx';

interface UnitRowProps extends UnitFigure {
  readonly indicator: Indicator;
}

/** A unit with its figure. Pointing at it marks it on the map; pressing it selects it. */
export function UnitRow({ unit, figure, indicator }: UnitRowProps) {
  const store = useAtlasStore();
  const language = useLanguage();
  const choropleth = useAtlas(selectChoropleth);
  const standards = useAtlas(selectPaintedStandards);
  const isSelected = useAtlas((state) => state.view.unit === unit.id);
  const isHovered = useAtlas((state) => state.session.hoveredUnit === unit.id);
  const mark = (hoveredUnit: string | null) => changeSession(store, { hoveredUnit });
  const select = () => {
    changeView(store, { unit: unit.id });
    changeSession(store, { cameraRequest: { kind: 'unit', unit: unit.id } });
  };
  const colour = choropleth?.colours[choropleth.classByUnit.get(unit.id) ?? -1];
  return (
    <tr
      className={isHovered ? `unit-${unit.level} unit-hovered` : `unit-${unit.level}`}
      data-unit={unit.id}
      data-value={figure.kind === 'missing' ? '' : String(figure.value)}
      aria-current={isSelected ? 'true' : undefined}
      onPointerEnter={() => mark(unit.id)}
      onPointerLeave={() => mark(null)}
      onFocus={() => mark(unit.id)}
      onBlur={() => mark(null)}
    >
      <th scope="row">
        <button type="button" className="unit-name" onClick={select}>
          {unitName(unit, language)}
        </button>
      </th>
      <td className="unit-value">
        {colour !== undefined && (
          <span className="unit-swatch" style={{ background: colour }} aria-hidden="true" />
        )}
        {figureInColumn(figure, indicator, language)}
      </td>
      <td className="unit-source">
        <FigureSource figure={figure} indicator={indicator} hasStandard={standards.length > 1} />
      </td>
    </tr>
  );
}
