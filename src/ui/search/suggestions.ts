import { parsePosition } from '../../core/position.ts';
import type { UnitIndex } from '../../core/unit.ts';
import { formatNumber } from '../../i18n/format.ts';
import type { Language } from '../../i18n/language.ts';
import { messagesIn } from '../../i18n/messages.ts';
import { formatPeriod } from '../../i18n/period-words.ts';
import { searchMessages } from '../../i18n/search-messages.ts';
import { unitName, unitNameInSentence } from '../../i18n/unit-words.ts';
import { type AtlasStore, changeSession } from '../../state/store.ts';
import { openRecord } from '../common/record-choice.ts';
import { openUnit } from '../common/unit-choice.ts';
import { describeUnit } from './describe-unit.ts';
import type { Findable, SearchIndex } from './search-index.ts';

/** A line under the search field. */
export interface Suggestion {
  readonly key: string;
  readonly kind: Findable['kind'] | 'position';
  readonly title: string;
  /** What tells it from others of its name. */
  readonly details: readonly string[];
  choose(store: AtlasStore): void;
}

const SETTLEMENT_ZOOM = 12.5;

interface SuggestionInput {
  readonly text: string;
  readonly search: SearchIndex;
  readonly units: UnitIndex;
  readonly language: Language;
}

export function suggest(input: SuggestionInput): readonly Suggestion[] {
  const position = parsePosition(input.text);
  if (position) return [positionSuggestion(position, input.language)];
  return input.search(input.text).map((found) => suggestionOf(found, input));
}

function goTo(store: AtlasStore, center: readonly [number, number]): void {
  changeSession(store, { cameraRequest: { kind: 'position', center, zoom: SETTLEMENT_ZOOM } });
}

function positionSuggestion(position: readonly [number, number], language: Language): Suggestion {
  const words = messagesIn(searchMessages, language);
  const [lng, lat] = position.map((degrees) => formatNumber(degrees, language, 5));
  return {
    key: 'position',
    kind: 'position',
    title: words.goTo(`${lat}; ${lng}`),
    details: [words.position],
    choose: (store) => goTo(store, position),
  };
}

function suggestionOf(found: Findable, { units, language }: SuggestionInput): Suggestion {
  const words = messagesIn(searchMessages, language);
  switch (found.kind) {
    case 'unit':
      return {
        key: found.unit.id,
        kind: 'unit',
        title: unitName(found.unit, language),
        details: describeUnit(found.unit, units, language),
        choose: (store) => openUnit(store, found.unit),
      };
    case 'place': {
      const { name, kind, position, commune2020, commune2025 } = found.place;
      const now = commune2025 === null ? null : units.get(commune2025);
      const before = commune2020 === null ? null : units.get(commune2020);
      const places = [before, now].filter((unit) => unit !== null);
      return {
        key: `place ${position.join()} ${name}`,
        kind: 'place',
        title: name,
        details: [
          kind === 'peak' ? words.peak : words.settlement,
          ...places.map((unit) => `${unitNameInSentence(unit, language)} (${unit.vintage})`),
        ],
        choose: (store) => goTo(store, position),
      };
    }
    case 'record': {
      const { properties } = found.record;
      return {
        key: properties.id,
        kind: 'record',
        title: language === 'vi' ? properties.name : properties.nameEn,
        details: [words.record, formatPeriod(properties, language)],
        choose: (store) => openRecord(store, found.record),
      };
    }
    default:
      return found satisfies never;
  }
}
