import type { ClauseCode } from '../../core/clause.ts';
import type { Bilingual } from '../../core/record.ts';
import { filterMessages } from '../../i18n/filter-messages.ts';
import { LANGUAGES, type Language } from '../../i18n/language.ts';
import { messagesIn } from '../../i18n/messages.ts';
import { districtList } from '../../i18n/place-words.ts';
import { tourMessages } from '../../i18n/tour-messages.ts';
import type { Catalogue } from '../catalogue.ts';
import type { View } from '../view.ts';

interface Known extends Pick<Catalogue, 'units' | 'clauses' | 'indicators'> {
  /** Name of a record; null: not in this build. */
  readonly recordName: (id: string) => Bilingual | null;
}

function clauseName(code: ClauseCode, { clauses }: Known, language: Language): string {
  const row = clauses.find((clause) => clause.code === code);
  return messagesIn(tourMessages, language).clause(code, row?.short[language] ?? '');
}

function placeName(view: View, { units }: Known, language: Language): string | null {
  const { district } = messagesIn(filterMessages, language);
  const districts =
    view.districts.length === 0 ? null : district(districtList(view.districts, units));
  const zone = view.isZoneOnly ? messagesIn(tourMessages, language).zone : null;
  return [districts, zone].filter((part) => part !== null).join(', ') || null;
}

function indicatorName({ indicator }: View, { indicators }: Known, language: Language): string {
  const asked = indicators.find(({ id }) => id === indicator);
  return asked?.title[language] ?? messagesIn(tourMessages, language).indicators;
}

function nameIn(view: View, known: Known, language: Language): string {
  const words = messagesIn(tourMessages, language);
  const record = view.record === null ? null : (known.recordName(view.record)?.[language] ?? null);
  const unit = view.unit === null ? null : (known.units.get(view.unit)?.fullName ?? null);
  const isOnlyIndicators =
    view.layers.includes('indicators') &&
    !view.layers.some((id) => ['projects', 'training', 'disasters'].includes(id));
  const parts = [
    placeName(view, known, language),
    view.clauses?.map((code) => clauseName(code, known, language)).join(', ') ?? null,
    unit,
    record,
    isOnlyIndicators ? indicatorName(view, known, language) : null,
  ].filter((part) => part !== null);
  const isOfOwn = parts.length === 0 && view.board !== null && view.board !== 'overview';
  if (isOfOwn && view.board !== null) return words.boards[view.board];
  return parts.length === 0 ? words.wholeArea : parts.join(' · ');
}

/** What a view shows, in few words, for a stop that has no title of its own. */
export function titleOfView(view: View, known: Known): Bilingual {
  const [vi, en] = LANGUAGES.map((language) => nameIn(view, known, language).normalize('NFC'));
  return { vi: vi ?? '', en: en ?? '' };
}
