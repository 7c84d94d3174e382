import { resultMessages } from '../../i18n/result-messages.ts';
import { useMessages } from '../atlas-context.ts';
import './nature-badge.css';

/** Says of a record or figure whether it is a published fact or an illustration. */
export function NatureBadge({ isIllustrative }: { readonly isIllustrative: boolean }) {
  const words = useMessages(resultMessages);
  return (
    <span className={`nature-badge nature-${isIllustrative ? 'illustrative' : 'published'}`}>
      {isIllustrative ? words.illustrative : words.published}
    </span>
  );
}
