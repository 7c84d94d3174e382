import { Search, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { searchMessages } from '../../i18n/search-messages.ts';
import { selectCatalogue, selectTable } from '../../state/selectors.ts';
import { useAtlas, useAtlasStore, useLanguage, useMessages } from '../atlas-context.ts';
import './search.css';
import type { createSearchIndex } from './search-index.ts';
import { SuggestionList } from './suggestion-list.tsx';
import { type Suggestion, suggest } from './suggestions.ts';

/** Finds communes of both vintages, settlements, activities and positions. "/" leads here. */
export function SearchBox() {
  const store = useAtlasStore();
  const words = useMessages(searchMessages);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(0);
  const isListed = isOpen && text.trim() !== '';
  const createIndex = useIndexMaker(isOpen);
  const suggestions = useSuggestions(isListed ? text : null, createIndex);
  const [isEntered, setIsEntered] = useState(false);
  useShortcut(input);

  const type = (typed: string) => {
    setText(typed);
    setActive(0);
    setIsOpen(true);
    setIsEntered(false);
  };
  const choose = (suggestion: Suggestion) => {
    setText(suggestion.kind === 'position' ? text : suggestion.title);
    setIsOpen(false);
    suggestion.choose(store);
  };
  const first = suggestions[0];
  useEffect(() => {
    // Who typed and pressed Enter before the index was there has chosen the first.
    if (!isEntered || createIndex === null) return;
    setIsEntered(false);
    if (first) choose(first);
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = suggestions[active];
    if (event.key === 'Escape') {
      if (isListed) setIsOpen(false);
      else setText('');
    } else if (event.key === 'Enter' && isListed && createIndex === null) setIsEntered(true);
    else if (event.key === 'Enter' && isListed && chosen) choose(chosen);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const count = Math.max(1, suggestions.length);
      if (isListed) setActive((active + step + count) % count);
      setIsOpen(true);
    } else return;
    event.preventDefault();
  };

  return (
    <div className="search">
      <Search className="search-icon" size="1.05em" aria-hidden="true" />
      <input
        ref={input}
        className="search-input"
        type="text"
        role="combobox"
        aria-label={words.label}
        aria-expanded={isListed}
        aria-controls={`${id}list`}
        aria-autocomplete="list"
        aria-activedescendant={
          isListed && suggestions.length > 0 ? `${id}list-${active}` : undefined
        }
        placeholder={words.placeholder}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => type(event.target.value)}
        onFocus={() => setIsOpen(true)}
        onBlur={() => setIsOpen(false)}
        onKeyDown={onKeyDown}
      />
      {text !== '' && (
        <button
          type="button"
          className="search-clear"
          aria-label={words.clear}
          onClick={() => {
            setText('');
            input.current?.focus();
          }}
        >
          <X size="1em" />
        </button>
      )}
      <SuggestionList
        id={`${id}list`}
        isOpen={isListed && createIndex !== null}
        suggestions={suggestions}
        active={active}
        onActivate={setActive}
        onChoose={choose}
      />
    </div>
  );
}

type CreateIndex = typeof createSearchIndex;

/** What makes the index, with the library behind it: fetched when somebody first turns to the search. */
function useIndexMaker(isAsked: boolean): CreateIndex | null {
  const [maker, setMaker] = useState<{ readonly create: CreateIndex } | null>(null);
  useEffect(() => {
    if (!isAsked) return;
    let isGone = false;
    void import('./search-index.ts').then(({ createSearchIndex: create }) => {
      if (!isGone) setMaker({ create });
    });
    return () => {
      isGone = true;
    };
  }, [isAsked]);
  return maker?.create ?? null;
}

/** Null: nothing is searched for, and no index is made of records that change while plans are drawn. */
function useSuggestions(
  text: string | null,
  createIndex: CreateIndex | null,
): readonly Suggestion[] {
  const language = useLanguage();
  const { units, places } = useAtlas(selectCatalogue);
  const table = useAtlas(selectTable);
  const isPublishedOnly = useAtlas(({ view }) => view.isPublishedOnly);
  const isAsked = text !== null;
  const search = useMemo(
    () => (isAsked && createIndex ? createIndex({ units, places, table, isPublishedOnly }) : null),
    [isAsked, createIndex, units, places, table, isPublishedOnly],
  );
  return useMemo(
    () => (search === null || text === null ? [] : suggest({ text, search, units, language })),
    [text, search, units, language],
  );
}

/** Where a sign that is typed is text. */
const FIELDS = 'input, select, textarea, [contenteditable]';

/** "/" anywhere but in a field puts the cursor into the search field. */
function useShortcut(input: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      const isTyping = event.target instanceof Element && event.target.matches(FIELDS);
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey) return;
      // Behind a dialog nothing can be reached.
      if (document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      input.current?.focus();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [input]);
}
