import { SELECTABLE_CLAUSES } from '../../core/clause.ts';
import { filterMessages } from '../../i18n/filter-messages.ts';
import { selectCatalogue } from '../../state/selectors.ts';
import { changeView } from '../../state/store.ts';
import { useAtlas, useAtlasStore, useMessages } from '../atlas-context.ts';
import { ClauseRowItem } from './clause-row.tsx';
import './clauses.css';

/** The clauses of the regulation: what each says, how much of it is shown, and which to show. */
export function ClausesPanel() {
  const store = useAtlasStore();
  const words = useMessages(filterMessages);
  const { clauses } = useAtlas(selectCatalogue);
  const selection = useAtlas((state) => state.view.clauses);
  const rows = SELECTABLE_CLAUSES.flatMap(
    (code) => clauses.find((clause) => clause.code === code) ?? [],
  );
  return (
    <fieldset className="panel" aria-labelledby="clauses-title">
      <div className="panel-head">
        <h2 className="panel-title" id="clauses-title">
          {words.clauses}
        </h2>
        {selection !== null && (
          <button
            type="button"
            className="link-button"
            onClick={() => changeView(store, { clauses: null })}
          >
            {words.allClauses}
          </button>
        )}
      </div>
      <ul className="clauses-list">
        {rows.map((clause) => (
          <ClauseRowItem key={clause.code} clause={clause} />
        ))}
      </ul>
    </fieldset>
  );
}
