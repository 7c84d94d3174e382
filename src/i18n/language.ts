import type { Bilingual } from '../core/record.ts';

export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The words of one language. */
export function pick(text: Bilingual, language: Language): string {
  return text[language];
}
