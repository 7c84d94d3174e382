import { useMemo } from 'react';
import { formatNumber } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/language.ts';
import { messagesIn } from '../../../i18n/messages.ts';
import { wallMessages } from '../../../i18n/wall-messages.ts';
import {
  type AgendaLine,
  type AgendaPart,
  type BoardAgenda,
  selectBoardAgenda,
} from '../../../state/wall/agenda.ts';
import { useAtlas, useLanguage } from '../../atlas-context.ts';
import { BoardColumn } from '../board-column.tsx';
import { BoardHeading } from '../board-heading.tsx';
import type { BoardBlock, BoardSection } from '../board-section.ts';
import { RecordLine } from '../record-line.tsx';

type PartName = keyof BoardAgenda;

/** What is on, what comes, and what has just ended. */
export function AgendaBoard() {
  const language = useLanguage();
  const agenda = useAtlas(selectBoardAgenda);
  const sections = useMemo(
    () =>
      (['ongoing', 'coming', 'ended'] as const).map((part) => sectionOf(part, agenda, language)),
    [agenda, language],
  );
  return <BoardColumn sections={sections} />;
}

function sectionOf(name: PartName, agenda: BoardAgenda, language: Language): BoardSection {
  const words = messagesIn(wallMessages, language);
  const headings = { ongoing: words.now, coming: words.next, ended: words.lately };
  const nothing = { ongoing: words.noneNow, coming: words.noneNext, ended: words.noneLately };
  const part = agenda[name];
  return {
    key: name,
    heading: (
      <BoardHeading>
        {headings[name]}
        {part.count > 0 && (
          <span className="wall-count"> {formatNumber(part.count, language)}</span>
        )}
      </BoardHeading>
    ),
    blocks:
      part.count === 0
        ? [{ key: 'none', node: <p className="wall-facts">{nothing[name]}</p> }]
        : blocksOf(name, part, language),
  };
}

function blocksOf(name: PartName, part: AgendaPart, language: Language): readonly BoardBlock[] {
  const words = messagesIn(wallMessages, language);
  const lines = part.lines.map((line) => ({
    key: line.record.properties.id,
    node: <RecordLine record={line.record} fact={factOf(name, line, language)} />,
  }));
  const rest = part.count - part.lines.length;
  if (rest === 0) return lines;
  const more = <p className="wall-facts">{words.more(formatNumber(rest, language))}</p>;
  return [...lines, { key: 'more', node: more }];
}

/** How near it is; null for what is going on. */
function factOf(name: PartName, line: AgendaLine, language: Language): string | null {
  const words = messagesIn(wallMessages, language);
  const days = name === 'coming' ? line.startsInDays : line.endedDaysAgo;
  if (name === 'ongoing' || days === null) return null;
  if (days === 0) return words.today;
  const number = formatNumber(days, language);
  return name === 'coming' ? words.inDays(number) : words.daysAgo(number);
}
