import type { Bilingual } from '../core/record.ts';

export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The words of one language. */
export function pick(text: Bilingual, language: Language): string {
  return text[language];
}

const COLLATORS: Readonly<Record<Language, Intl.Collator>> = {
  vi: new Intl.Collator('vi', { numeric: true }),
  en: new Intl.Collator('en', { numeric: true }),
};

/** Compares two texts as a dictionary of the language orders them. */
export function compareText(a: string, b: string, language: Language): number {
  return COLLATORS[language].compare(a, b);
}
