import { isoOfDay } from '../../core/day.ts';
import { foldVietnamese } from '../../core/search.ts';
import { pick } from '../../i18n/language.ts';
import { messagesIn } from '../../i18n/messages.ts';
import { takenMessages } from '../../i18n/taken-messages.ts';
import { selectAt, selectVintage } from '../selectors.ts';
import { selectIndicator, selectPaintedChoropleth, selectYear } from '../statistics.ts';
import type { AtlasState } from '../store.ts';
import type { TakenContent } from './taken.ts';

const ATLAS = 'muong-cha';
const LONGEST = 40;

/** Small letters without diacritics, digits and hyphens: what every file system takes. */
function plain(text: string): string {
  const words = foldVietnamese(text).replace(/[^a-z0-9]+/g, '-');
  return words.slice(0, LONGEST).replace(/^-|-$/g, '');
}

/** What and when, without diacritics and without an ending: `muong-cha_ty-le-ho-ngheo_2023_ranh-gioi-2020`. */
export function takenFileName(state: AtlasState, content: TakenContent | 'map'): string {
  const { view } = state;
  const words = messagesIn(takenMessages, view.language);
  const indicator =
    content === 'map'
      ? (selectPaintedChoropleth(state)?.indicator ?? null)
      : selectIndicator(state);
  if (content === 'records' || indicator === null) {
    const days = [view.from, view.to].flatMap((day) => (day === null ? [] : isoOfDay(day)));
    const period = days.length === 0 ? [isoOfDay(selectAt(state))] : days;
    const kind = content === 'map' ? ['map'] : [];
    return [ATLAS, plain(words.records), ...period, ...kind].join('_');
  }
  const what = plain(pick(indicator.title, view.language));
  const parts = [ATLAS, what, String(selectYear(state)), selectVintage(state)];
  return content === 'map' ? [...parts, 'map'].join('_') : parts.join('_');
}
