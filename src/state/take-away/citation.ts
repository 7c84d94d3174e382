import { formatDay, formatPartialDate } from '../../i18n/format.ts';
import { messagesIn } from '../../i18n/messages.ts';
import { publishersInWords } from '../../i18n/publishers-in-words.ts';
import { takenMessages } from '../../i18n/taken-messages.ts';
import { selectToday } from '../selectors.ts';
import type { AtlasState } from '../store.ts';
import { sourcesOfDatasets } from './dataset-sources.ts';
import { natureInWords } from './facts-in-words.ts';
import { naturesAmong, type TakenTable } from './taken.ts';

/** How to quote what is shown: content, datasets with their publishers, boundaries, day and address. */
export function citationOf(state: AtlasState, { facts, language }: TakenTable): string {
  const words = messagesIn(takenMessages, language);
  const sources = sourcesOfDatasets(facts.datasets, language);
  return [
    `${words.atlas}. “${facts.title}” (${facts.conditions}).`,
    sources.length === 0 ? null : words.cite.data(sources.join('; ')),
    facts.publishers.length === 0
      ? null
      : words.cite.published(publishersInWords(facts.publishers, language)),
    words.cite.boundaries(formatPartialDate(facts.boundaryDate)),
    naturesAmong(facts).length > 0 ? `${natureInWords(facts, words)}.` : null,
    `${words.cite.seen(formatDay(selectToday(state)))} ${facts.address}`,
  ]
    .filter((part) => part !== null)
    .join(' ')
    .normalize('NFC');
}
