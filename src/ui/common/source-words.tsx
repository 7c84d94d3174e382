import { useLanguage } from '../atlas-context.ts';

/** Letters that Vietnamese has and English has not. */
const VIETNAMESE_LETTER = /[ăâđêôơưà-ỹĂÂĐÊÔƠƯÀ-Ỹ]/u;

/**
 * A text that may be the source's own. On the English page a Vietnamese one is set apart and named
 * as Vietnamese, so that screen readers say it right and nobody takes it for ours.
 */
export function SourceWords({ text }: { readonly text: string }) {
  const language = useLanguage();
  if (language === 'vi' || !VIETNAMESE_LETTER.test(text)) return text;
  return (
    <span className="source-words" lang="vi">
      {text}
    </span>
  );
}
