import { pick } from '../../i18n/language.ts';
import { statisticsMessages } from '../../i18n/statistics-messages.ts';
import { selectIndicator } from '../../state/statistics.ts';
import { selectUnitFigure } from '../../state/unit-statistics.ts';
import { AfterTheAnswer, useAtlas, useLanguage, useMessages } from '../atlas-context.ts';
import '../common/controls.css';
import { ComparisonPart } from './comparison-part.tsx';
import { SummaryHeadline, UnitHeadline } from './headline.tsx';
import { IndicatorPicker } from './indicator-picker.tsx';
import { RankedChart } from './ranked-chart.tsx';
import { SeriesPart } from './series-part.tsx';
import './statistics-panel.css';
import { UnitTable } from './unit-table.tsx';
import './unit-table.css';

/** An indicator of the communes in one glance, over the years, and unit by unit. */
export function StatisticsPanel() {
  const words = useMessages(statisticsMessages);
  return (
    <section className="panel statistics" aria-label={words.title}>
      <div className="panel-head">
        <h2 className="panel-title">{words.title}</h2>
      </div>
      <IndicatorPicker />
      <AfterTheAnswer>
        <Figures />
      </AfterTheAnswer>
    </section>
  );
}

function Figures() {
  const language = useLanguage();
  const indicator = useAtlas(selectIndicator);
  const selected = useAtlas(selectUnitFigure);
  if (indicator === null) return null;
  return (
    <>
      {selected === null ? (
        <SummaryHeadline indicator={indicator} />
      ) : (
        <UnitHeadline indicator={indicator} {...selected} />
      )}
      <ComparisonPart indicator={indicator} />
      {indicator.definition !== null && (
        <p className="figure-note">{pick(indicator.definition, language)}</p>
      )}
      {selected !== null && <SeriesPart indicator={indicator} />}
      <RankedChart indicator={indicator} />
      {selected === null && <SeriesPart indicator={indicator} />}
      <UnitTable indicator={indicator} />
    </>
  );
}
