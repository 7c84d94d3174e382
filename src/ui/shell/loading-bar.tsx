import { formatNumber } from '../../i18n/format.ts';
import { shellMessages } from '../../i18n/shell-messages.ts';
import { selectLoading } from '../../state/selectors.ts';
import { useAtlas, useLanguage, useMessages } from '../atlas-context.ts';
import './loading-bar.css';

/** How far the data have come; gone when all have. */
export function LoadingBar() {
  const { done, all } = useAtlas(selectLoading);
  const language = useLanguage();
  const words = useMessages(shellMessages);
  if (done >= all) return null;
  const text = words.loading(formatNumber(done, language), formatNumber(all, language));
  return (
    <progress className="loading-bar" value={done} max={all} aria-label={text}>
      {text}
    </progress>
  );
}
