import { pick } from '../../i18n/language.ts';
import { statisticsMessages } from '../../i18n/statistics-messages.ts';
import { selectIndicator } from '../../state/statistics.ts';
import { selectUnitFigure } from '../../state/unit-statistics.ts';
import { useAtlas, useLanguage, useMessages } from '../atlas-context.ts';
import '../common/controls.css';
import { DistributionStrip } from './distribution-strip.tsx';
import { SummaryHeadline, UnitHeadline } from './headline.tsx';
import { IndicatorPicker } from './indicator-picker.tsx';
import { SeriesSection } from './series-section.tsx';
import './series-chart.css';
import './statistics-panel.css';
import { UnitTable } from './unit-table.tsx';
import './unit-table.css';

/** An indicator of the communes in one glance, over the years, and unit by unit. */
export function StatisticsPanel() {
  const language = useLanguage();
  const words = useMessages(statisticsMessages);
  const indicator = useAtlas(selectIndicator);
  const selected = useAtlas(selectUnitFigure);
  return (
    <section className="panel statistics" aria-label={words.title}>
      <div className="panel-head">
        <h2 className="panel-title">{words.title}</h2>
      </div>
      {indicator !== null && (
        <>
          <IndicatorPicker />
          {selected === null ? (
            <SummaryHeadline indicator={indicator} />
          ) : (
            <UnitHeadline indicator={indicator} {...selected} />
          )}
          {indicator.definition !== null && (
            <p className="figure-note">{pick(indicator.definition, language)}</p>
          )}
          <DistributionStrip indicator={indicator} />
          <SeriesSection indicator={indicator} />
          <UnitTable indicator={indicator} />
        </>
      )}
    </section>
  );
}
