import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { DISTRICT_CODES, type DistrictCode, type Unit, unitId } from '../../../src/core/unit.ts';
import { type FileText, formatFeatures, formatRows, roundGeometry } from '../write-json.ts';
import { type BoundarySources, readBoundarySources } from './boundary-sources.ts';
import { dissolve, windRings } from './dissolve.ts';
import { type LabelPoints, makeUnits } from './units.ts';

/** Set by eye in the source: inside the district and clear of its narrow parts. */
const DISTRICT_LABEL_POINTS: LabelPoints = {
  '096': [102.33416, 22.31787],
  '097': [103.12927, 21.83808],
  '103': [102.79617, 21.95359],
  '107': [102.63348, 22.47498],
};

type ByDistrict<T> = Readonly<Record<DistrictCode, T>>;

function dissolveDistricts(
  communes: readonly Feature<Polygon, { code: string }>[],
  districtOf: ReadonlyMap<string, DistrictCode>,
): ByDistrict<Polygon | MultiPolygon> {
  const entries = DISTRICT_CODES.map((district) => {
    const members = communes.filter(
      ({ properties }) => districtOf.get(properties.code) === district,
    );
    return [district, dissolve(members)] as const;
  });
  return Object.fromEntries(entries) as ByDistrict<Polygon | MultiPolygon>;
}

function boundaryFeature(unit: Unit, geometry: Polygon | MultiPolygon): Feature {
  const { id, name, level, zone } = unit;
  const properties = zone === null ? { id, name, level } : { id, name, level, zone };
  return { type: 'Feature', properties, geometry: roundGeometry(windRings(geometry)) };
}

/** The two commune files and the district file of one resolution; `suffix` "" or "-lite". */
function filesOfResolution(
  units: readonly Unit[],
  sources: Pick<BoundarySources, 'lite2020' | 'lite2025'>,
  districts: ByDistrict<Polygon | MultiPolygon>,
  suffix: '' | '-lite',
): FileText[] {
  const unitOf = (id: string): Unit => {
    const unit = units.find((candidate) => candidate.id === id);
    if (unit === undefined) throw new Error(`boundary without a unit: ${id}`);
    return unit;
  };
  const communes = (vintage: '2020' | '2025') =>
    sources[`lite${vintage}`].map(({ properties, geometry }) =>
      boundaryFeature(unitOf(unitId(vintage, properties.code)), geometry),
    );
  const districtFeatures = DISTRICT_CODES.map((code) =>
    boundaryFeature(unitOf(unitId('2020', code)), districts[code]),
  );
  return [
    [`boundaries/communes-2020${suffix}.geojson`, formatFeatures(communes('2020'))],
    [`boundaries/communes-2025${suffix}.geojson`, formatFeatures(communes('2025'))],
    [`boundaries/districts-2020${suffix}.geojson`, formatFeatures(districtFeatures)],
  ];
}

/** Outlines of the working list of 27 communes, and of the alternates for its last place. */
function zoneFeatures(sources: BoundarySources): Feature[] {
  const outline = (id: string, status: string, zones: readonly string[]): Feature => {
    const members = sources.communes2020.filter(({ properties }) =>
      zones.includes(properties.zone379_27),
    );
    const communes = members.map(({ properties }) => unitId('2020', properties.code));
    return {
      type: 'Feature',
      properties: { id, status, communes },
      geometry: roundGeometry(dissolve(members)),
    };
  };
  return [
    outline('zone-27', 'working-list', ['yes', 'probable']),
    outline('zone-27-alternates', 'alternate', ['alternate']),
  ];
}

/** Everything below geodata/boundaries/. */
export function boundaryFiles(): FileText[] {
  const sources = readBoundarySources();
  const districtOf = new Map(
    sources.communes2020.map(({ properties }) => [properties.code, properties.district_code]),
  );
  const districts = dissolveDistricts(sources.communes2020, districtOf);
  const units = makeUnits(sources, districts, DISTRICT_LABEL_POINTS);
  const full = { lite2020: sources.communes2020, lite2025: sources.communes2025 };

  return [
    ['boundaries/units.json', formatRows(units)],
    ...filesOfResolution(units, full, districts, ''),
    ...filesOfResolution(units, sources, dissolveDistricts(sources.lite2020, districtOf), '-lite'),
    ['boundaries/zone-27.geojson', formatFeatures(zoneFeatures(sources))],
  ];
}
