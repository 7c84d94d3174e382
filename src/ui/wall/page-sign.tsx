import { formatNumber } from '../../i18n/format.ts';
import { wallMessages } from '../../i18n/wall-messages.ts';
import { useLanguage, useMessages } from '../atlas-context.ts';
import { useBoardPages } from './wall-context.ts';

/** Which page of how many is shown; nothing where there is one. */
export function PageSign() {
  const words = useMessages(wallMessages);
  const language = useLanguage();
  const { page, pageCount } = useBoardPages();
  const [shown, all] = [formatNumber(page + 1, language), formatNumber(pageCount, language)];
  if (pageCount < 2) return null;
  return (
    <span className="wall-page">
      <span aria-hidden="true">{`${shown}/${all}`}</span>
      <span className="visually-hidden">{words.page(shown, all)}</span>
    </span>
  );
}
