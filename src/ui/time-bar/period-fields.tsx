import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { type Day, parseDay } from '../../core/day.ts';
import { formatDay, isoOfTypedDay } from '../../i18n/format.ts';
import { timeMessages } from '../../i18n/time-messages.ts';
import { changeView } from '../../state/store.ts';
import { useAtlas, useAtlasStore, useMessages } from '../atlas-context.ts';

type Edge = 'from' | 'to';

/** What is typed and not yet applied; absent: the field shows the period as it is. */
type Drafts = Partial<Record<Edge, string>>;

interface Refusal {
  readonly edge: Edge;
  readonly text: string;
}

type TypedDay = { readonly day: Day | null } | 'unreadable';

/** Reads dd/mm/yyyy or YYYY-MM-DD; an empty field is no limit. */
function readTypedDay(text: string): TypedDay {
  const typed = text.trim();
  if (typed === '') return { day: null };
  const day = parseDay(isoOfTypedDay(typed) ?? typed);
  return day === null ? 'unreadable' : { day };
}

/** The period as typed dates. A date that cannot be used is kept, explained, and not applied. */
export function PeriodFields() {
  const store = useAtlasStore();
  const words = useMessages(timeMessages);
  const from = useAtlas((state) => state.view.from);
  const to = useAtlas((state) => state.view.to);
  const [drafts, setDrafts] = useState<Drafts>({});
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const messageId = useId();

  const forget = () => {
    setDrafts({});
    setRefusal(null);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a period set elsewhere replaces drafts
  useEffect(forget, [from, to]);

  const shown: Record<Edge, string> = {
    from: drafts.from ?? (from === null ? '' : formatDay(from)),
    to: drafts.to ?? (to === null ? '' : formatDay(to)),
  };

  const apply = (edited: Edge) => {
    if (drafts.from === undefined && drafts.to === undefined) return;
    const [first, last] = [readTypedDay(shown.from), readTypedDay(shown.to)];
    if (first === 'unreadable' || last === 'unreadable') {
      const edge =
        first === 'unreadable' && (edited === 'from' || last !== 'unreadable') ? 'from' : 'to';
      setRefusal({ edge, text: words.badDay(shown[edge].trim()) });
    } else if (first.day !== null && last.day !== null && first.day > last.day) {
      const text = words.wrongOrder(formatDay(first.day), formatDay(last.day));
      setRefusal({ edge: edited, text });
    } else {
      forget();
      if (first.day !== from || last.day !== to) {
        changeView(store, { from: first.day, to: last.day });
      }
    }
  };

  const field = (edge: Edge, label: string) => (
    <DayField
      label={label}
      text={shown[edge]}
      refusalId={refusal?.edge === edge ? messageId : null}
      onType={(text) => setDrafts({ ...drafts, [edge]: text })}
      onDone={() => apply(edge)}
      onCancel={forget}
    />
  );

  return (
    <div className="time-fields">
      {field('from', words.from)}
      <span aria-hidden="true">–</span>
      {field('to', words.to)}
      {refusal !== null && (
        <p className="time-refusal" id={messageId} role="alert">
          {refusal.text}
        </p>
      )}
    </div>
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly text: string;
  /** Id of the message that says what is wrong; null: nothing is. */
  readonly refusalId: string | null;
  readonly onType: (text: string) => void;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

function DayField({ label, text, refusalId, onType, onDone, onCancel }: DayFieldProps) {
  const words = useMessages(timeMessages);
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'Enter') onDone();
    if (key === 'Escape') onCancel();
  };
  return (
    <label className="time-field">
      <span className="time-field-label">{label}</span>
      <input
        type="text"
        inputMode="numeric"
        autoComplete="off"
        placeholder={words.dayForm}
        value={text}
        aria-invalid={refusalId !== null}
        aria-describedby={refusalId ?? undefined}
        onChange={({ target }) => onType(target.value)}
        onBlur={onDone}
        onKeyDown={onKeyDown}
      />
    </label>
  );
}
