import { DISTRICT_CODES, type DistrictCode, unitId } from '../../core/unit.ts';
import { filterMessages } from '../../i18n/filter-messages.ts';
import { formatNumber } from '../../i18n/format.ts';
import { selectResult, selectUnits } from '../../state/selectors.ts';
import { changeView } from '../../state/store.ts';
import { useAtlas, useAtlasStore, useLanguage, useMessages } from '../atlas-context.ts';
import './place.css';

/** Where: the four districts of the agreement, and the 27 communes of the zone. */
export function PlacePanel() {
  const store = useAtlasStore();
  const words = useMessages(filterMessages);
  const language = useLanguage();
  const units = useAtlas(selectUnits);
  const result = useAtlas(selectResult);
  const chosen = useAtlas((state) => state.view.districts);
  const isZoneOnly = useAtlas((state) => state.view.isZoneOnly);

  const toggle = (code: DistrictCode) => {
    const next = DISTRICT_CODES.filter((other) =>
      other === code ? !chosen.includes(code) : chosen.includes(other),
    );
    // All four are no narrower than none.
    changeView(store, { districts: next.length === DISTRICT_CODES.length ? [] : next });
  };
  return (
    <fieldset className="panel" aria-labelledby="place-title">
      <div className="panel-head">
        <h2 className="panel-title" id="place-title">
          {words.place}
        </h2>
      </div>
      <div className="place-chips">
        <button
          type="button"
          className="chip"
          aria-pressed={chosen.length === 0 && !isZoneOnly}
          onClick={() => changeView(store, { districts: [], isZoneOnly: false })}
        >
          {words.allPlaces}
        </button>
        {DISTRICT_CODES.map((code, index) => {
          const name = units.get(unitId('2020', code))?.name ?? code;
          return (
            <button
              key={code}
              type="button"
              className="chip"
              aria-pressed={chosen.includes(code)}
              title={words.district(name)}
              onClick={() => toggle(code)}
            >
              {name}
              <span className="chip-count">
                {formatNumber(result.byDistrict[index] ?? 0, language)}
              </span>
            </button>
          );
        })}
        <button
          type="button"
          className="chip"
          aria-pressed={isZoneOnly}
          title={words.zoneName}
          onClick={() => changeView(store, { isZoneOnly: !isZoneOnly })}
        >
          {words.zone}
          <span className="chip-count">{formatNumber(result.inZone, language)}</span>
        </button>
      </div>
      <p className="place-note">{words.zoneWhy}</p>
    </fieldset>
  );
}
