import { ChevronDown } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { clauseIndex } from '../../core/clause.ts';
import { isClausePartlyShown, isClauseShown, toggleClause } from '../../core/clause-selection.ts';
import type { ClauseRow } from '../../core/lookup.ts';
import { filterMessages } from '../../i18n/filter-messages.ts';
import { formatNumber } from '../../i18n/format.ts';
import { selectResult } from '../../state/selectors.ts';
import { changeView } from '../../state/store.ts';
import { useAtlas, useAtlasStore, useLanguage, useMessages } from '../atlas-context.ts';
import { ClauseTab } from '../common/clause-tab.tsx';
import { ClauseWords } from './clause-words.tsx';

/** One clause: shown or not, how many records it would show, only this one, and its words. */
export function ClauseRowItem({ clause }: { readonly clause: ClauseRow }) {
  const { code, isManaged } = clause;
  const store = useAtlasStore();
  const words = useMessages(filterMessages);
  const language = useLanguage();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const selection = useAtlas((state) => state.view.clauses);
  const count = useAtlas(selectResult).byClause[clauseIndex(code)] ?? 0;
  const isShown = isManaged && isClauseShown(selection, code);
  const isPartlyShown = isManaged && isClausePartlyShown(selection, code);

  useEffect(() => {
    if (box.current) box.current.indeterminate = isPartlyShown;
  }, [isPartlyShown]);

  const isOff = isManaged && !isShown && !isPartlyShown;
  const tone = isOff ? 'outline' : isManaged ? 'full' : 'muted';
  const classes = [
    'clause',
    clause.parent !== null && 'clause-child',
    !isManaged && 'clause-unmanaged',
    isOff && 'clause-hidden',
  ];
  return (
    <li className={classes.filter(Boolean).join(' ')}>
      <label className="clause-label" htmlFor={id}>
        <input
          ref={box}
          id={id}
          type="checkbox"
          className="clause-box"
          checked={isShown}
          disabled={!isManaged}
          onChange={() => changeView(store, { clauses: toggleClause(selection, code) })}
        />
        <ClauseTab code={code} tone={tone} />{' '}
        <span className="clause-name">
          {clause.short[language]}
          {!isManaged && <span className="clause-note"> {words.unmanaged}</span>}
        </span>
      </label>
      {isManaged && (
        <>
          <button
            type="button"
            className="link-button clause-only"
            aria-label={words.onlyClause(code)}
            onClick={() => changeView(store, { clauses: [code] })}
          >
            {words.onlyThis}
          </button>
          <span className="clause-count" title={words.recordCount(formatNumber(count, language))}>
            {formatNumber(count, language)}
          </span>
        </>
      )}
      <button
        type="button"
        className="clause-more"
        aria-expanded={isOpen}
        aria-label={words.aboutClause(code)}
        onClick={() => setIsOpen(!isOpen)}
      >
        <ChevronDown size="1rem" />
      </button>
      {isOpen && <ClauseWords clause={clause} />}
    </li>
  );
}
