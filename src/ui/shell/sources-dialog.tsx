import { X } from 'lucide-react';
import type { RefObject } from 'react';
import { formatNumber } from '../../i18n/format.ts';
import { sourceMessages } from '../../i18n/source-messages.ts';
import type { DatasetState } from '../../state/catalogue.ts';
import { useAtlas, useLanguage, useMessages } from '../atlas-context.ts';
import { DatasetFacts } from '../common/dataset-facts.tsx';

/** Every dataset of this build with its source, licence, time and known defects. */
export function SourcesDialog({ ref }: { readonly ref: RefObject<HTMLDialogElement | null> }) {
  const words = useMessages(sourceMessages);
  const datasets = useAtlas((state) => state.datasets);
  return (
    <dialog ref={ref} className="sources" aria-label={words.title} closedby="any">
      <form method="dialog" className="sources-head">
        <h2 className="sources-title">{words.title}</h2>
        <button type="submit" className="button button-quiet button-icon" aria-label={words.close}>
          <X size="1.2em" />
        </button>
      </form>
      <div className="sources-body">
        <p className="sources-intro">
          {words.intro} {words.version(__ATLAS_VERSION__)}.
        </p>
        {Object.values(datasets).map((dataset) => (
          <Dataset key={dataset.ref.id} dataset={dataset} />
        ))}
      </div>
    </dialog>
  );
}

function Dataset({ dataset: { ref, issues } }: { readonly dataset: DatasetState }) {
  const words = useMessages(sourceMessages);
  const language = useLanguage();
  const rejected = new Set(issues.map(({ feature }) => feature)).size;
  return (
    <section className="sources-row">
      <h3 className="sources-name">
        {ref.title[language]}
        <span className="sources-nature">{words.natures[ref.nature]}</span>
      </h3>
      <DatasetFacts dataset={ref} />
      {rejected > 0 && <p>{words.rejected(formatNumber(rejected, language))}</p>}
    </section>
  );
}
