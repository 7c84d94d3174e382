import type { Indicator } from '../core/indicator.ts';
import type { Trend } from '../core/trend.ts';
import { pointInWords, valueInWords } from './figure-words.ts';
import { formatNumber } from './format.ts';
import type { Language } from './language.ts';
import { defineMessages, messagesIn } from './messages.ts';
import { plural } from './plural.ts';
import { statisticsMessages } from './statistics-messages.ts';

const trendMessages = defineMessages({
  vi: {
    fallen: (by: string) => `giảm ${by}`,
    risen: (by: string) => `tăng ${by}`,
    same: 'không đổi',
    points: (number: string) => `${number} điểm phần trăm`,
  },
  en: {
    fallen: (by) => `down ${by}`,
    risen: (by) => `up ${by}`,
    same: 'unchanged',
    points: (number) => plural(number, 'percentage point'),
  },
});

/** "2016–2020: 72,09 % → 51,74 %, giảm 20,35 điểm phần trăm (chuẩn 2016–2020)". */
export function trendInWords(
  { first, last }: Trend,
  indicator: Indicator,
  language: Language,
): string {
  const words = messagesIn(trendMessages, language);
  const [before, now] = [first, last].map((point) => pointInWords(point, indicator, language));
  const change = Math.abs(last.value - first.value);
  const by =
    indicator.unit.vi === '%'
      ? words.points(formatNumber(change, language, indicator.decimals))
      : valueInWords(change, indicator, language);
  // What reads the same is the same: no "down by 0".
  const way =
    before === now ? words.same : last.value < first.value ? words.fallen(by) : words.risen(by);
  const { standard } = messagesIn(statisticsMessages, language);
  const under = last.standard === null ? '' : ` (${standard(last.standard)})`;
  return `${first.year}–${last.year}: ${before} → ${now}, ${way}${under}`;
}
