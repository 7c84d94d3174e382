import { placeBasis } from '../../core/place.ts';
import type { AtlasRecord } from '../../core/record.ts';
import {
  isDistrictCode,
  type Unit,
  type UnitIndex,
  unitId,
  type Vintage,
} from '../../core/unit.ts';
import { detailMessages } from '../../i18n/detail-messages.ts';
import { districtList, provinceName } from '../../i18n/place-words.ts';
import { selectUnits } from '../../state/selectors.ts';
import { useAtlas, useLanguage, useMessages } from '../atlas-context.ts';
import { SourceWords } from '../common/source-words.tsx';
import { Fact } from './fact.tsx';
import { UnitButton } from './unit-button.tsx';

/** Where a record is, as its source names it, in the boundaries of either time. */
export function RecordPlace({ record: { properties } }: { readonly record: AtlasRecord }) {
  const words = useMessages(detailMessages);
  const language = useLanguage();
  const units = useAtlas(selectUnits);
  const old = unitsOf(properties.communes2020, '2020', units);
  const recent = unitsOf(properties.communes2025, '2025', units);
  const isZoneWide = placeBasis(properties, units).kind === 'zone';
  return (
    <>
      {properties.placeText !== null && (
        <Fact term={words.place}>
          <SourceWords text={properties.placeText} />
        </Fact>
      )}
      {properties.isOutside && <Fact term={words.where}>{words.isOutside}</Fact>}
      {isZoneWide && <Fact term={words.place}>{words.wholeZone}</Fact>}
      {old.length > 0 && (
        <Fact term={words.communes2020}>
          <ul className="details-units">
            {old.map((unit) => (
              <li key={unit.id}>
                <UnitButton unit={unit} />
                <Successors unit={unit} units={units} />
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {recent.length > 0 && (
        <Fact term={words.communes2025}>
          <ul className="details-units details-units-inline">
            {recent.map((unit) => (
              <li key={unit.id}>
                <UnitButton unit={unit} />
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {properties.districts.length > 0 && (
        <Fact term={words.districts}>
          {districtList(properties.districts.filter(isDistrictCode), units)}
        </Fact>
      )}
      {properties.province !== null && (
        <Fact term={words.province}>{provinceName(properties.province, language)}</Fact>
      )}
      <Fact term={words.precision}>{words.precisions[properties.precision]}</Fact>
    </>
  );
}

function unitsOf(codes: readonly string[], vintage: Vintage, units: UnitIndex): readonly Unit[] {
  return codes.flatMap((code) => units.get(unitId(vintage, code)) ?? []);
}

/** What a commune of 2020 belongs to now, and by which resolution. */
function Successors({ unit, units }: { readonly unit: Unit; readonly units: UnitIndex }) {
  const words = useMessages(detailMessages);
  const successors = unit.became.flatMap((id) => units.get(id) ?? []);
  return successors.map((successor) => (
    <span key={successor.id} className="fact-source">
      {words.becomes} <UnitButton unit={successor} />
      {successor.resolution !== null && ` (${words.resolution(successor.resolution)})`}
    </span>
  ));
}
