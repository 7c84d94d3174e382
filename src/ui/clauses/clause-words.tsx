import type { ClauseRow } from '../../core/lookup.ts';
import { filterMessages } from '../../i18n/filter-messages.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage, useMessages } from '../atlas-context.ts';

/** What the regulation says in a clause, word for word, and what the atlas shows of it. */
export function ClauseWords({ clause }: { readonly clause: ClauseRow }) {
  const words = useMessages(filterMessages);
  const language = useLanguage();
  return (
    <div className="clause-words">
      <p>{clause.label[language]}</p>
      {words.quoteNote !== '' && <p className="clause-source">{words.quoteNote}</p>}
      <blockquote className="clause-quote" lang="vi">
        “…{clause.quoteVi}…”
      </blockquote>
      <p className="clause-source">{words.quoted(formatNumber(clause.quoteParagraph, language))}</p>
      <p>
        <b>{words.shown}:</b> {clause.shown[language]}
      </p>
    </div>
  );
}
