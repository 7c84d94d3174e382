import { useMemo } from 'react';
import { formatNumber, NO_DATA } from '../../i18n/format.ts';
import { takeAwayMessages } from '../../i18n/take-away-messages.ts';
import { addressOfView, selectLastingView } from '../../state/take-away/address.ts';
import { factsInWords } from '../../state/take-away/facts-in-words.ts';
import { takeFigures } from '../../state/take-away/take-figures.ts';
import { takeRecords } from '../../state/take-away/take-records.ts';
import type { TakenContent, TakenTable, TakenValue } from '../../state/take-away/taken.ts';
import { useAtlasStore, useLanguage, useMessages } from '../atlas-context.ts';

/**
 * Columns that paper has room for, with their share of its width. Where none of the rows has anything to say
 * in one, the others have its room.
 */
const COLUMNS: Readonly<Record<TakenContent, readonly (readonly [key: string, share: number])[]>> =
  {
    figures: [
      ['unit', 20],
      ['district', 13],
      ['value', 17],
      ['standard', 13],
      ['nature', 11],
      ['source', 26],
    ],
    records: [
      ['id', 8],
      ['name', 31],
      ['clauses', 7],
      ['start', 9],
      ['end', 9],
      ['place', 16],
      ['source', 20],
    ],
  };

/** What is shown as a table on paper, and what it says of itself. */
export function TakenTables({ content }: { readonly content: TakenContent }) {
  const store = useAtlasStore();
  const words = useMessages(takeAwayMessages);
  const language = useLanguage();
  const table = useMemo((): TakenTable | null => {
    const state = store.getState();
    const address = addressOfView(selectLastingView(state), window.location.href);
    const when = { address, written: new Date().toISOString() };
    return content === 'records' ? takeRecords(state, when) : takeFigures(state, when, null);
  }, [store, content]);
  if (table === null) return null;
  return (
    <div className="sheet taken-tables">
      <h2 className="sheet-title">
        {table.facts.title} ({words.tableRows(formatNumber(table.rows.length, language))})
      </h2>
      <Rows table={table} />
      <dl className="sheet-facts">
        {factsInWords(table).map(([label, said]) => (
          <div key={`${label}${said}`}>
            <dt>{label}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Rows({ table: { content, columns, rows } }: { readonly table: TakenTable }) {
  const language = useLanguage();
  const wanted = COLUMNS[content].flatMap(([key, share]) => {
    const column = columns.find((each) => each.key === key);
    const isSaid = rows.some(({ values }) => (values[key] ?? null) !== null);
    return column === undefined || !isSaid ? [] : { ...column, share };
  });
  const width = wanted.reduce((sum, { share }) => sum + share, 0);
  const inWords = (value: TakenValue) =>
    typeof value === 'number' ? formatNumber(value, language, 2) : (value ?? NO_DATA);
  return (
    <table className="sheet-table" data-rows={rows.length}>
      <thead>
        <tr>
          {wanted.map(({ key, title, share }) => (
            <th key={key} scope="col" style={{ width: `${(100 * share) / width}%` }}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, values, onPaper }) => (
          <tr key={id}>
            {wanted.map(({ key }) => (
              <td key={key} className={key === 'value' ? 'taken-value' : undefined}>
                {onPaper?.[key] ?? inWords(values[key] ?? null)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
