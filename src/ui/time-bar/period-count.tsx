import { formatNumber } from '../../i18n/format.ts';
import { timeMessages } from '../../i18n/time-messages.ts';
import { selectResult } from '../../state/selectors.ts';
import { changeView } from '../../state/store.ts';
import { useAtlas, useAtlasStore, useLanguage, useMessages } from '../atlas-context.ts';

/** How many records the period shows; undated ones are counted apart, and can be brought in. */
export function PeriodCount() {
  const store = useAtlasStore();
  const language = useLanguage();
  const words = useMessages(timeMessages);
  const { shown, undated, conditions } = useAtlas(selectResult);
  const { from, to, hasUndated } = conditions;
  const count = formatNumber(undated, language);
  return (
    <p className="time-count">
      <span>{words.shown(formatNumber(shown, language))}</span>
      {undated > 0 && ' · '}
      {undated > 0 && from === null && to === null && <span>{words.undatedAmong(count)}</span>}
      {undated > 0 && (from !== null || to !== null) && (
        <button
          type="button"
          className="link-button time-undated"
          aria-pressed={hasUndated}
          title={hasUndated ? words.undatedShown(count) : words.undatedHidden(count)}
          onClick={() => changeView(store, { hasUndated: !hasUndated })}
        >
          {words.undatedAmong(count)}
        </button>
      )}
    </p>
  );
}
