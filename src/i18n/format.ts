import { type Day, isoOfDay, type PartialDate } from '../core/day.ts';
import type { Qualifier } from '../core/record.ts';
import type { Language } from './language.ts';
import { measureOfOne } from './plural.ts';

const LOCALES: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' };

/** Shown where there is no data: never a zero. */
export const NO_DATA = '—';

const numberFormats = new Map<string, Intl.NumberFormat>();

function numberFormat(language: Language, decimals: number): Intl.NumberFormat {
  const key = `${language}${decimals}`;
  const known = numberFormats.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: decimals });
  numberFormats.set(key, format);
  return format;
}

/** 1527 → "1.527" (vi), "1,527" (en); null → "—". */
export function formatNumber(value: number | null, language: Language, decimals = 0): string {
  return value === null ? NO_DATA : numberFormat(language, decimals).format(value);
}

const compactFormats: Readonly<Record<Language, Intl.NumberFormat>> = {
  vi: new Intl.NumberFormat(LOCALES.vi, { notation: 'compact' }),
  en: new Intl.NumberFormat(LOCALES.en, { notation: 'compact' }),
};

/** A count in little room: 950 → "950", 1234 → "1,2 N" (vi, nghìn), "1.2k" (en). */
export function formatCompact(count: number, language: Language): string {
  return compactFormats[language].format(count);
}

/** A number with exactly so many decimals: 22.38 → "22,38000". For values that change as one looks. */
export function formatFixed(value: number, language: Language, decimals: number): string {
  return new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);
}

/** 26.19 → "26,19 %" (vi), "26.19%" (en); null → "—". */
export function formatPercent(value: number | null, language: Language, decimals = 2): string {
  if (value === null) return NO_DATA;
  const number = formatNumber(value, language, decimals);
  return language === 'vi' ? `${number}\u00a0%` : `${number}%`;
}

/** A number with its unit of measure: "5.670 hộ", "51,74 %", "1 household". */
export function formatQuantity(
  value: number | null,
  unit: string,
  language: Language,
  decimals = 0,
): string {
  if (value === null) return NO_DATA;
  if (unit === '%') return formatPercent(value, language, decimals);
  const number = formatNumber(value, language, decimals);
  return `${number}\u00a0${language === 'en' && number === '1' ? measureOfOne(unit) : unit}`;
}

const BILLION = 1e9;
const MILLION = 1e6;
/** From here on, millions with one decimal would round to a thousand of them. */
const SHOWN_AS_BILLION = BILLION - MILLION / 20;
const MONEY_UNITS = {
  vi: { billion: 'tỷ đồng', million: 'triệu đồng', one: 'đồng' },
  en: { billion: 'billion VND', million: 'million VND', one: 'VND' },
} as const;

/** Đồng in the unit a newspaper would use: "103,26 tỷ đồng", "50 triệu đồng". */
export function formatVnd(amountVnd: number | null, language: Language): string {
  if (amountVnd === null) return NO_DATA;
  const units = MONEY_UNITS[language];
  if (amountVnd >= SHOWN_AS_BILLION) {
    return `${formatNumber(amountVnd / BILLION, language, 2)}\u00a0${units.billion}`;
  }
  if (amountVnd >= MILLION) {
    return `${formatNumber(amountVnd / MILLION, language, 1)}\u00a0${units.million}`;
  }
  return `${formatNumber(amountVnd, language)}\u00a0${units.one}`;
}

/** A date at the precision it was given: 2024 → "2024", 2024-05 → "05/2024", else "dd/mm/yyyy". */
export function formatPartialDate(date: PartialDate): string {
  return date.split('-').reverse().join('/');
}

/** A day as dd/mm/yyyy, in both languages: the form that its readers write. */
export function formatDay(day: Day): string {
  return formatPartialDate(isoOfDay(day));
}

const TYPED_DAY = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4})$/;

/** Reads a typed date dd/mm/yyyy (also with dots, dashes or spaces) as YYYY-MM-DD; null if none. */
export function isoOfTypedDay(text: string): string | null {
  const match = TYPED_DAY.exec(text.trim());
  if (!match) return null;
  const [, day = '', month = '', year = ''] = match;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const QUALIFIER_WORDS: Readonly<Record<Language, Readonly<Record<Qualifier, string>>>> = {
  vi: {
    exact: '',
    about: 'khoảng ',
    over: 'trên ',
    nearly: 'gần ',
    under: 'dưới ',
    estimate: 'ước ',
    target: 'mục tiêu ',
    target_under: 'mục tiêu dưới ',
    average: 'bình quân ',
  },
  en: {
    exact: '',
    about: 'about ',
    over: 'over ',
    nearly: 'nearly ',
    under: 'under ',
    estimate: 'est. ',
    target: 'target ',
    target_under: 'target below ',
    average: 'average ',
  },
};

/** Puts the source's reservation before a formatted number: "trên 44 %". Null is exact. */
export function qualify(
  formatted: string,
  qualifier: Qualifier | null,
  language: Language,
): string {
  return `${QUALIFIER_WORDS[language][qualifier ?? 'exact']}${formatted}`;
}
