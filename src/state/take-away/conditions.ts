import type { UnitLevel } from '../../core/unit.ts';
import { filterMessages } from '../../i18n/filter-messages.ts';
import { formatDay } from '../../i18n/format.ts';
import { pick } from '../../i18n/language.ts';
import { messagesIn } from '../../i18n/messages.ts';
import { districtList } from '../../i18n/place-words.ts';
import { statisticsMessages } from '../../i18n/statistics-messages.ts';
import { takenMessages } from '../../i18n/taken-messages.ts';
import { selectVisibleLayers } from '../legend.ts';
import { selectUnits, selectVintage } from '../selectors.ts';
import { selectFigureLevel } from '../statistics.ts';
import type { AtlasState } from '../store.ts';
import { selectDistrictFigures } from '../unit-statistics.ts';

/** The period asked for: "từ ngày 19/11/2020 đến ngày 31/12/2024"; null: none. */
function periodInWords({ view }: AtlasState): string | null {
  const words = messagesIn(takenMessages, view.language);
  const parts = [
    view.from === null ? null : words.from(formatDay(view.from)),
    view.to === null ? null : words.to(formatDay(view.to)),
  ].filter((part) => part !== null);
  if (parts.length === 0) return null;
  return view.hasUndated ? `${parts.join(' ')}, ${words.undated}` : parts.join(' ');
}

function placesInWords(state: AtlasState): string | null {
  const { language, districts, isZoneOnly } = state.view;
  const { district } = messagesIn(filterMessages, language);
  const parts = [
    districts.length === 0 ? null : district(districtList(districts, selectUnits(state))),
    isZoneOnly ? messagesIn(takenMessages, language).zone : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(', ');
}

function layersInWords(state: AtlasState): string {
  const words = messagesIn(takenMessages, state.view.language);
  const titles = selectVisibleLayers(state)
    .filter(({ record }) => record !== undefined)
    .map(({ title }) => pick(title, state.view.language));
  return titles.length === 0 ? words.noLayers : words.layersShown(titles.join(', '));
}

/** What the view narrows the records to, without the layers; empty: nothing. */
export function narrowingInWords(state: AtlasState): readonly string[] {
  const { view } = state;
  const words = messagesIn(takenMessages, view.language);
  const published = view.isPublishedOnly ? words.published : null;
  const clauses = view.clauses === null ? null : words.clausesShown(view.clauses.join(', '));
  return [clauses, periodInWords(state), placesInWords(state), published].filter(
    (part) => part !== null,
  );
}

/** Under which filter the records shown were chosen, in words. */
export function recordConditions(state: AtlasState): string {
  return [layersInWords(state), ...narrowingInWords(state)].join('; ');
}

/** Levels that the table of figures has units of: districts stand beside the communes of their time. */
function levelsShown(state: AtlasState): readonly UnitLevel[] {
  const level = selectFigureLevel(state);
  return selectDistrictFigures(state).length > 0 ? ['district', level] : [level];
}

/** Which figures are shown, in words. */
export function figureConditions(state: AtlasState): string {
  const words = messagesIn(takenMessages, state.view.language);
  const { levels, boundaries } = messagesIn(statisticsMessages, state.view.language);
  const shown = levelsShown(state).map((level) => levels[level].toLocaleLowerCase('vi'));
  const which = words.figuresShown(shown, boundaries(selectVintage(state)));
  return `${which}; ${state.view.isPublishedOnly ? words.published : words.publishedAndOther}`;
}
