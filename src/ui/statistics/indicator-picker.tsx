import { ChevronLeft, ChevronRight } from 'lucide-react';
import { isMappable } from '../../core/scale.ts';
import { pick } from '../../i18n/language.ts';
import { statisticsMessages } from '../../i18n/statistics-messages.ts';
import { selectIndicator, selectYear } from '../../state/statistics.ts';
import { changeView } from '../../state/store.ts';
import { selectChoosableYears, selectIndicatorsByTopic } from '../../state/unit-statistics.ts';
import { useAtlas, useAtlasStore, useLanguage, useMessages } from '../atlas-context.ts';

/** What is shown, and for which year: the same choice for map, legend, chart and table. */
export function IndicatorPicker() {
  const store = useAtlasStore();
  const language = useLanguage();
  const words = useMessages(statisticsMessages);
  const topics = useAtlas(selectIndicatorsByTopic);
  const indicator = useAtlas(selectIndicator);
  if (indicator === null) return null;
  return (
    <div className="indicator-picker">
      <select
        className="statistics-select"
        aria-label={words.indicator}
        value={indicator.id}
        onChange={({ target }) => changeView(store, { indicator: target.value, year: null })}
      >
        {topics.map(([topic, indicators]) => (
          <optgroup key={topic} label={words.topics[topic]}>
            {indicators.map((each) => (
              <option key={each.id} value={each.id}>
                {pick(each.title, language)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <YearStepper />
      {!isMappable(indicator) && <p className="figure-note">{words.notOnMap}</p>}
    </div>
  );
}

function YearStepper() {
  const store = useAtlasStore();
  const words = useMessages(statisticsMessages);
  const years = useAtlas(selectChoosableYears);
  const year = useAtlas(selectYear);
  const index = years.indexOf(year);
  const step = (by: 1 | -1, label: string) => {
    const target = years[index + by];
    return (
      <button
        type="button"
        className="button button-icon"
        aria-label={label}
        title={label}
        disabled={target === undefined}
        onClick={() => changeView(store, { year: target ?? null })}
      >
        {by < 0 ? <ChevronLeft size={16} aria-hidden /> : <ChevronRight size={16} aria-hidden />}
      </button>
    );
  };
  return (
    <div className="year-stepper">
      {step(-1, words.previousYear)}
      <select
        className="statistics-select"
        aria-label={words.year}
        value={year}
        onChange={({ target }) => changeView(store, { year: Number(target.value) })}
      >
        {years.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </select>
      {step(1, words.nextYear)}
    </div>
  );
}
