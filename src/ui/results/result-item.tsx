import { memo } from 'react';
import type { AtlasRecord } from '../../core/record.ts';
import { numberOf } from '../../core/record-fields.ts';
import { formatVnd, qualify } from '../../i18n/format.ts';
import type { Language } from '../../i18n/language.ts';
import { formatPeriod } from '../../i18n/period-words.ts';
import { placeInWords } from '../../i18n/place-words.ts';
import { resultMessages } from '../../i18n/result-messages.ts';
import type { ProjectProperties } from '../../layers/schema/projects.ts';
import { selectUnits } from '../../state/selectors.ts';
import { changeSession } from '../../state/store.ts';
import { useAtlas, useAtlasStore, useLanguage, useMessages } from '../atlas-context.ts';
import { ClauseTab } from '../common/clause-tab.tsx';
import { RecordNature } from '../common/nature-badge.tsx';
import { openRecord } from '../common/record-choice.ts';

interface ResultItemProps {
  readonly record: AtlasRecord;
  readonly isMarked: boolean;
  readonly isTabStop: boolean;
  readonly isSelected: boolean;
  readonly isHovered: boolean;
}

/**
 * A record in the list: its clause, name, when, where, how much, and whether it is a fact. Drawn
 * again only when one of these changes: a list has hundreds.
 */
export const ResultItem = memo(function ResultItem({
  record,
  isMarked,
  isTabStop,
  isSelected,
  isHovered,
}: ResultItemProps) {
  const store = useAtlasStore();
  const language = useLanguage();
  const words = useMessages(resultMessages);
  const units = useAtlas(selectUnits);
  const { properties } = record;
  const hover = (hoveredRecord: string | null) => changeSession(store, { hoveredRecord });
  const facts = [
    formatPeriod(properties, language),
    placeInWords(properties, units, language),
    budgetInWords(record, language),
    isMarked ? null : words.unmarkedOne,
  ];
  return (
    <button
      type="button"
      className={isHovered ? 'result result-hovered' : 'result'}
      aria-current={isSelected ? 'true' : undefined}
      tabIndex={isTabStop ? 0 : -1}
      onClick={() => openRecord(store, record)}
      onPointerEnter={() => hover(properties.id)}
      onPointerLeave={() => hover(null)}
      onFocus={() => hover(properties.id)}
      onBlur={() => hover(null)}
    >
      <ClauseTab code={properties.clauses[0] ?? '0'} />
      <span className="result-text">
        <span className="result-name">
          {language === 'vi' ? properties.name : properties.nameEn}
        </span>
        <span className="result-facts">
          {facts.filter((fact) => fact !== null).join(' · ')} <RecordNature record={record} />
        </span>
      </span>
    </button>
  );
});

function budgetInWords(record: AtlasRecord, language: Language): string | null {
  const budgetVnd = numberOf(record, 'budgetVnd');
  if (budgetVnd === null) return null;
  const { budgetQualifier } = record.properties as ProjectProperties;
  return qualify(formatVnd(budgetVnd, language), budgetQualifier, language);
}
