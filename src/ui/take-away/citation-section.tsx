import { useMemo } from 'react';
import { takeAwayMessages } from '../../i18n/take-away-messages.ts';
import { addressOfView, selectLastingView } from '../../state/take-away/address.ts';
import { citationOf } from '../../state/take-away/citation.ts';
import { takeFigures } from '../../state/take-away/take-figures.ts';
import { takeRecords } from '../../state/take-away/take-records.ts';
import { useAtlasStore, useMessages } from '../atlas-context.ts';
import { CopyButton } from './copy-button.tsx';

/** How to quote the figures, and the records, that are shown. */
export function CitationSection() {
  const words = useMessages(takeAwayMessages);
  const store = useAtlasStore();
  const texts = useMemo(() => {
    const state = store.getState();
    const when = {
      address: addressOfView(selectLastingView(state), window.location.href),
      written: new Date().toISOString(),
    };
    const figures = takeFigures(state, when, null);
    const tables = [takeRecords(state, when), ...(figures === null ? [] : [figures])];
    return tables.map((table) => ({ content: table.content, text: citationOf(state, table) }));
  }, [store]);
  return (
    <section className="modal-section" aria-label={words.citation}>
      <h3 className="modal-section-title">{words.citation}</h3>
      <p className="modal-note">{words.citationIntro}</p>
      {texts.map(({ content, text }) => (
        <div key={content} className="modal-section">
          <p className="modal-quote" data-citation={content}>
            {text}
          </p>
          <div className="modal-ways">
            <CopyButton text={text} label={words.copy} />
          </div>
        </div>
      ))}
    </section>
  );
}
