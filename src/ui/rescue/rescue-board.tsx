import { TriangleAlert } from 'lucide-react';
import { useLayoutEffect, useMemo } from 'react';
import { formatIssue } from '../../core/result.ts';
import { rescueMessages } from '../../i18n/rescue-messages.ts';
import { turnToPage } from '../../state/wall/board-pages.ts';
import type { RescueAnswer } from '../../state/wall/rescue-answer.ts';
import { useLanguage, useMessages } from '../atlas-context.ts';
import { BoardColumn } from '../wall/board-column.tsx';
import { PageSign } from '../wall/page-sign.tsx';
import { WallClock } from '../wall/wall-clock.tsx';
import { useRescue, useWall } from '../wall/wall-context.ts';
import '../wall/boards/boards.css';
import '../wall/wall.css';
import '../shell/illustrative-badge.css';
import './rescue.css';
import { RescueBand } from './rescue-band.tsx';
import { rescueSections } from './rescue-sections.tsx';
import { RescueSheet } from './rescue-sheet.tsx';
import { useFieldSheet } from './use-field-sheet.ts';
import { useRescueAnswer } from './use-rescue-answer.ts';

/** What the wall shows in an emergency instead of its boards; nothing as long as there is none. */
export function RescueBoard() {
  const answer = useRescueAnswer();
  return answer === null ? null : <Board answer={answer} />;
}

function Board({ answer }: { readonly answer: RescueAnswer }) {
  const words = useMessages(rescueMessages);
  const language = useLanguage();
  const ground = useRescue((state) => state.ground);
  const subject = useRescue((state) => state.subject);
  const issues = useRescue((state) => state.groundIssues);
  const { pages } = useWall();
  const sheet = useFieldSheet(answer);
  const sections = useMemo(
    () => rescueSections(answer, { speech: { words, language }, isGroundRead: ground !== null }),
    [answer, words, language, ground],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: another subject begins at its first page
  useLayoutEffect(() => turnToPage(pages, 0), [pages, subject]);
  return (
    <>
      <RescueBand answer={answer} sheet={sheet} />
      <section className="wall-panel rescue-panel" aria-label={words.board}>
        <div className="rescue-head">
          <WallClock />
          <PageSign />
        </div>
        <BoardColumn sections={sections} />
        <footer className="wall-foot">
          {issues.length > 0 && (
            <p role="alert">
              {words.groundFailed} {issues.map(formatIssue).join('; ')}
            </p>
          )}
          {isIllustrative(answer) && (
            <p className="illustrative-badge">
              <TriangleAlert size="1em" aria-hidden="true" /> {words.illustrative}
            </p>
          )}
        </footer>
      </section>
      <RescueSheet answer={answer} sheet={sheet} />
    </>
  );
}

/** Whether anything that is told was made to illustrate. */
function isIllustrative({ situation }: RescueAnswer): boolean {
  return (
    situation !== null &&
    (situation.plans?.isIllustrative === true ||
      situation.households.isIllustrative ||
      situation.population.isIllustrative)
  );
}
