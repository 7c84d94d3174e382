import { RECORD_ORDERS, type RecordOrder } from '../../core/record-order.ts';
import { formatNumber } from '../../i18n/format.ts';
import { resultMessages } from '../../i18n/result-messages.ts';
import { selectListing } from '../../state/marks.ts';
import { MOST_BY_NAME, selectCanOrderByName, selectResultList } from '../../state/results.ts';
import { selectResult } from '../../state/selectors.ts';
import { changeSession, changeView } from '../../state/store.ts';
import { useAtlas, useAtlasStore, useLanguage, useMessages } from '../atlas-context.ts';
import { ChangeBriefButton } from '../changes/change-brief-button.tsx';
import { resetFilters } from '../common/reset-filters.ts';
import { ResultCount } from './result-count.tsx';
import { ResultList } from './result-list.tsx';
import './results.css';

/** What the filter lets pass: how many, in which order, and each of them. */
export function ResultsPanel({ hasCount = true }: { readonly hasCount?: boolean }) {
  const store = useAtlasStore();
  const words = useMessages(resultMessages);
  const list = useAtlas(selectResultList);
  const { shown } = useAtlas(selectResult);
  return (
    <section className="panel results" id="results" aria-labelledby="results-title" tabIndex={-1}>
      <div className="panel-head">
        <h2 className="panel-title" id="results-title">
          {words.results}
        </h2>
        <OrderChoice />
      </div>
      {hasCount && <ResultCount />}
      <ChangeBriefButton />
      <UndatedToggle />
      <ListingNote count={list.size} />
      {shown === 0 && list.size === 0 ? (
        <p className="results-none">
          {words.none}{' '}
          <button type="button" className="link-button" onClick={() => resetFilters(store)}>
            {words.reset}
          </button>
        </p>
      ) : (
        <ResultList list={list} />
      )}
    </section>
  );
}

/** Says what the list lacks: of sets too large to be held, only what is near at hand can be listed. */
function ListingNote({ count }: { readonly count: number }) {
  const words = useMessages(resultMessages);
  const language = useLanguage();
  const listing = useAtlas(selectListing);
  if (listing === 'all') return null;
  const text =
    listing === 'too-far' ? words.tooFarToList : words.listedInView(formatNumber(count, language));
  return <p className="results-note">{text}</p>;
}

function OrderChoice() {
  const store = useAtlasStore();
  const words = useMessages(resultMessages);
  const language = useLanguage();
  const order = useAtlas((state) => state.session.resultOrder);
  const canOrderByName = useAtlas(selectCanOrderByName);
  return (
    <select
      className="results-order"
      aria-label={words.order}
      value={order === 'name' && !canOrderByName ? 'date' : order}
      onChange={(event) => changeSession(store, { resultOrder: event.target.value as RecordOrder })}
    >
      {RECORD_ORDERS.map((name) => (
        <option key={name} value={name} disabled={name === 'name' && !canOrderByName}>
          {name === 'name' && !canOrderByName
            ? words.tooManyByName(formatNumber(MOST_BY_NAME, language))
            : words.orders[name]}
        </option>
      ))}
    </select>
  );
}

/** Undated records fall out as soon as a period is set; this brings them back. */
function UndatedToggle() {
  const store = useAtlasStore();
  const words = useMessages(resultMessages);
  const language = useLanguage();
  const { undated } = useAtlas(selectResult);
  const hasPeriod = useAtlas(({ view }) => view.from !== null || view.to !== null);
  const hasUndated = useAtlas((state) => state.view.hasUndated);
  if (!hasPeriod || (undated === 0 && !hasUndated)) return null;
  return (
    <label className="results-undated">
      <input
        type="checkbox"
        className="switch"
        checked={hasUndated}
        onChange={() => changeView(store, { hasUndated: !hasUndated })}
      />
      {words.showUndated(formatNumber(undated, language))}
    </label>
  );
}
