import { useLayoutEffect } from 'react';
import { formatPartialDate } from '../../i18n/format.ts';
import { wallMessages } from '../../i18n/wall-messages.ts';
import { selectFreshness } from '../../state/results.ts';
import { selectConditions } from '../../state/selectors.ts';
import { turnToPage } from '../../state/wall/board-pages.ts';
import { selectBoardTitle } from '../../state/wall/board-title.ts';
import { useAtlas, useMessages } from '../atlas-context.ts';
import { PanelBoundary } from '../common/panel-boundary.tsx';
import { IllustrativeBadge } from '../shell/illustrative-badge.tsx';
import { Board } from './board.tsx';
import { PageSign } from './page-sign.tsx';
import { useWall } from './wall-context.ts';
import './wall.css';
import './boards/boards.css';
import { WallClock } from './wall-clock.tsx';

/** What a room must see at a glance: the time, what is shown, and the board of it. */
export function WallPanel() {
  const words = useMessages(wallMessages);
  const board = useAtlas(({ view }) => view.board) ?? 'overview';
  return (
    <section className="wall-panel" aria-label={words.panel} data-board={board}>
      <PanelBoundary name={words.clock}>
        <WallClock />
      </PanelBoundary>
      <WallHead />
      {/* Another board has not failed because this one has. */}
      <PanelBoundary key={board} name={words.boards[board]}>
        <Board />
      </PanelBoundary>
      <footer className="wall-foot">
        <Freshness />
        <IllustrativeBadge />
      </footer>
    </section>
  );
}

function WallHead() {
  const words = useMessages(wallMessages);
  const board = useAtlas(({ view }) => view.board) ?? 'overview';
  const title = useAtlas(selectBoardTitle);
  useFirstPage();
  return (
    <header className="wall-head">
      <p className="wall-board">
        <span>{words.boards[board]}</span>
        <PageSign />
      </p>
      <h1 className="wall-title" data-type="primary">
        {title}
      </h1>
    </header>
  );
}

/** What is another board, or a board of something else, begins at its first page. */
function useFirstPage(): void {
  const { pages } = useWall();
  const board = useAtlas(({ view }) => view.board);
  const conditions = useAtlas(selectConditions);
  // biome-ignore lint/correctness/useExhaustiveDependencies: turned when these change
  useLayoutEffect(() => turnToPage(pages, 0), [pages, board, conditions]);
}

function Freshness() {
  const words = useMessages(wallMessages);
  const date = useAtlas(selectFreshness);
  return <p className="wall-fresh">{date !== null && words.updated(formatPartialDate(date))}</p>;
}
