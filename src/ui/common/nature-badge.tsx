import type { AtlasRecord } from '../../core/record.ts';
import { resultMessages } from '../../i18n/result-messages.ts';
import { plans } from '../../layers/plans.ts';
import { useMessages } from '../atlas-context.ts';
import './nature-badge.css';

/** Says of a record whether it is a published fact or an illustration; the user's own plans are neither. */
export function RecordNature({ record }: { readonly record: AtlasRecord }) {
  return record.layer === plans.id ? null : <NatureBadge isIllustrative={record.isIllustrative} />;
}

/** Says of a figure whether it is a published fact or an illustration. */
export function NatureBadge({ isIllustrative }: { readonly isIllustrative: boolean }) {
  const words = useMessages(resultMessages);
  return (
    <span className={`nature-badge nature-${isIllustrative ? 'illustrative' : 'published'}`}>
      {isIllustrative ? words.illustrative : words.published}
    </span>
  );
}
