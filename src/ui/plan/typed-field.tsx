import { type KeyboardEvent, useId, useState } from 'react';

/** What came of reading a typed text. */
export type Reading<T> = { readonly value: T } | { readonly fault: string };

interface TypedFieldProps<T> {
  readonly label: string;
  readonly value: T;
  readonly write: (value: T) => string;
  readonly read: (text: string) => Reading<T>;
  readonly onChange: (value: T) => void;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'url';
  readonly isLong?: boolean;
  readonly isDisabled?: boolean;
}

/**
 * A field whose text counts once it is left or Enter is pressed. What cannot be read is kept and
 * explained, and changes nothing; Escape brings back what was there.
 */
export function TypedField<T>(props: TypedFieldProps<T>) {
  // A value that was changed elsewhere (undone, say) replaces what was being typed.
  return <Field key={props.write(props.value)} {...props} />;
}

function Field<T>({
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
  const [text, setText] = useState(() => write(value));
  const [fault, setFault] = useState<string | null>(null);
  const apply = () => {
    const reading = read(text.normalize('NFC').trim());
    if ('fault' in reading) {
      setFault(reading.fault);
      return;
    }
    setFault(null);
    if (write(reading.value) === write(value)) setText(write(value));
    else onChange(reading.value);
  };
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'Enter' && !isLong) apply();
    if (key !== 'Escape') return;
    setText(write(value));
    setFault(null);
  };
  const shared = {
    id,
    className: 'plan-input',
    value: text,
    placeholder: input.placeholder,
    inputMode: input.inputMode,
    disabled: input.isDisabled,
    'aria-invalid': fault !== null,
    'aria-describedby': fault !== null || hint !== undefined ? `${id}-hint` : undefined,
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
