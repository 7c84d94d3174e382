import { Flag, type LucideIcon, MapPin, Navigation, Shapes } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { searchMessages } from '../../i18n/search-messages.ts';
import { useMessages } from '../atlas-context.ts';
import type { Suggestion } from './suggestions.ts';

const ICONS: Readonly<Record<Suggestion['kind'], LucideIcon>> = {
  unit: Shapes,
  place: MapPin,
  record: Flag,
  position: Navigation,
};

interface SuggestionListProps {
  readonly id: string;
  readonly isOpen: boolean;
  readonly suggestions: readonly Suggestion[];
  readonly active: number;
  readonly onActivate: (index: number) => void;
  readonly onChoose: (suggestion: Suggestion) => void;
}

export function SuggestionList(props: SuggestionListProps) {
  const { id, isOpen, suggestions, active, onActivate, onChoose } = props;
  const words = useMessages(searchMessages);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);
  return (
    <div className="search-popup" hidden={!isOpen}>
      <div ref={list} id={id} className="search-list" role="listbox" aria-label={words.suggestions}>
        {suggestions.map((suggestion, index) => {
          const Icon = ICONS[suggestion.kind];
          return (
            // The field keeps the focus and handles the keys; the pointer is a second way.
            // biome-ignore lint/a11y/useKeyWithClickEvents: see above
            <div
              key={suggestion.key}
              id={`${id}-${index}`}
              className="search-option"
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              onPointerMove={() => onActivate(index)}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => onChoose(suggestion)}
            >
              <Icon className="search-option-icon" size="1.05em" aria-hidden="true" />
              <span className="search-option-text">
                <span className="search-option-title">{suggestion.title}</span>
                <span className="search-option-details">{suggestion.details.join(' · ')}</span>
              </span>
            </div>
          );
        })}
      </div>
      {suggestions.length === 0 && <p className="search-none">{words.none}</p>}
    </div>
  );
}
