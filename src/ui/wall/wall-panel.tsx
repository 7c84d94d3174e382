import { formatPartialDate } from '../../i18n/format.ts';
import { shellMessages } from '../../i18n/shell-messages.ts';
import { wallMessages } from '../../i18n/wall-messages.ts';
import { selectFreshness, selectShowsIllustrative } from '../../state/results.ts';
import { useAtlas, useMessages } from '../atlas-context.ts';
import { IllustrativeBadge } from '../shell/illustrative-badge.tsx';
import './wall.css';
import { WallAgenda } from './wall-agenda.tsx';
import { WallClock } from './wall-clock.tsx';
import { WallFigures } from './wall-figures.tsx';

/** What a room must see at a glance: the time, the key figures, what is on and what comes next. */
export function WallPanel() {
  const words = useMessages(wallMessages);
  const shell = useMessages(shellMessages);
  const hasIllustrative = useAtlas(selectShowsIllustrative);
  return (
    <section className="wall-panel" aria-label={words.panel}>
      <WallClock />
      <div>
        <h1 className="wall-title">{shell.title}</h1>
        <p className="wall-subtitle">{shell.subtitle}</p>
      </div>
      <WallFigures />
      <WallAgenda />
      <footer className="wall-foot">
        <Freshness />
        {hasIllustrative && <IllustrativeBadge />}
      </footer>
    </section>
  );
}

function Freshness() {
  const words = useMessages(wallMessages);
  const date = useAtlas(selectFreshness);
  return <p className="wall-fresh">{date !== null && words.updated(formatPartialDate(date))}</p>;
}
