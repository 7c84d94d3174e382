import { FIRST_DAY_OF_2025_UNITS } from '../../core/unit.ts';
import { boundaryMessages } from '../../i18n/boundary-messages.ts';
import { formatDay, formatNumber } from '../../i18n/format.ts';
import {
  selectAt,
  selectIsBeforeKnownBoundaries,
  selectUnits,
  selectVintage,
} from '../../state/selectors.ts';
import { changeView } from '../../state/store.ts';
import { useAtlas, useAtlasStore, useLanguage, useMessages } from '../atlas-context.ts';
import './boundary-notice.css';

/**
 * Says which boundaries are shown whenever that may surprise: they are not today's, or the period
 * reaches over the day on which they changed.
 */
export function BoundaryNotice() {
  const view = useAtlas((state) => state.view);
  const vintage = useAtlas(selectVintage);
  const units = useAtlas(selectUnits);
  const reachesBack = view.from !== null && view.from < FIRST_DAY_OF_2025_UNITS;
  if (units.all.length === 0) return null;
  // A frame's address always has a day; there only other boundaries than today's are news.
  const isAsked = view.at !== null && !view.isEmbedded;
  if (vintage === '2025' && !reachesBack && !isAsked) return null;
  return <div className="boundary-notice">{vintage === '2020' ? <Old /> : <New />}</div>;
}

function Old() {
  const store = useAtlasStore();
  const words = useMessages(boundaryMessages);
  const language = useLanguage();
  const at = useAtlas(selectAt);
  const units = useAtlas(selectUnits);
  const isBefore = useAtlas(selectIsBeforeKnownBoundaries);
  const districts = formatNumber(units.districts('2020').length, language);
  const communes = formatNumber(units.communes('2020').length, language);
  return (
    <>
      <span>
        {isBefore ? words.beforeKnown : words.boundariesOf} <b>{formatDay(at)}</b>:{' '}
        {words.oldUnits(districts, communes)}
        {isBefore && ` ${words.shownAs2020}`}
      </span>
      <button
        type="button"
        className="link-button"
        onClick={() => changeView(store, { at: FIRST_DAY_OF_2025_UNITS })}
      >
        {words.showNew}
      </button>
    </>
  );
}

function New() {
  const store = useAtlasStore();
  const words = useMessages(boundaryMessages);
  const language = useLanguage();
  const units = useAtlas(selectUnits);
  return (
    <>
      <span>
        {words.boundariesFrom} <b>{formatDay(FIRST_DAY_OF_2025_UNITS)}</b>:{' '}
        {words.newUnits(formatNumber(units.communes('2025').length, language))}
      </span>
      <button
        type="button"
        className="link-button"
        onClick={() => changeView(store, { at: FIRST_DAY_OF_2025_UNITS - 1 })}
      >
        {words.showOld}
      </button>
    </>
  );
}
