import type { DatasetRef } from '../../core/catalog.ts';
import { formatPartialDate } from '../../i18n/format.ts';
import { sourceMessages } from '../../i18n/source-messages.ts';
import { useLanguage, useMessages } from '../atlas-context.ts';
import './dataset-facts.css';

/** Source, licence, time and defects of a dataset. */
export function DatasetFacts({ dataset }: { readonly dataset: DatasetRef }) {
  const words = useMessages(sourceMessages);
  const language = useLanguage();
  return (
    <dl className="dataset-facts">
      <dt>{words.source}</dt>
      <dd>{dataset.source[language]}</dd>
      <dt>{words.licence}</dt>
      <dd>{dataset.licence[language]}</dd>
      <dt>{words.vintage}</dt>
      <dd>
        {dataset.vintage[language]} · {words.retrieved} {formatPartialDate(dataset.retrieved)}
      </dd>
      {dataset.defects.length > 0 && (
        <>
          <dt>{words.defects}</dt>
          {dataset.defects.map((defect) => (
            <dd key={defect.en}>{defect[language]}</dd>
          ))}
        </>
      )}
    </dl>
  );
}
