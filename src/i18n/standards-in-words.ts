import type { PovertyStandard } from '../core/indicator.ts';
import type { Language } from './language.ts';
import { legendMessages } from './legend-messages.ts';
import { messagesIn } from './messages.ts';

/** "chuẩn 2016–2020, 2022–2025 · chưa rõ chuẩn nghèo"; null: a source that names none. Empty: "". */
export function standardsInWords(
  standards: readonly (PovertyStandard | null)[],
  language: Language,
): string {
  const words = messagesIn(legendMessages, language);
  const named = standards.flatMap((each) => each?.replace('-', '–') ?? []);
  return [
    ...(named.length > 0 ? [words.standard(named.join(', '))] : []),
    ...(named.length < standards.length ? [words.unknownStandard] : []),
  ].join(' · ');
}
