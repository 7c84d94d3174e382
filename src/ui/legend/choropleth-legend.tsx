import type { Theme } from '../../core/palette.ts';
import { classInWords, percentSign } from '../../i18n/class-words.ts';
import { formatNumber } from '../../i18n/format.ts';
import { pick } from '../../i18n/language.ts';
import { legendMessages } from '../../i18n/legend-messages.ts';
import { standardsInWords } from '../../i18n/standards-in-words.ts';
import { classSwatches } from '../../layers/choropleth-colours.ts';
import { selectPaintedStandards } from '../../state/legend.ts';
import { type Choropleth, selectPaintedChoropleth } from '../../state/statistics.ts';
import { useAtlas, useLanguage, useMessages } from '../atlas-context.ts';
import { NatureBadge } from '../common/nature-badge.tsx';

/** Classes of the indicator on the map: the same object that the map paints. */
export function ChoroplethLegend({ theme }: { readonly theme: Theme }) {
  const choropleth = useAtlas(selectPaintedChoropleth);
  if (choropleth === null) return null;
  return (
    <div className="legend-choropleth">
      <LegendTitle choropleth={choropleth} />
      <ClassBar choropleth={choropleth} theme={theme} />
    </div>
  );
}

/** Indicator, year, standard, unit of measure, and whether the figures are illustrative. */
function LegendTitle({ choropleth }: { readonly choropleth: Choropleth }) {
  const language = useLanguage();
  const standards = useAtlas(selectPaintedStandards);
  const { indicator, year, hasIllustrative } = choropleth;
  const unit = pick(indicator.unit, language);
  const standard = standardsInWords(standards, language);
  return (
    <p className="legend-title">
      <strong>
        {pick(indicator.title, language)}, {year}
      </strong>
      {unit !== '%' && <span>{unit}</span>}
      {standard !== '' && <span>{standard}</span>}
      {hasIllustrative && <NatureBadge isIllustrative />}
    </p>
  );
}

interface ClassBarProps {
  readonly choropleth: Choropleth;
  readonly theme: Theme;
}

function ClassBar({ choropleth, theme }: ClassBarProps) {
  const language = useLanguage();
  const words = useMessages(legendMessages);
  const { indicator, level, classes, classCounts, missingCount } = choropleth;
  const colours = classSwatches(choropleth, theme);
  const number = (value: number) => formatNumber(value, language, 2);
  const percent = percentSign(indicator, language);
  return (
    <div className="legend-scale">
      <ol className="legend-classes">
        {classes.map((each) => {
          const count = formatNumber(classCounts[each.index] ?? 0, language);
          const label = `${classInWords(each, indicator, language)}: ${words.units(count, level)}`;
          return (
            <li key={each.index} title={label}>
              <span
                className="legend-count"
                data-count={classCounts[each.index] ?? 0}
                aria-hidden="true"
              >
                {count}
              </span>
              <span
                className="legend-class"
                style={{ background: colours[each.index] }}
                aria-hidden="true"
              />
              <span className="legend-break" data-scale="" aria-hidden="true">
                {each.to === null ? '' : number(each.to) + (each.index === 0 ? percent : '')}
              </span>
              <span className="visually-hidden" data-scale="">
                {label}
              </span>
            </li>
          );
        })}
      </ol>
      {missingCount > 0 && (
        <p className="legend-missing" data-count={missingCount}>
          <span className="legend-fill legend-hatch" aria-hidden="true" />
          <span>{words.noData(formatNumber(missingCount, language), level)}</span>
        </p>
      )}
    </div>
  );
}
