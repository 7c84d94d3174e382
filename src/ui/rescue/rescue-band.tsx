import { Printer, X } from 'lucide-react';
import { inkOn } from '../../core/colour.ts';
import { RISK_COLOURS } from '../../core/palette.ts';
import type { Language } from '../../i18n/language.ts';
import { type RescueWords, rescueMessages } from '../../i18n/rescue-messages.ts';
import { formatInstant, splitMinutes } from '../../i18n/rescue-time.ts';
import { leaveRescue, showSubject } from '../../state/wall/rescue.ts';
import type { RescueAnswer, ShownAlert } from '../../state/wall/rescue-answer.ts';
import { useLanguage, useMessages } from '../atlas-context.ts';
import { SignButton } from '../common/sign-button.tsx';
import { useRescue, useWall } from '../wall/wall-context.ts';
import { lookOf } from './alert-colour.ts';
import type { FieldSheet } from './use-field-sheet.ts';

interface RescueBandProps {
  readonly answer: RescueAnswer;
  readonly sheet: FieldSheet;
}

/** Across the whole wall: what this is, how grave, until when, and the way out. */
export function RescueBand({ answer, sheet }: RescueBandProps) {
  const words = useMessages(rescueMessages);
  const { alert } = answer;
  const level = alert?.level ?? null;
  const look = lookOf(answer);
  const colour = look === 'actual' && level !== null ? { background: RISK_COLOURS[level] } : {};
  return (
    <section className="rescue-band" data-look={look} style={colour} aria-label={words.band}>
      <div className="rescue-plate">
        <p className="rescue-word">{wordOf(answer, words)}</p>
        <p className="rescue-sub">
          {alert === null ? words.byHandWhy : words.notReal[alert.held.alert.status]}
        </p>
      </div>
      {level !== null && (
        <p
          className="rescue-level"
          style={{ background: RISK_COLOURS[level], color: inkOn(RISK_COLOURS[level]) }}
        >
          {words.level(String(level))}
        </p>
      )}
      <div className="rescue-plate rescue-plate-wide">
        <Title answer={answer} />
        {alert !== null && <Standing alert={alert} />}
      </div>
      <Ways sheet={sheet} />
    </section>
  );
}

function wordOf({ alert }: RescueAnswer, words: RescueWords): string {
  if (alert === null) return words.byHand;
  const { state } = alert.held;
  const status = words.statuses[alert.held.alert.status];
  return state.kind === 'in-force' ? status : `${status} · ${words.states[state.kind]}`;
}

function Title({ answer }: { readonly answer: RescueAnswer }) {
  const words = useMessages(rescueMessages);
  const { alert, commune } = answer;
  const title = alert?.info?.event ?? commune?.fullName ?? words.inArea;
  return <h1 className="rescue-title">{title}</h1>;
}

/** What has become of the alert, by the minute. */
function Standing({ alert }: { readonly alert: ShownAlert }) {
  const words = useMessages(rescueMessages);
  const language = useLanguage();
  const nowMs = useRescue((state) => state.nowMs);
  const { rescue } = useWall();
  const { latest, held } = alert;
  return (
    <p className="rescue-standing">
      {standingOf(alert, nowMs, words, language)}
      {latest.key !== held.key && (
        <button
          type="button"
          className="button"
          onClick={() => showSubject(rescue, { kind: 'alert', key: latest.key })}
        >
          {words.showLatest}
        </button>
      )}
    </p>
  );
}

export function standingOf(
  { held, end }: ShownAlert,
  nowMs: number,
  words: RescueWords,
  language: Language,
): string {
  const { state } = held;
  const at = (instant: number) => formatInstant(instant, language);
  switch (state.kind) {
    case 'expired':
      return words.expiredAt(at(state.at));
    case 'cancelled':
      return words.cancelledAt(at(state.by.sent), state.by.identifier);
    case 'replaced':
      return words.replacedBy(state.by.identifier, at(state.by.sent));
    case 'in-force': {
      if (end === null) return words.noEnd;
      const { days, hours, minutes } = splitMinutes(end - nowMs);
      return `${words.until(at(end))} · ${words.left(words.hoursMinutes(days, hours, minutes))}`;
    }
    default:
      return state satisfies never;
  }
}

function Ways({ sheet }: Pick<RescueBandProps, 'sheet'>) {
  const words = useMessages(rescueMessages);
  const { rescue } = useWall();
  const isLeaving = useRescue((state) => state.isLeaving);
  return (
    <div className="rescue-plate rescue-ways">
      <SignButton sign={Printer} title={words.print} aria-label={words.print} onClick={sheet.print}>
        <span className="rescue-way">{words.print}</span>
      </SignButton>
      <SignButton
        sign={X}
        title={words.leave}
        aria-label={words.leave}
        onClick={() => leaveRescue(rescue)}
      >
        <span className="rescue-way">{words.leave}</span>
      </SignButton>
      <output>
        {sheet.isDrawing && words.sheetDrawing}
        {isLeaving && words.leaveAgain}
      </output>
    </div>
  );
}
