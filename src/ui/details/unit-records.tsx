import { useMemo } from 'react';
import { isDistrictCode, type Unit } from '../../core/unit.ts';
import { rowsNaming } from '../../core/unit-records.ts';
import { detailMessages } from '../../i18n/detail-messages.ts';
import { formatNumber } from '../../i18n/format.ts';
import { selectResult, selectTable, selectUnits } from '../../state/selectors.ts';
import { changeView } from '../../state/store.ts';
import { useAtlas, useAtlasStore, useLanguage, useMessages } from '../atlas-context.ts';
import { ClauseTab } from '../common/clause-tab.tsx';
import { openRecord } from '../common/record-choice.ts';

/** More than anybody reads in a panel: the rest is found by filtering. */
const MOST_LISTED = 100;

/** The records shown that name a unit; for a district, the way to see only those. */
export function UnitRecords({ unit }: { readonly unit: Unit }) {
  const store = useAtlasStore();
  const words = useMessages(detailMessages);
  const language = useLanguage();
  const table = useAtlas(selectTable);
  const { passes } = useAtlas(selectResult);
  const units = useAtlas(selectUnits);
  const rows = useMemo(
    () => rowsNaming({ unit, table, passes, units }),
    [unit, table, passes, units],
  );
  const records = rows.slice(0, MOST_LISTED).map(table.recordAt);
  const { code } = unit;
  return (
    <>
      <h4 className="details-subtitle">{words.records(formatNumber(rows.length, language))}</h4>
      {unit.level === 'district' && isDistrictCode(code) ? (
        <button
          type="button"
          className="link-button"
          onClick={() => changeView(store, { districts: [code] })}
        >
          {words.onlyDistrict}
        </button>
      ) : (
        <ul className="details-related">
          {records.map((record) => (
            <li key={record.properties.id}>
              <ClauseTab code={record.properties.clauses[0] ?? '0'} />
              <button
                type="button"
                className="link-button"
                onClick={() => openRecord(store, record)}
              >
                {language === 'vi' ? record.properties.name : record.properties.nameEn}
              </button>
            </li>
          ))}
          {rows.length > records.length && (
            <li>{words.moreRecords(formatNumber(rows.length - records.length, language))}</li>
          )}
        </ul>
      )}
    </>
  );
}
