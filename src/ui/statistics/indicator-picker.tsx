import { isMappable } from '../../core/scale.ts';
import { UNIT_LEVELS } from '../../core/unit.ts';
import { pick } from '../../i18n/language.ts';
import { statisticsMessages } from '../../i18n/statistics-messages.ts';
import { selectVintage } from '../../state/selectors.ts';
import { selectFigureLevel, selectIndicator } from '../../state/statistics.ts';
import { changeView } from '../../state/store.ts';
import { selectIndicatorsByTopic } from '../../state/unit-statistics.ts';
import { useAtlas, useAtlasStore, useLanguage, useMessages } from '../atlas-context.ts';
import { NatureSwitch } from '../place/nature-switch.tsx';
import { YearControl } from './year-control.tsx';

/** What is shown, of which units and for which year: the same choice for map, legend, chart and table. */
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
      <YearControl />
      <LevelChoice />
      <NatureSwitch label={words.publishedOnly} />
      {!isMappable(indicator) && <p className="figure-note">{words.notOnMap}</p>}
    </div>
  );
}

/** Communes or districts; where there are no districts, why. */
function LevelChoice() {
  const store = useAtlasStore();
  const words = useMessages(statisticsMessages);
  const level = useAtlas(selectFigureLevel);
  const hasDistricts = useAtlas((state) => selectVintage(state) === '2020');
  if (!hasDistricts) return <p className="figure-note level-absent">{words.noDistricts}</p>;
  return (
    <fieldset className="level-choice">
      <legend className="visually-hidden">{words.level}</legend>
      {UNIT_LEVELS.map((each) => (
        <button
          key={each}
          type="button"
          className="chip"
          aria-pressed={each === level}
          onClick={() => changeView(store, { figureLevel: each, year: null })}
        >
          {words.levels[each]}
        </button>
      ))}
    </fieldset>
  );
}
