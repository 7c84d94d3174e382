import { type PartialDate, spanOfPartialDate } from '../../core/day.ts';
import { isoOfTypedDay } from '../../i18n/format.ts';
import type { Language } from '../../i18n/language.ts';
import type { Reading } from './typed-field.tsx';

const MONTH = /^(\d{1,2})[/.\-\s](\d{4})$/;

/** A day, month or year as a person types it: 5/2026, 05/06/2026, 2026; ISO forms too. Empty: null. */
export function readPartialDate(
  text: string,
  fault: (text: string) => string,
): Reading<PartialDate | null> {
  if (text === '') return { value: null };
  const month = MONTH.exec(text);
  const iso =
    isoOfTypedDay(text) ?? (month ? `${month[2]}-${(month[1] ?? '').padStart(2, '0')}` : text);
  return spanOfPartialDate(iso) === null ? { fault: fault(text) } : { value: iso };
}

/** Words that stand for powers of ten in sums of money, as they are typed in Vietnam. */
const SCALES: readonly (readonly [RegExp, number])[] = [
  [/\s*(tỷ|tỉ|ty|billion|bn)(\s*(đồng|dong|vnd|đ))?$/i, 1e9],
  [/\s*(triệu|trieu|tr|million|m)(\s*(đồng|dong|vnd|đ))?$/i, 1e6],
  [/\s*(đồng|dong|vnd|đ)?$/i, 1],
];

const GROUPED = /^[1-9]\d{0,2}([.,\s\u00a0])\d{3}(\1\d{3})*$/;
const GROUPED_DECIMAL = /^[1-9]\d{0,2}([.,\s\u00a0])\d{3}(\1\d{3})*(?!\1)[.,]\d+$/;
const DECIMAL = /^\d+([.,]\d+)?$/;
/** Three digits behind the one sign of a number: thousands to some, thousandths to others. */
const AMBIGUOUS = /^\d{1,3}([.,])\d{3}$/;
const DECIMAL_SIGN: Readonly<Record<Language, string>> = { vi: ',', en: '.' };

/**
 * A number with dots, commas or spaces between its thousands, a decimal sign, or both; null: none.
 * "1,500" is one and a half to a Vietnamese and 1500 to an English reader; `language` null: a whole
 * number is asked for, so it is 1500.
 */
export function readNumber(text: string, language: Language | null): number | null {
  const sign = AMBIGUOUS.exec(text)?.[1];
  const isDecimal = sign !== undefined && language !== null && DECIMAL_SIGN[language] === sign;
  if (!isDecimal && GROUPED_DECIMAL.test(text)) {
    const [whole = '', part = ''] = text.split(/[.,](?=\d+$)/);
    return Number(`${whole.replace(/\D/g, '')}.${part}`);
  }
  if (!isDecimal && GROUPED.test(text)) return Number(text.replace(/\D/g, ''));
  return DECIMAL.test(text) ? Number(text.replace(',', '.')) : null;
}

/** Đồng: "1.500.000.000", "1,5 tỷ", "300 triệu". Empty: null. */
export function readVnd(
  text: string,
  language: Language,
  fault: (text: string) => string,
): Reading<number | null> {
  if (text === '') return { value: null };
  for (const [ending, scale] of SCALES) {
    const match = ending.exec(text);
    if (!match) continue;
    const number = readNumber(text.slice(0, match.index).trim(), scale === 1 ? null : language);
    if (number !== null) return { value: Math.round(number * scale) };
  }
  return { fault: fault(text) };
}

/** A whole number from 0 on. Empty: null. */
export function readCount(text: string, fault: (text: string) => string): Reading<number | null> {
  if (text === '') return { value: null };
  const number = readNumber(text, null);
  return number !== null && Number.isInteger(number) ? { value: number } : { fault: fault(text) };
}

/** Text; empty: null. */
export function readText(text: string): Reading<string | null> {
  return { value: text === '' ? null : text };
}

/** Whether a text is an address of the web. */
export function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
