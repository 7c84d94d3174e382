import { formatNumber } from '../../i18n/format.ts';
import { resultMessages } from '../../i18n/result-messages.ts';
import { selectUnmarkedCount } from '../../state/marks.ts';
import { selectResult } from '../../state/selectors.ts';
import { useAtlas, useLanguage, useMessages } from '../atlas-context.ts';

/** What must be known to read the count rightly. */
function CountNote({ text }: { readonly text: string }) {
  return (
    <span className="result-count-aside">
      {' · '}
      {text}
    </span>
  );
}

/** The one place that says how much is shown, to the eye, to screen readers and to checks. */
export function ResultCount() {
  const words = useMessages(resultMessages);
  const language = useLanguage();
  const result = useAtlas(selectResult);
  const unmarked = useAtlas(selectUnmarkedCount);
  const { shown } = result;
  return (
    // The role is written out, since checks and links to this page look for it by attribute.
    // biome-ignore lint/a11y/useSemanticElements: see above
    <p
      role="status"
      className="result-count"
      data-count-shown={shown}
      data-count-total={result.total}
    >
      {words.counted(formatNumber(shown, language), formatNumber(result.total, language))}
      {unmarked > 0 && (
        <span className="result-count-aside">
          {' · '}
          <span className="result-count-unmarked" data-count-unmarked={unmarked}>
            {words.unmarked(formatNumber(unmarked, language))}
          </span>
        </span>
      )}
      {!result.isExact && <CountNote text={words.byWholeMonths} />}
      {result.isPlaceIgnored && <CountNote text={words.withoutLargeSets} />}
    </p>
  );
}
