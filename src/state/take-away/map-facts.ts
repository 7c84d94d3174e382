import type { DatasetRef } from '../../core/catalog.ts';
import { CLAUSE_CODES, type ClauseCode } from '../../core/clause.ts';
import { formatDay, formatNumber } from '../../i18n/format.ts';
import { pick } from '../../i18n/language.ts';
import { legendMessages } from '../../i18n/legend-messages.ts';
import { messagesIn } from '../../i18n/messages.ts';
import { publishersInWords } from '../../i18n/publishers-in-words.ts';
import { resultMessages } from '../../i18n/result-messages.ts';
import { sheetMessages } from '../../i18n/sheet-messages.ts';
import { takenMessages } from '../../i18n/taken-messages.ts';
import { selectPaintedPublishers } from '../legend.ts';
import { selectAt, selectResult } from '../selectors.ts';
import { selectPaintedChoropleth } from '../statistics.ts';
import type { AtlasState } from '../store.ts';
import { narrowingInWords } from './conditions.ts';
import { sourcesOfDatasets } from './dataset-sources.ts';
import { datasetsOfFigures, figuresTitle } from './take-figures.ts';
import { shownRecords } from './take-records.ts';

/** What a map that leaves the page is called: the indicator painted, else the activities. */
export function mapTitle(state: AtlasState): string {
  const painted = selectPaintedChoropleth(state);
  if (painted !== null) return figuresTitle(state, painted.indicator);
  return messagesIn(takenMessages, state.view.language).records;
}

/** How many activities are shown, under which filter, over the boundaries of which day. */
export function mapSubtitle(state: AtlasState): string {
  const { language } = state.view;
  const { shown, total } = selectResult(state);
  const { counted } = messagesIn(resultMessages, language);
  const { boundaries } = messagesIn(sheetMessages, language);
  return [
    counted(formatNumber(shown, language), formatNumber(total, language)),
    ...narrowingInWords(state),
    boundaries(formatDay(selectAt(state))),
  ].join(' · ');
}

/** Clauses that the shown records are filed under, with their short names. */
export function clausesOnMap(
  state: AtlasState,
): readonly { readonly code: ClauseCode; readonly name: string }[] {
  const { byClause } = selectResult(state);
  return CLAUSE_CODES.flatMap((code, index) => {
    const row = state.catalogue.clauses.find((clause) => clause.code === code);
    if (code === '0' || row === undefined || (byClause[index] ?? 0) === 0) return [];
    return { code, name: pick(row.short, state.view.language) };
  });
}

/** Datasets of what is on the map: of the records shown and of the figures painted. */
function datasetsOnMap(state: AtlasState): readonly DatasetRef[] {
  const ids = new Set(shownRecords(state).map(({ dataset }) => dataset));
  const ofRecords = [...ids].sort().flatMap((id) => state.datasets[id]?.ref ?? []);
  const figures = [...(selectPaintedChoropleth(state)?.figures.values() ?? [])];
  return [...ofRecords, ...datasetsOfFigures(state, figures)];
}

/** Sources of what is on the map, a sentence each: the datasets, and who published what is painted. */
export function sourcesOnMap(state: AtlasState): readonly string[] {
  const { language } = state.view;
  const { sources } = messagesIn(legendMessages, language);
  const publishers = selectPaintedChoropleth(state) === null ? [] : selectPaintedPublishers(state);
  return [
    ...sourcesOfDatasets(datasetsOnMap(state), language),
    ...(publishers.length > 0 ? [sources(publishersInWords(publishers, language))] : []),
  ].map((each) => `${each}.`);
}
