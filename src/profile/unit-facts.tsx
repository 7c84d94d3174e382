import { isoOfDay } from '../core/day.ts';
import { FIRST_DAY_OF_2025_UNITS, type Unit, unitId } from '../core/unit.ts';
import { detailMessages } from '../i18n/detail-messages.ts';
import { formatNumber, formatPartialDate } from '../i18n/format.ts';
import { provinceName } from '../i18n/place-words.ts';
import { profileMessages } from '../i18n/profile-messages.ts';
import { unitName, unitNames } from '../i18n/unit-words.ts';
import { linkTo, type ProfileContext } from './profile-context.ts';
import { Fact } from './profile-parts.tsx';

interface UnitProps {
  readonly unit: Unit;
  readonly context: ProfileContext;
}

/** From when or until when a unit exists. */
export function validityInWords(unit: Unit, { language }: ProfileContext): string {
  const words = detailMessages[language];
  if (unit.validTo !== null) return words.oldUnit(formatPartialDate(unit.validTo));
  const from = unit.validFrom ?? isoOfDay(FIRST_DAY_OF_2025_UNITS);
  return words.newUnit(formatPartialDate(from));
}

/** What a unit came from and became, its size, its borders, and what lies around it. */
export function UnitFacts({ unit, context }: UnitProps) {
  const { language } = context;
  const words = profileMessages[language];
  return (
    <section id="facts">
      <h2>{words.facts}</h2>
      <dl className="facts">
        <Lineage unit={unit} context={context} />
        <Geography unit={unit} context={context} />
        <Around unit={unit} context={context} />
      </dl>
      <p className="note">{words.measured}</p>
    </section>
  );
}

/** What a unit came from, and the resolution that made it; one that goes on unchanged was not made. */
function Origin({ unit, context }: UnitProps) {
  const { language } = context;
  const words = detailMessages[language];
  const { units } = context.source.catalogue;
  const unchanged = units.unchangedFrom(unit);
  if (unchanged !== null) {
    return (
      <Fact term={words.unchangedFrom}>
        <Links units={[unchanged]} context={context} />
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
          <Links units={unit.cameFrom.flatMap((id) => units.get(id) ?? [])} context={context} />
          {outside !== '' &&
            `${unit.cameFrom.length > 0 ? ', ' : ''}${outside} (${words.outsideParts})`}
        </Fact>
      )}
    </>
  );
}

function Lineage({ unit, context }: UnitProps) {
  const { language } = context;
  const words = detailMessages[language];
  const { units } = context.source.catalogue;
  const district = unit.district === null ? null : units.get(unitId('2020', unit.district));
  const communes = unit.level === 'commune' ? [unit] : communesOf(unit, context);
  const became = [...new Set(communes.flatMap((commune) => commune.became))];
  const successors = became.flatMap((id) => units.get(id) ?? []);
  const resolutions = [...new Set(successors.flatMap(({ resolution }) => resolution ?? []))];
  return (
    <>
      <Origin unit={unit} context={context} />
      {successors.length > 0 && (
        <Fact term={words.became}>
          {unit.level === 'district' && `${words.abolished} `}
          <Links units={successors} context={context} />
          {` (${resolutions.map(words.resolutionLong).join(', ')})`}
        </Fact>
      )}
      {district !== null && unit.level === 'commune' && (
        <Fact term={words.inDistrict}>
          <Links units={[district]} context={context} />
        </Fact>
      )}
      <Fact term={words.inProvince}>{provinceName(unit.province, language)}</Fact>
    </>
  );
}

function Geography({ unit, context: { language } }: UnitProps) {
  const words = detailMessages[language];
  const km = (length: number) => formatNumber(length, language, 1);
  const borders = [
    unit.borderKmLaos > 0 && words.withLaos(km(unit.borderKmLaos)),
    unit.borderKmChina > 0 && words.withChina(km(unit.borderKmChina)),
  ].filter((text) => text !== false);
  return (
    <>
      <Fact term={words.area}>{`${km(unit.areaKm2)} km²`}</Fact>
      {borders.length > 0 && <Fact term={words.border}>{borders.join(', ')}</Fact>}
      {unit.zone !== null && <Fact term={words.zone}>{words.zones[unit.zone]}</Fact>}
      {unit.boundaryQuality !== null && (
        <Fact term={words.boundaryQuality}>{words.boundaryQualities[unit.boundaryQuality]}</Fact>
      )}
      {unit.aliases.length > 0 && <Fact term={words.aliases}>{unit.aliases.join(', ')}</Fact>}
    </>
  );
}

function Around({ unit, context }: UnitProps) {
  const words = profileMessages[context.language];
  const { catalogue, neighbours, neighboursOutside } = context.source;
  const beside = (neighbours.get(unit.id) ?? []).flatMap((id) => catalogue.units.get(id) ?? []);
  const outside = unitNames(neighboursOutside.get(unit.id) ?? [], context.language);
  return (
    <>
      {unit.level === 'district' && (
        <Fact term={words.parts}>
          <Links units={communesOf(unit, context)} context={context} />
        </Fact>
      )}
      {beside.length > 0 && (
        // Of former units outside the four districts the atlas holds nothing.
        <Fact term={unit.vintage === '2025' ? words.neighbours : words.neighboursWithin}>
          <Links units={beside} context={context} />
          {outside !== '' && `, ${outside}`}
        </Fact>
      )}
    </>
  );
}

function communesOf({ district }: Unit, { source }: ProfileContext): readonly Unit[] {
  return source.catalogue.units.communes('2020').filter((unit) => unit.district === district);
}

interface LinksProps {
  readonly units: readonly Unit[];
  readonly context: ProfileContext;
}

function Links({ units, context }: LinksProps) {
  return units.map((unit, index) => (
    <span key={unit.id}>
      {index > 0 && ', '}
      <a href={linkTo(unit, context)}>{unitName(unit, context.language)}</a>
    </span>
  ));
}
