import type { Language } from '../../i18n/language.ts';
import { messagesIn } from '../../i18n/messages.ts';
import { takenMessages } from '../../i18n/taken-messages.ts';
import type { TakenColumn } from './taken.ts';

/** Columns with their titles; one that no table of words names keeps its key. */
export function columnsOf(keys: readonly string[], language: Language): readonly TakenColumn[] {
  const { columns } = messagesIn(takenMessages, language);
  return keys.map((key) => ({ key, title: columns[key] ?? key }));
}
