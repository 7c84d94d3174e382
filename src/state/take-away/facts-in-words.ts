import { formatNumber, formatPartialDate } from '../../i18n/format.ts';
import { messagesIn } from '../../i18n/messages.ts';
import { sourceMessages } from '../../i18n/source-messages.ts';
import { takenMessages } from '../../i18n/taken-messages.ts';
import { naturesAmong, type TakenFacts, type TakenTable } from './taken.ts';

type NatureWords = Readonly<Record<'illustrativeAmong' | 'plansAmong' | 'onlyPublished', string>>;

/** "Only published facts", or what else is among them. */
export function natureInWords(facts: TakenFacts, words: NatureWords): string {
  const told = { illustrative: words.illustrativeAmong, plans: words.plansAmong };
  const among = naturesAmong(facts).map((nature) => told[nature]);
  return among.length === 0 ? words.onlyPublished : among.join('. ');
}

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
    [labels.nature, natureInWords(facts, words)],
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
