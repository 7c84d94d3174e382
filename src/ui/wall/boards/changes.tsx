import { useMemo } from 'react';
import type { RecordTable } from '../../../core/table.ts';
import { CHANGE_KINDS, type LeadingChanges, leadingChanges } from '../../../core/wall/changes.ts';
import { changeMessages } from '../../../i18n/change-messages.ts';
import { formatDay, formatNumber } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/language.ts';
import { messagesIn } from '../../../i18n/messages.ts';
import { selectTable } from '../../../state/selectors.ts';
import { type Changes, selectChanges } from '../../../state/wall/changes.ts';
import { useAtlas, useLanguage } from '../../atlas-context.ts';
import { figureWords } from '../../changes/figure-words.ts';
import { BoardColumn } from '../board-column.tsx';
import { BoardHeading } from '../board-heading.tsx';
import type { BoardBlock, BoardSection } from '../board-section.ts';
import { RecordLine } from '../record-line.tsx';

/** More lines than this nobody waits for, page after page. */
const MOST_LINES = 40;

/** What changed since a day. */
export function ChangesBoard() {
  const language = useLanguage();
  const changes = useAtlas(selectChanges);
  const table = useAtlas(selectTable);
  const indicators = useAtlas(({ catalogue }) => catalogue.indicators);
  const sections = useMemo(
    () => [
      countSection(changes, language),
      ...boundarySection(changes, language),
      ...leadingChanges(changes.groups, MOST_LINES).map((group) =>
        clauseSection(group, table, language),
      ),
      ...figureSection(figureWords(changes.figures, indicators, language), language),
    ],
    [changes, table, indicators, language],
  );
  return <BoardColumn sections={sections} />;
}

function told(key: string, text: string): BoardBlock {
  return { key, node: <p className="wall-facts">{text}</p> };
}

function countSection({ span, counts, groups }: Changes, language: Language): BoardSection {
  const words = messagesIn(changeMessages, language);
  const lines = CHANGE_KINDS.filter((kind) => counts[kind] > 0).map((kind) => ({
    key: kind,
    node: (
      <p className="wall-name" data-type="primary">
        {formatNumber(counts[kind], language)} {words.kinds[kind]}
      </p>
    ),
  }));
  const days = told('span', words.span(formatDay(span.since), formatDay(span.until)));
  return {
    key: 'counts',
    heading: <BoardHeading>{words.counts}</BoardHeading>,
    blocks: [days, ...(groups.length === 0 ? [told('none', words.none)] : lines)],
  };
}

function boundarySection({ boundary }: Changes, language: Language): readonly BoardSection[] {
  if (boundary === null) return [];
  const words = messagesIn(changeMessages, language);
  const [before, after] = [boundary.communesBefore, boundary.communesAfter];
  const text = words.boundaryWords(
    formatDay(boundary.day),
    formatNumber(before, language),
    formatNumber(after, language),
  );
  const heading = <BoardHeading>{words.boundary}</BoardHeading>;
  return [{ key: 'boundary', heading, blocks: [told('boundary', text)] }];
}

function clauseSection(
  { clause, changes, rest }: LeadingChanges,
  table: RecordTable,
  language: Language,
): BoardSection {
  const words = messagesIn(changeMessages, language);
  const lines = changes.map(({ row, kind }) => {
    const record = table.recordAt(row);
    const fact = words.kinds[kind];
    return { key: record.properties.id, node: <RecordLine record={record} fact={fact} /> };
  });
  return {
    key: clause,
    heading: (
      <BoardHeading>
        {words.clause(clause)}
        <span className="wall-count"> {formatNumber(changes.length + rest, language)}</span>
      </BoardHeading>
    ),
    blocks: rest === 0 ? lines : [...lines, told('more', words.more(formatNumber(rest, language)))],
  };
}

function figureSection(lines: readonly string[], language: Language): readonly BoardSection[] {
  if (lines.length === 0) return [];
  const words = messagesIn(changeMessages, language);
  const heading = <BoardHeading>{words.figures}</BoardHeading>;
  return [{ key: 'figures', heading, blocks: lines.map((line) => told(line, line)) }];
}
