import { formatNumber } from '../../i18n/format.ts';
import { wallMessages } from '../../i18n/wall-messages.ts';
import {
  selectAgenda,
  selectDaysSinceSigning,
  selectHighRiskCount,
  selectSums,
} from '../../state/results.ts';
import { selectResult } from '../../state/selectors.ts';
import { useAtlas, useLanguage, useMessages } from '../atlas-context.ts';

/** The key figures, all of what the filter lets pass. */
export function WallFigures() {
  const words = useMessages(wallMessages);
  const language = useLanguage();
  const { ongoingCount } = useAtlas(selectAgenda);
  const { householdsServed } = useAtlas(selectSums);
  const days = useAtlas(selectDaysSinceSigning);
  const { shown } = useAtlas(selectResult);
  const highRisk = useAtlas(selectHighRiskCount);
  return (
    <dl className="wall-figures">
      <WallFigure value={ongoingCount} label={words.ongoing} />
      <WallFigure
        value={householdsServed.value}
        label={words.households}
        note={words.householdsNote(formatNumber(householdsServed.recordCount, language))}
      />
      <WallFigure value={days} label={words.days} />
      {highRisk > 0 ? (
        <WallFigure value={highRisk} label={words.highRisk} isWarning />
      ) : (
        <WallFigure value={shown} label={words.shown} />
      )}
    </dl>
  );
}

interface WallFigureProps {
  readonly value: number | null;
  readonly label: string;
  readonly note?: string;
  readonly isWarning?: boolean;
}

/** One big number with its words; null is a dash, never a zero. */
function WallFigure({ value, label, note, isWarning = false }: WallFigureProps) {
  const language = useLanguage();
  return (
    <div className={isWarning ? 'wall-figure wall-figure-warning' : 'wall-figure'}>
      <dd className="wall-number">{formatNumber(value, language)}</dd>
      <dt className="wall-label">
        {label}
        {note !== undefined && <span className="wall-note">{note}</span>}
      </dt>
    </div>
  );
}
