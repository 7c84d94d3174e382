import type { Indicator } from '../core/indicator.ts';
import type { SeriesPoint } from '../core/series.ts';
import { profileMessages } from '../i18n/profile-messages.ts';
import { statisticsMessages } from '../i18n/statistics-messages.ts';
import type { ProfileContext } from './profile-context.ts';
import { IllustrativeBadge, SourceLink } from './profile-parts.tsx';

interface DerivedNotesProps {
  readonly point: SeriesPoint;
  readonly indicator: Indicator;
  readonly context: ProfileContext;
  /** Whether the year does not stand beside it already. */
  readonly hasYear?: boolean;
}

/** A value that no source states: which rows it was made of, and who published them. */
export function DerivedNotes({
  point,
  indicator,
  context: { language },
  hasYear = false,
}: DerivedNotesProps) {
  const words = profileMessages[language];
  const { standard } = statisticsMessages[language];
  const published = point.rows.filter(({ isIllustrative }) => !isIllustrative);
  const sources = new Map(published.map(({ source }) => [JSON.stringify(source), source]));
  return (
    <span className="row-notes">
      {hasYear && `${point.year} · `}
      {indicator.topic === 'poverty' && `${standard(point.standard)} · `}
      {point.isIllustrative && <IllustrativeBadge language={language} />} {words.derived}{' '}
      {point.rows.map(({ id }) => id).join(', ')}
      {[...sources].map(([key, source]) => (
        <span key={key}>
          {' · '}
          <SourceLink source={source} language={language} />
        </span>
      ))}
    </span>
  );
}
