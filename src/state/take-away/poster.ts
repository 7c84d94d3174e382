import type { ClauseCode } from '../../core/clause.ts';
import type { MarkShape } from '../../core/palette.ts';
import { classInWords } from '../../i18n/class-words.ts';
import { formatDay, formatNumber } from '../../i18n/format.ts';
import { pick } from '../../i18n/language.ts';
import { legendMessages } from '../../i18n/legend-messages.ts';
import { messagesIn } from '../../i18n/messages.ts';
import { sheetMessages } from '../../i18n/sheet-messages.ts';
import { shellMessages } from '../../i18n/shell-messages.ts';
import { sourceMessages } from '../../i18n/source-messages.ts';
import { standardsInWords } from '../../i18n/standards-in-words.ts';
import { takeAwayMessages } from '../../i18n/take-away-messages.ts';
import { takenMessages } from '../../i18n/taken-messages.ts';
import { classSwatches } from '../../layers/choropleth-colours.ts';
import type { LegendEntry } from '../../layers/layer.ts';
import { selectPaintedStandards, selectVisibleLayers, styleContextOf } from '../legend.ts';
import { selectShowsIllustrative } from '../results.ts';
import { selectToday } from '../selectors.ts';
import { selectPaintedChoropleth } from '../statistics.ts';
import type { AtlasState } from '../store.ts';
import { clausesOnMap, mapSubtitle, mapTitle, sourcesOnMap } from './map-facts.ts';

/** A line of a legend with its symbol. */
export interface PosterEntry {
  readonly symbol:
    | LegendEntry['symbol']
    | { readonly kind: 'clause'; readonly code: ClauseCode; readonly shape: MarkShape };
  readonly label: string;
}

/** Entries under a heading. */
export interface PosterGroup {
  readonly heading: string;
  readonly entries: readonly PosterEntry[];
}

/** Everything that stands around the map of a picture, in words and symbols. */
export interface Poster {
  readonly title: string;
  readonly subtitle: string;
  /** Words of the badge; null: nothing shown is illustrative. */
  readonly badge: string | null;
  readonly north: string;
  readonly legend: readonly PosterGroup[];
  readonly hint: string;
  /** Sources, terms and day, a paragraph each. */
  readonly foot: readonly string[];
}

/** The classes of the indicator painted, in the light theme, as the picture; null: none is. */
function classGroup(state: AtlasState): PosterGroup | null {
  const painted = selectPaintedChoropleth(state);
  if (painted === null) return null;
  const { language } = state.view;
  const words = messagesIn(legendMessages, language);
  const { indicator, level, classes, classCounts, missingCount } = painted;
  const colours = classSwatches(painted, 'light');
  const unit = pick(indicator.unit, language);
  const standards = standardsInWords(selectPaintedStandards(state), language);
  const heading = [
    mapTitle(state),
    ...(unit === '%' ? [] : [unit]),
    ...(standards === '' ? [] : [standards]),
  ].join(' · ');
  const entries = classes.map((each): PosterEntry => {
    const count = formatNumber(classCounts[each.index] ?? 0, language);
    const label = `${classInWords(each, indicator, language)}: ${words.units(count, level)}`;
    return { symbol: { kind: 'fill', colour: colours[each.index] ?? '' }, label };
  });
  const noData: readonly PosterEntry[] =
    missingCount === 0
      ? []
      : [
          {
            symbol: { kind: 'hatch' },
            label: words.noData(formatNumber(missingCount, language), level),
          },
        ];
  return { heading, entries: [...entries, ...noData] };
}

function markGroup(state: AtlasState): PosterGroup {
  const { language } = state.view;
  const entries = selectVisibleLayers(state).flatMap(({ record, title }): PosterEntry[] =>
    record === undefined
      ? []
      : [{ symbol: { kind: 'mark', shape: record.shape }, label: pick(title, language) }],
  );
  return { heading: messagesIn(legendMessages, language).marks, entries };
}

function clauseGroup(state: AtlasState): PosterGroup {
  const entries = clausesOnMap(state).map(({ code, name }): PosterEntry => {
    return { symbol: { kind: 'clause', code, shape: 'circle' }, label: name };
  });
  return { heading: messagesIn(takenMessages, state.view.language).columns.clauses ?? '', entries };
}

function lineGroup(state: AtlasState): PosterGroup {
  const { language } = state.view;
  const context = styleContextOf(state, 'light');
  const entries = selectVisibleLayers(state)
    .filter(({ id }) => id !== 'indicators')
    .flatMap(({ legend }) => legend?.(context) ?? [])
    .filter(({ symbol }) => symbol.kind !== 'mark')
    .map(({ symbol, label }): PosterEntry => ({ symbol, label: pick(label, language) }));
  return { heading: messagesIn(legendMessages, language).others, entries };
}

/** What a picture of the map says of itself. `address`: where the same is seen. */
export function posterOf(state: AtlasState, address: string): Poster {
  const { language } = state.view;
  const legend = messagesIn(legendMessages, language);
  const sheet = messagesIn(sheetMessages, language);
  const made = messagesIn(takeAwayMessages, language).posterMade(formatDay(selectToday(state)));
  const groups = [classGroup(state), markGroup(state), clauseGroup(state), lineGroup(state)];
  const isIllustrative = selectShowsIllustrative(state);
  return {
    title: mapTitle(state),
    subtitle: mapSubtitle(state),
    badge: isIllustrative ? messagesIn(shellMessages, language).illustrative : null,
    north: sheet.north,
    legend: groups.filter((group) => group !== null).filter(({ entries }) => entries.length > 0),
    hint: [legend.clauseHint, legend.planned, legend.communeOnly].join(' · '),
    foot: [
      ...sourcesOnMap(state),
      `${messagesIn(sourceMessages, language).credit}. ${sheet.forDisplay}`,
      `${messagesIn(takenMessages, language).atlas} · ${made} · ${address}`,
    ],
  };
}
