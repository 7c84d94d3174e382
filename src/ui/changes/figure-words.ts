import type { Indicator } from '../../core/indicator.ts';
import type { PublishedFigures } from '../../core/wall/published-figures.ts';
import { changeMessages } from '../../i18n/change-messages.ts';
import { formatNumber } from '../../i18n/format.ts';
import type { Language } from '../../i18n/language.ts';
import { messagesIn } from '../../i18n/messages.ts';

/** A line for each indicator with newly published values: which, how many, of which years. */
export function figureWords(
  figures: readonly PublishedFigures[],
  indicators: readonly Indicator[],
  language: Language,
): readonly string[] {
  const words = messagesIn(changeMessages, language);
  return figures.map(({ indicator, count, years, isIllustrative }) => {
    const title = indicators.find(({ id }) => id === indicator)?.title[language] ?? indicator;
    const facts = [
      words.figureCount(formatNumber(count, language)),
      ...(years === null ? [] : [words.years(...years)]),
      ...(isIllustrative ? [words.illustrative] : []),
    ];
    return `${title}: ${facts.join(', ')}`;
  });
}
