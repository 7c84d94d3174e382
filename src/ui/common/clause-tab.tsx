import type { ClauseCode } from '../../core/clause.ts';
import { inkOn } from '../../core/colour.ts';
import { CLAUSE_COLOURS } from '../../core/palette.ts';
import './clause-tab.css';

interface ClauseTabProps {
  readonly code: ClauseCode;
  /** `outline`: not shown now; `muted`: never shown. */
  readonly tone?: 'full' | 'outline' | 'muted';
}

/** The coloured tab with a clause's number, the same wherever a clause is met. */
export function ClauseTab({ code, tone = 'full' }: ClauseTabProps) {
  return (
    <span className={`clause-tab clause-tab-${tone}`} style={styleOf(code, tone)}>
      {code}
    </span>
  );
}

function styleOf(code: ClauseCode, tone: ClauseTabProps['tone']) {
  const colour = CLAUSE_COLOURS[code];
  if (tone === 'muted') return undefined;
  return tone === 'outline'
    ? { borderColor: colour }
    : { background: colour, borderColor: colour, color: inkOn(colour) };
}
