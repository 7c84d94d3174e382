import type { Indicator } from '../core/indicator.ts';
import type { ScaleClass } from '../core/scale.ts';
import { formatNumber } from './format.ts';
import type { Language } from './language.ts';
import { legendMessages } from './legend-messages.ts';
import { messagesIn } from './messages.ts';

/** The sign after a bound of a class: a percent sign, or nothing. */
export function percentSign({ unit }: Indicator, language: Language): string {
  if (unit.vi !== '%') return '';
  return language === 'vi' ? '\u00a0%' : '%';
}

/** The values that a class holds: "dưới 10 %", "10 – dưới 20 %", "từ 40 %". */
export function classInWords(
  { from, to }: ScaleClass,
  indicator: Indicator,
  language: Language,
): string {
  const words = messagesIn(legendMessages, language);
  const sign = percentSign(indicator, language);
  const number = (value: number) => formatNumber(value, language, 2);
  if (from === null) return words.below(number(to ?? 0) + sign);
  if (to === null) return words.from(number(from) + sign);
  return words.between(number(from), number(to) + sign);
}
