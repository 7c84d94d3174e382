import { LocateFixed } from 'lucide-react';
import { isoOfDay } from '../../core/day.ts';
import { profilePath } from '../../core/profile-path.ts';
import { FIRST_DAY_OF_2025_UNITS, type Unit, unitId } from '../../core/unit.ts';
import { detailMessages } from '../../i18n/detail-messages.ts';
import { formatNumber, formatPartialDate } from '../../i18n/format.ts';
import { provinceName } from '../../i18n/place-words.ts';
import { unitName, unitNames } from '../../i18n/unit-words.ts';
import { selectUnits } from '../../state/selectors.ts';
import { useAtlas, useAtlasStore, useLanguage, useMessages } from '../atlas-context.ts';
import { CompareButton } from '../common/compare-button.tsx';
import { Datum } from '../common/datum.tsx';
import { openUnit } from '../common/unit-choice.ts';
import { Fact } from './fact.tsx';
import { UnitAdminFacts } from './unit-admin-facts.tsx';
import { UnitButton } from './unit-button.tsx';
import { UnitFigures } from './unit-figures.tsx';
import { UnitRecords } from './unit-records.tsx';

export function UnitDetails({ unit }: { readonly unit: Unit }) {
  const store = useAtlasStore();
  const words = useMessages(detailMessages);
  const language = useLanguage();
  return (
    <>
      <p className="details-kind">
        <Validity unit={unit} />
      </p>
      <h3 className="details-name">{unitName(unit, language)}</h3>
      <div className="details-actions">
        <button type="button" className="button" onClick={() => openUnit(store, unit)}>
          <LocateFixed size="1.05em" aria-hidden="true" />
          {words.showOnMap}
        </button>
        <CompareButton unit={unit} />
        <a className="button" href={profilePath(unit, language)}>
          {words.profilePage}
        </a>
      </div>
      <dl className="facts">
        <Lineage unit={unit} />
        <Geography unit={unit} />
        {unit.aliases.length > 0 && <Fact term={words.aliases}>{unit.aliases.join(', ')}</Fact>}
      </dl>
      <UnitRecords unit={unit} />
      <UnitFigures unit={unit} />
      <UnitAdminFacts unit={unit} />
    </>
  );
}

/** From when or until when a unit exists: its vintage in words. */
function Validity({ unit }: { readonly unit: Unit }) {
  const words = useMessages(detailMessages);
  if (unit.validTo !== null) return words.oldUnit(formatPartialDate(unit.validTo));
  const from = unit.validFrom ?? isoOfDay(FIRST_DAY_OF_2025_UNITS);
  return words.newUnit(formatPartialDate(from));
}

/** What a unit came from, and the resolution that made it; one that goes on unchanged was not made. */
function Origin({ unit }: { readonly unit: Unit }) {
  const words = useMessages(detailMessages);
  const language = useLanguage();
  const units = useAtlas(selectUnits);
  const unchanged = units.unchangedFrom(unit);
  if (unchanged !== null) {
    return (
      <Fact term={words.unchangedFrom}>
        <UnitButton unit={unchanged} />
      </Fact>
    );
  }
  const outside = unitNames(unit.cameFromOutside, language);
  return (
    <>
      {unit.resolution !== null && (
        <Fact term={words.madeBy}>{words.resolutionLong(unit.resolution)}</Fact>
      )}
      {unit.cameFrom.length + unit.cameFromOutside.length > 0 && (
        <Fact term={words.cameFrom}>
          <UnitList units={unit.cameFrom.flatMap((id) => units.get(id) ?? [])} />
          {outside !== '' && (
            <span className="fact-source">
              {outside} ({words.outsideParts})
            </span>
          )}
        </Fact>
      )}
    </>
  );
}

/** What a unit came from and became, and where it lay. */
function Lineage({ unit }: { readonly unit: Unit }) {
  const words = useMessages(detailMessages);
  const language = useLanguage();
  const units = useAtlas(selectUnits);
  const district = unit.district === null ? null : units.get(unitId('2020', unit.district));
  const successors = successorsOf(unit, units.communes('2020')).flatMap(
    (id) => units.get(id) ?? [],
  );
  return (
    <>
      <Origin unit={unit} />
      {successors.length > 0 && (
        <Fact term={words.became}>
          {unit.level === 'district' && <span className="fact-source">{words.abolished}</span>}
          <UnitList units={successors} />
          <span className="fact-source">
            {[...new Set(successors.flatMap(({ resolution }) => resolution ?? []))]
              .map(words.resolutionLong)
              .join(', ')}
          </span>
        </Fact>
      )}
      {district !== null && unit.level === 'commune' && (
        <Fact term={words.inDistrict}>
          <UnitButton unit={district} />
        </Fact>
      )}
      <Fact term={words.inProvince}>{provinceName(unit.province, language)}</Fact>
    </>
  );
}

/** A district's communes went to several units; a commune's whole territory to one. */
function successorsOf(unit: Unit, communes2020: readonly Unit[]): readonly string[] {
  if (unit.level === 'commune') return unit.became;
  const own = communes2020.filter(({ district }) => district === unit.district);
  return [...new Set(own.flatMap(({ became }) => became))];
}

function UnitList({ units }: { readonly units: readonly Unit[] }) {
  return (
    <ul className="details-units details-units-inline">
      {units.map((unit) => (
        <li key={unit.id}>
          <UnitButton unit={unit} />
        </li>
      ))}
    </ul>
  );
}

/** Where it stands that a unit's measures are the atlas's own. */
const MEASURED_ID = 'details-measured';

/** Area, border, zone and how well its line is known. */
function Geography({ unit }: { readonly unit: Unit }) {
  const words = useMessages(detailMessages);
  const language = useLanguage();
  const km = (length: number) => formatNumber(length, language, 1);
  const borders = [
    unit.borderKmLaos > 0 && words.withLaos(km(unit.borderKmLaos)),
    unit.borderKmChina > 0 && words.withChina(km(unit.borderKmChina)),
  ].filter((text) => text !== false);
  return (
    <>
      <Fact term={words.area}>
        <Datum source={MEASURED_ID}>{formatNumber(unit.areaKm2, language, 1)} km²</Datum>
        <span className="fact-source" id={MEASURED_ID}>
          {words.areaNote}
        </span>
      </Fact>
      {borders.length > 0 && (
        <Fact term={words.border}>
          <Datum source={MEASURED_ID}>{borders.join(', ')}</Datum>
        </Fact>
      )}
      {unit.zone !== null && <Fact term={words.zone}>{words.zones[unit.zone]}</Fact>}
      {unit.boundaryQuality !== null && (
        <Fact term={words.boundaryQuality}>{words.boundaryQualities[unit.boundaryQuality]}</Fact>
      )}
    </>
  );
}
