import { formatNumber, formatPartialDate } from '../../i18n/format.ts';
import { messagesIn } from '../../i18n/messages.ts';
import { sourceMessages } from '../../i18n/source-messages.ts';
import { takenMessages } from '../../i18n/taken-messages.ts';
import type { TakenTable } from './taken.ts';

/** What a file says of itself, as `[label, words]`, datasets with their nature and licence last. */
export function factsInWords({
  language,
  facts,
}: Pick<TakenTable, 'language' | 'facts'>): readonly (readonly [string, string])[] {
  const words = messagesIn(takenMessages, language);
  const { natures } = messagesIn(sourceMessages, language);
  const labels = words.facts;
  const notHeld: readonly (readonly [string, string])[] =
    facts.notHeld === 0
      ? []
      : [[labels.notHeld, words.notHeld(formatNumber(facts.notHeld, language))]];
  return [
    [labels.title, facts.title],
    [labels.conditions, facts.conditions],
    [labels.boundaryDate, formatPartialDate(facts.boundaryDate)],
    [labels.count, formatNumber(facts.rowCount, language)],
    ...notHeld,
    [labels.nature, facts.hasIllustrative ? words.illustrativeAmong : words.onlyPublished],
    ...facts.datasets.flatMap((dataset): (readonly [string, string])[] => [
      [
        labels.source,
        `${dataset.title[language]} (${natures[dataset.nature]}): ${dataset.source[language]}`,
      ],
      [labels.licence, dataset.licence[language]],
    ]),
    [labels.address, facts.address],
    [labels.written, facts.written],
  ];
}
