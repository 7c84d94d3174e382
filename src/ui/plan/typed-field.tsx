import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { FieldVisit } from './use-edit-plan.ts';
import { useTypedSoFar } from './use-typed-so-far.ts';

/** What came of reading a typed text. */
export type Reading<T> = { readonly value: T } | { readonly fault: string };

interface TypedFieldProps<T> {
  readonly label: string;
  readonly value: T;
  readonly write: (value: T) => string;
  readonly read: (text: string) => Reading<T>;
  /** `visit`: the same for all that is typed until the field is left. */
  readonly onChange: (value: T, visit: FieldVisit) => void;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'url';
  readonly isLong?: boolean;
  readonly isDisabled?: boolean;
}

function readTyped<T>(read: (text: string) => Reading<T>, text: string): Reading<T> {
  return read(text.normalize('NFC').trim());
}

/**
 * A field whose text counts once it is left, Enter is pressed, or typing pauses and it can be read:
 * a page that is closed takes nothing with it. What cannot be read is kept and, once the field is left,
 * explained; it changes nothing. Escape brings back what was there. A value that was changed elsewhere
 * (undone, say) replaces what was being typed; what is being typed is never written in another way.
 */
export function TypedField<T>({
  label,
  value,
  write,
  read,
  onChange,
  hint,
  isLong,
  ...input
}: TypedFieldProps<T>) {
  const id = useId();
  const written = write(value);
  const [text, setText] = useState(written);
  const [fault, setFault] = useState<string | null>(null);
  /** The value as this field knows it, as text: another one was made elsewhere. */
  const known = useRef(written);
  const visit = useRef({ id: Symbol(), before: value });
  useEffect(() => {
    if (known.current === written) return;
    known.current = written;
    setText(written);
    setFault(null);
  }, [written]);

  const take = (next: T) => {
    const isOther = write(next) !== known.current;
    known.current = write(next);
    if (isOther) onChange(next, visit.current.id);
  };
  /** Takes what is typed so far, if it can be read; the text stays as it is. */
  const takeSoFar = () => {
    const reading = readTyped(read, text);
    if ('fault' in reading) return;
    setFault(null);
    take(reading.value);
  };
  const begin = (before: T) => {
    visit.current = { id: Symbol(), before };
  };
  const apply = () => {
    const reading = readTyped(read, text);
    setFault('fault' in reading ? reading.fault : null);
    if ('fault' in reading) return;
    setText(write(reading.value));
    take(reading.value);
    begin(reading.value);
  };
  useTypedSoFar(text === known.current ? null : text, takeSoFar);

  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'Enter' && !isLong) apply();
    if (key !== 'Escape') return;
    const { before } = visit.current;
    setText(write(before));
    setFault(null);
    take(before);
  };
  const shared = {
    id,
    className: 'entry-field',
    value: text,
    placeholder: input.placeholder,
    inputMode: input.inputMode,
    disabled: input.isDisabled,
    'aria-invalid': fault !== null,
    'aria-describedby': fault !== null || hint !== undefined ? `${id}-hint` : undefined,
    onFocus: () => begin(value),
    onBlur: apply,
    onKeyDown,
  };
  return (
    <div className="plan-field">
      <label htmlFor={id}>{label}</label>
      {isLong ? (
        <textarea {...shared} rows={3} onChange={({ target }) => setText(target.value)} />
      ) : (
        <input
          {...shared}
          type="text"
          autoComplete="off"
          onChange={({ target }) => setText(target.value)}
        />
      )}
      {fault !== null ? (
        <p className="plan-fault" id={`${id}-hint`} role="alert">
          {fault}
        </p>
      ) : (
        hint !== undefined && (
          <p className="plan-note" id={`${id}-hint`}>
            {hint}
          </p>
        )
      )}
    </div>
  );
}
