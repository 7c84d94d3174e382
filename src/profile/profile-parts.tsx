import type { ReactNode } from 'react';
import type { Source } from '../core/record.ts';
import { formatPartialDate } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import { profileMessages } from '../i18n/profile-messages.ts';
import { sourceMessages } from '../i18n/source-messages.ts';

interface FactProps {
  readonly term: string;
  readonly children: ReactNode;
}

export function Fact({ term, children }: FactProps) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface SourceProps {
  readonly source: Source;
  readonly language: Language;
}

/** Who published something, when, and the way there where there is a public address. */
export function SourceLink({ source, language }: SourceProps) {
  const { dateUnknown } = sourceMessages[language];
  const date = source.date === null ? dateUnknown : formatPartialDate(source.date);
  return (
    <span className="source">
      {source.url === null ? (
        source.publisher
      ) : (
        <a href={source.url} rel="noreferrer">
          {source.publisher}
        </a>
      )}
      {`, ${date}`}
    </span>
  );
}

export function IllustrativeBadge({ language }: { readonly language: Language }) {
  return <span className="badge">{profileMessages[language].illustrative}</span>;
}
