import { useMemo } from 'react';
import type { ClauseRow } from '../../../core/lookup.ts';
import { CLAUSE_COLOURS } from '../../../core/palette.ts';
import { formatNumber, formatVnd } from '../../../i18n/format.ts';
import { wallMessages } from '../../../i18n/wall-messages.ts';
import { selectDaysSinceSigning } from '../../../state/results.ts';
import { selectCatalogue } from '../../../state/selectors.ts';
import { selectShowsActivities } from '../../../state/wall/activities.ts';
import { type ClauseCount, selectOverview } from '../../../state/wall/overview.ts';
import { useAtlas, useLanguage, useMessages } from '../../atlas-context.ts';
import { ClauseTab } from '../../common/clause-tab.tsx';
import { BoardColumn } from '../board-column.tsx';
import { BoardHeading } from '../board-heading.tsx';
import type { BoardBlock } from '../board-section.ts';
import { WallFigure } from '../wall-figure.tsx';

/** What is going on, in numbers. */
export function OverviewBoard() {
  const words = useMessages(wallMessages);
  const figures = useFigures();
  const clauses = useClauseLines();
  const sections = useMemo(
    () => [
      { key: 'figures', heading: null, blocks: figures },
      ...(clauses.length === 0
        ? []
        : [
            {
              key: 'clauses',
              heading: <BoardHeading>{words.byClause}</BoardHeading>,
              blocks: clauses,
            },
          ]),
    ],
    [figures, clauses, words],
  );
  return <BoardColumn sections={sections} />;
}

/** Two figures side by side. */
function pair(key: string, ...figures: readonly React.ReactNode[]): BoardBlock {
  return { key, node: <div className="wall-figures">{figures}</div> };
}

function useFigures(): readonly BoardBlock[] {
  const words = useMessages(wallMessages);
  const language = useLanguage();
  const isCounted = useAtlas(selectShowsActivities);
  const { ongoing, budget, communes, households } = useAtlas(selectOverview);
  const days = useAtlas(selectDaysSinceSigning);
  return useMemo(() => {
    const number = (value: number | null) => formatNumber(value, language);
    // Amount and unit are one text with a space that does not break.
    const [amount = '', ...unit] = formatVnd(budget.value, language).split('\u00a0');
    return [
      pair(
        'work',
        <WallFigure
          key="ongoing"
          value={number(isCounted ? ongoing : null)}
          label={words.ongoing}
        />,
        <WallFigure
          key="communes"
          value={number(isCounted ? communes.count : null)}
          label={words.communes}
          note={words.communesOf(number(communes.all))}
        />,
      ),
      pair(
        'means',
        <WallFigure
          key="households"
          value={number(households.value)}
          label={words.households}
          note={words.householdsNote(number(households.recordCount))}
        />,
        <WallFigure key="days" value={number(days)} label={words.days} />,
      ),
      {
        key: 'budget',
        node: (
          <WallFigure
            value={amount}
            unit={unit.join(' ') || undefined}
            label={words.budget}
            note={words.budgetNote(number(budget.recordCount))}
          />
        ),
      },
    ];
  }, [words, language, isCounted, ongoing, communes, households, days, budget]);
}

function useClauseLines(): readonly BoardBlock[] {
  const words = useMessages(wallMessages);
  const language = useLanguage();
  const { byClause } = useAtlas(selectOverview);
  const { clauses } = useAtlas(selectCatalogue);
  return useMemo(() => {
    const most = Math.max(1, ...byClause.map(({ count }) => count));
    const nameOf = ({ clause }: ClauseCount) =>
      clauses.find(({ code }: ClauseRow) => code === clause)?.short[language] ??
      words.clause(clause);
    return byClause.map((line) => ({
      key: line.clause,
      node: (
        <div className="wall-bar-line">
          <ClauseTab code={line.clause} tone="outline" />
          <p className="wall-bar-name">{nameOf(line)}</p>
          <p className="wall-bar-count" data-type="primary">
            {formatNumber(line.count, language)}
          </p>
          <span
            className="wall-bar"
            style={{
              width: `${(100 * line.count) / most}%`,
              background: CLAUSE_COLOURS[line.clause],
            }}
          />
        </div>
      ),
    }));
  }, [byClause, clauses, language, words]);
}
