import { anchorOf } from '../../core/geo.ts';
import type { AtlasRecord } from '../../core/record.ts';
import { QUALIFIERS, type Qualifier, type Source } from '../../core/record.ts';
import { type UnitIndex, unitId, type Vintage } from '../../core/unit.ts';
import { detailMessages } from '../../i18n/detail-messages.ts';
import { qualify } from '../../i18n/format.ts';
import { type Language, pick } from '../../i18n/language.ts';
import { messagesIn } from '../../i18n/messages.ts';
import { placeInWords } from '../../i18n/place-words.ts';
import { takenMessages } from '../../i18n/taken-messages.ts';
import { unitName } from '../../i18n/unit-words.ts';
import type { LayerId } from '../../layers/registry.ts';
import { layerById } from '../../layers/registry.ts';
import type { TakenValue } from './taken.ts';

/** Decimals of a degree: some 0.1 m. */
const PLACE_DECIMALS = 6;

/** Publisher, date and address of each source. */
export function sourcesInWords(sources: readonly Source[]): string {
  return sources
    .map(({ publisher, url, date }) =>
      [publisher, date, url].filter((part) => part !== null).join(', '),
    )
    .join('; ');
}

/** The reservation that stands before a number: "khoảng"; null for an exact one. */
export function qualifierInWords(qualifier: Qualifier, language: Language): string | null {
  return qualify('', qualifier, language).trim() || null;
}

function isQualifier(value: unknown): value is Qualifier {
  return QUALIFIERS.some((qualifier) => qualifier === value);
}

/** Any value of a property in one cell. Objects become "name value", lists are parted by semicolons. */
function cellOf(value: unknown, language: Language): TakenValue {
  if (value === null || value === undefined || value === false) return null;
  if (value === true) return messagesIn(takenMessages, language).yes;
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (Array.isArray(value)) {
    return value.map((item) => cellOf(item, language) ?? '').join('; ') || null;
  }
  return Object.entries(value)
    .map(([key, part]) => `${key} ${cellOf(part, language) ?? ''}`)
    .join(', ');
}

interface WordsOf {
  readonly units: UnitIndex;
  readonly language: Language;
}

function unitsInWords(
  codes: readonly string[],
  vintage: Vintage,
  { units, language }: WordsOf,
): TakenValue {
  const names = codes.map((code) => {
    const id = unitId(vintage, code);
    const unit = units.get(id);
    return unit === null ? id : `${unitName(unit, language)} (${id})`;
  });
  return names.join('; ') || null;
}

/** Properties whose words are not just their values. Absent: `cellOf` says them. */
function ownWords(record: AtlasRecord, words: WordsOf): Readonly<Record<string, TakenValue>> {
  const { properties, geometry } = record;
  const { units, language } = words;
  const layer = layerById(record.layer as LayerId);
  const kind = String(Reflect.get(properties, 'kind') ?? '');
  const label = layer.record?.kindLabels[kind];
  const details = messagesIn(detailMessages, language);
  const [lng, lat] = geometry === null ? [null, null] : anchorOf(geometry);
  return {
    name: language === 'vi' ? properties.name : properties.nameEn,
    layer: pick(layer.title, language),
    kind: label === undefined ? kind || null : pick(label, language),
    clauses: properties.clauses.join(', '),
    status: details.statuses[properties.status],
    place: placeInWords(properties, units, language),
    precision: details.precisions[properties.precision],
    communes2020: unitsInWords(properties.communes2020, '2020', words),
    communes2025: unitsInWords(properties.communes2025, '2025', words),
    districts: unitsInWords(properties.districts, '2020', words),
    lng: lng === null ? null : Number(lng.toFixed(PLACE_DECIMALS)),
    lat: lat === null ? null : Number(lat.toFixed(PLACE_DECIMALS)),
    source: sourcesInWords(properties.sources),
  };
}

/** A value of a record by the key of its column. */
export function recordValues(
  record: AtlasRecord,
  keys: readonly string[],
  words: WordsOf,
): Readonly<Record<string, TakenValue>> {
  const own = ownWords(record, words);
  const wordsOf = (key: string): TakenValue => {
    if (Object.hasOwn(own, key)) return own[key] ?? null;
    const value: unknown = Reflect.get(record.properties, key);
    if (key.endsWith('Qualifier') && isQualifier(value)) {
      return qualifierInWords(value, words.language);
    }
    return cellOf(value, words.language);
  };
  return Object.fromEntries(keys.map((key) => [key, wordsOf(key)]));
}
