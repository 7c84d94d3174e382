import { type KeyboardEvent, useRef } from 'react';

interface TabListProps<Tab extends string> {
  /** Prefix of ids: a tab is `ID` + name, its panel that + `-panel`. */
  readonly id: string;
  readonly names: readonly Tab[];
  readonly tab: Tab;
  readonly onChange: (tab: Tab) => void;
  /** What the tabs are of. */
  readonly label: string;
  readonly words: Readonly<Record<Tab, string>>;
  readonly className: string;
  readonly tabClassName: string;
}

/** Tabs that the arrow keys step through, round and round; only the chosen one is a tab stop. */
export function TabList<Tab extends string>(props: TabListProps<Tab>) {
  const { id, names, tab, onChange, label, words, className, tabClassName } = props;
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = names[(names.indexOf(tab) + step + names.length) % names.length];
    if (step === 0 || next === undefined) return;
    event.preventDefault();
    onChange(next);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  };
  return (
    <div ref={list} className={className} role="tablist" aria-label={label}>
      {names.map((name) => (
        <button
          key={name}
          id={`${id}${name}`}
          type="button"
          role="tab"
          className={tabClassName}
          data-tab={name}
          aria-selected={name === tab}
          aria-controls={`${id}${name}-panel`}
          tabIndex={name === tab ? 0 : -1}
          onClick={() => onChange(name)}
          onKeyDown={onKeyDown}
        >
          {words[name]}
        </button>
      ))}
    </div>
  );
}
