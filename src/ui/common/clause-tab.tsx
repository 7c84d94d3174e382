import type { ClauseCode } from '../../core/clause.ts';
import { inkOn } from '../../core/contrast.ts';
import { CLAUSE_COLOURS } from '../../core/palette.ts';
import './clause-tab.css';

interface ClauseTabProps {
  readonly code: ClauseCode;
  readonly isMuted?: boolean;
}

/** The coloured tab with a clause's number, the same wherever a clause is met. */
export function ClauseTab({ code, isMuted = false }: ClauseTabProps) {
  const colour = CLAUSE_COLOURS[code];
  const style = isMuted ? undefined : { background: colour, color: inkOn(colour) };
  return (
    <span className={isMuted ? 'clause-tab clause-tab-muted' : 'clause-tab'} style={style}>
      {code}
    </span>
  );
}
