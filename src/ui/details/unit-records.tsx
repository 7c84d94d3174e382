import { isDistrictCode, type Unit } from '../../core/unit.ts';
import { recordsNaming } from '../../core/unit-records.ts';
import { detailMessages } from '../../i18n/detail-messages.ts';
import { formatNumber } from '../../i18n/format.ts';
import { selectShownRecords, selectUnits } from '../../state/selectors.ts';
import { changeView } from '../../state/store.ts';
import { useAtlas, useAtlasStore, useLanguage, useMessages } from '../atlas-context.ts';
import { ClauseTab } from '../common/clause-tab.tsx';
import { openRecord } from '../common/record-choice.ts';

/** The records shown that name a unit; for a district, the way to see only those. */
export function UnitRecords({ unit }: { readonly unit: Unit }) {
  const store = useAtlasStore();
  const words = useMessages(detailMessages);
  const language = useLanguage();
  const shown = useAtlas(selectShownRecords);
  const units = useAtlas(selectUnits);
  const records = recordsNaming(unit, shown, units);
  const { code } = unit;
  return (
    <>
      <h4 className="details-subtitle">{words.records(formatNumber(records.length, language))}</h4>
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
        </ul>
      )}
    </>
  );
}
