import type { AtlasRecord } from '../../core/record.ts';
import { formatNumber } from '../../i18n/format.ts';
import { formatPeriod } from '../../i18n/period-words.ts';
import { placeInWords } from '../../i18n/place-words.ts';
import { wallMessages } from '../../i18n/wall-messages.ts';
import { selectAgenda } from '../../state/results.ts';
import { selectToday, selectUnits } from '../../state/selectors.ts';
import { useAtlas, useLanguage, useMessages } from '../atlas-context.ts';
import { ClauseTab } from '../common/clause-tab.tsx';

/** What is coming takes at most half of the lines. */
const MAX_LINES = 4;
const MAX_COMING = 2;

export function WallAgenda() {
  const words = useMessages(wallMessages);
  const language = useLanguage();
  const today = useAtlas(selectToday);
  const { ongoing, coming } = useAtlas(selectAgenda);
  const next = coming.slice(0, Math.max(MAX_COMING, MAX_LINES - ongoing.length));
  const now = ongoing.slice(0, MAX_LINES - Math.min(next.length, MAX_COMING));
  return (
    <div className="wall-agenda">
      <h2 className="wall-heading">{words.agenda}</h2>
      {now.length + next.length === 0 && <p className="wall-facts">{words.noAgenda}</p>}
      <ul className="wall-list">
        {now.map(({ record }) => (
          <AgendaLine key={record.properties.id} record={record} extra={null} />
        ))}
        {next.slice(0, MAX_LINES - now.length).map(({ record, start }) => (
          <AgendaLine
            key={record.properties.id}
            record={record}
            extra={words.inDays(formatNumber(start - today, language))}
          />
        ))}
      </ul>
    </div>
  );
}

interface AgendaLineProps {
  readonly record: AtlasRecord;
  readonly extra: string | null;
}

function AgendaLine({ record, extra }: AgendaLineProps) {
  const language = useLanguage();
  const units = useAtlas(selectUnits);
  const { properties } = record;
  const facts = [
    extra,
    formatPeriod(properties, language),
    placeInWords(properties, units, language),
  ];
  return (
    <li className="wall-line">
      <ClauseTab code={properties.clauses[0] ?? '0'} />
      <div className="wall-line-text">
        <p className="wall-name">{language === 'vi' ? properties.name : properties.nameEn}</p>
        <p className="wall-facts">{facts.filter((fact) => fact !== null).join(' · ')}</p>
      </div>
    </li>
  );
}
