import type { AtlasRecord } from '../../core/record.ts';
import { formatPeriod } from '../../i18n/period-words.ts';
import { placeInWords } from '../../i18n/place-words.ts';
import { shellMessages } from '../../i18n/shell-messages.ts';
import { selectUnits } from '../../state/selectors.ts';
import { useAtlas, useLanguage, useMessages } from '../atlas-context.ts';
import { ClauseTab } from '../common/clause-tab.tsx';
import { BETWEEN_FACTS, factsInLine } from './facts-in-line.ts';

interface RecordLineProps {
  readonly record: AtlasRecord;
  /** What must be read first of what stands below the name; null: nothing special. */
  readonly fact?: string | null;
  /** Further facts, after place and period. */
  readonly more?: readonly string[];
}

/** A record as a line of a board: its name, and below it what, when and where. */
export function RecordLine({ record, fact = null, more = [] }: RecordLineProps) {
  const shell = useMessages(shellMessages);
  const language = useLanguage();
  const units = useAtlas(selectUnits);
  const { properties } = record;
  const facts = [
    unbroken(formatPeriod(properties, language)),
    placeInWords(properties, units, language),
    ...more,
    ...(record.isIllustrative ? [together(shell.illustrative.toLocaleLowerCase(language))] : []),
  ];
  return (
    <div className="wall-line">
      <ClauseTab code={properties.clauses[0] ?? '0'} tone="outline" />
      <div className="wall-line-text">
        <p className="wall-name" data-type="primary">
          {language === 'vi' ? properties.name : properties.nameEn}
        </p>
        <p className="wall-facts">
          {fact !== null && (
            <b className="wall-fact">
              {fact}
              {BETWEEN_FACTS}
            </b>
          )}
          {factsInLine(facts)}
        </p>
      </div>
    </div>
  );
}

/** Days of one month, “23–26/11/2026”, never on two lines: a word joiner on either side of the dash. */
function unbroken(period: string): string {
  return period.replace(/(\d)–(\d)/, '$1\u2060–\u2060$2');
}

/** The same words, never on two lines. */
function together(words: string): string {
  return words.replaceAll(' ', '\u00a0');
}
