import { ExternalLink } from 'lucide-react';
import type { Source } from '../../core/record.ts';
import { formatPartialDate } from '../../i18n/format.ts';
import { sourceMessages } from '../../i18n/source-messages.ts';
import { useMessages } from '../atlas-context.ts';

/** A source: who published it, when, and the way there where there is a public address. */
export function SourceLink({ source }: { readonly source: Source }) {
  const words = useMessages(sourceMessages);
  const date = source.date === null ? words.dateUnknown : formatPartialDate(source.date);
  if (source.url === null) {
    return (
      <span className="source">
        {source.publisher}, {date}
      </span>
    );
  }
  return (
    <span className="source">
      <a href={source.url} target="_blank" rel="noreferrer">
        {source.publisher}
        <ExternalLink aria-label={words.newTab} size="0.85em" />
      </a>
      , {date}
    </span>
  );
}
