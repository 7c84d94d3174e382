import type { MultiPolygon, Polygon } from 'geojson';
import {
  DISTRICT_CODES,
  type DistrictCode,
  type NamedUnit,
  type Unit,
  unitId,
} from '../../../src/core/unit.ts';
import type {
  BoundarySources,
  Commune2020,
  Commune2025,
  CrosswalkRow,
} from './boundary-sources.ts';
import { areaKm2, boundingBox } from './measure.ts';

const LAST_DAY_OF_2020_UNITS = '2025-06-30';
const FIRST_DAY_OF_2025_UNITS = '2025-07-01';

/**
 * Parts of 2025 communes that lay outside the four districts, with their type before July 2025:
 * two wards and a commune of Mường Lay town, a commune of Điện Biên district, one of Nậm Nhùn.
 */
const OUTSIDE_PARTS: Readonly<Record<string, NamedUnit>> = {
  '03148': { type: 'phuong', name: 'Sông Đà', fullName: 'Phường Sông Đà' },
  '03151': { type: 'phuong', name: 'Na Lay', fullName: 'Phường Na Lay' },
  '03184': { type: 'xa', name: 'Lay Nưa', fullName: 'Xã Lay Nưa' },
  '03319': { type: 'xa', name: 'Mường Pồn', fullName: 'Xã Mường Pồn' },
  '03460': { type: 'xa', name: 'Hua Bum', fullName: 'Xã Hua Bum' },
};

/**
 * Spellings met in sources beside the one of the resolutions of 2025, for search. The first of
 * each pair of letters is a matter of transcription, not of another place.
 */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  '2020:03177': ['Huổi Lếnh'],
  '2020:03178': ['Xá Tổng'],
  '2020:03448': ['Pa Vệ Sử'],
  '2020:03469': ['Kan Hồ'],
  '2020:03172': ['TT Mường Chà'],
  '2020:03433': ['TT Mường Tè'],
  '2025:03151': ['P. Mường Lay'],
};

/** Label points of the districts: inside the polygon, where a name has room. */
export type LabelPoints = Readonly<Record<DistrictCode, [number, number]>>;

function measured(geometry: Polygon | MultiPolygon) {
  return { areaKm2: areaKm2(geometry), bbox: boundingBox(geometry) };
}

function unitOf2020({ properties, geometry }: Commune2020, row: CrosswalkRow): Unit {
  const id = unitId('2020', properties.code);
  return {
    id,
    vintage: '2020',
    code: properties.code,
    level: 'commune',
    type: properties.type,
    name: properties.name,
    fullName: properties.full_name,
    aliases: [...(ALIASES[id] ?? [])],
    district: properties.district_code,
    province: properties.province_code,
    ...measured(geometry),
    labelPoint: properties.label_point,
    validFrom: null,
    validTo: LAST_DAY_OF_2020_UNITS,
    resolution: null,
    cameFrom: [],
    cameFromOutside: [],
    became: [unitId('2025', row.new_code)],
    zone: properties.zone379_27,
    borderKmLaos: properties.border_km_la,
    borderKmChina: properties.border_km_cn,
    boundaryQuality: properties.inner_boundary_quality,
  };
}

function unitOf2025({ properties, geometry }: Commune2025, rows: readonly CrosswalkRow[]): Unit {
  const id = unitId('2025', properties.code);
  const inside = rows.map((row) => row.old_code);
  const all = rows[0]?.new_formed_from_all.split('|').map((part) => part.slice(0, 5)) ?? [];
  return {
    id,
    vintage: '2025',
    code: properties.code,
    level: 'commune',
    type: properties.type,
    name: properties.name,
    fullName: properties.full_name,
    aliases: [...(ALIASES[id] ?? [])],
    district: null,
    province: properties.province_code,
    ...measured(geometry),
    labelPoint: properties.label_point,
    validFrom: FIRST_DAY_OF_2025_UNITS,
    validTo: null,
    resolution: properties.resolution,
    cameFrom: inside.map((code) => unitId('2020', code)),
    cameFromOutside: all.filter((code) => !inside.includes(code)).map(outsidePart),
    became: [],
    zone: null,
    borderKmLaos: properties.border_km_la,
    borderKmChina: properties.border_km_cn,
    boundaryQuality: null,
  };
}

function outsidePart(code: string): NamedUnit {
  const part = OUTSIDE_PARTS[code];
  if (part === undefined) throw new Error(`no name for the outside part ${code}`);
  return part;
}

function sumKm(values: readonly number[]): number {
  return Number(values.reduce((sum, km) => sum + km, 0).toFixed(1));
}

function districtUnit(
  code: DistrictCode,
  communes: readonly Commune2020[],
  geometry: Polygon | MultiPolygon,
  labelPoint: [number, number],
): Unit {
  const first = communes[0]?.properties;
  if (first === undefined) throw new Error(`no communes in district ${code}`);
  return {
    id: unitId('2020', code),
    vintage: '2020',
    code,
    level: 'district',
    type: 'huyen',
    name: first.district,
    fullName: `Huyện ${first.district}`,
    aliases: [],
    district: code,
    province: first.province_code,
    ...measured(geometry),
    labelPoint,
    validFrom: null,
    validTo: LAST_DAY_OF_2020_UNITS,
    resolution: null,
    cameFrom: [],
    cameFromOutside: [],
    became: [],
    zone: null,
    borderKmLaos: sumKm(communes.map((commune) => commune.properties.border_km_la)),
    borderKmChina: sumKm(communes.map((commune) => commune.properties.border_km_cn)),
    boundaryQuality: null,
  };
}

/**
 * All 80 units: 4 districts and 52 communes of 2020, 24 communes of 2025, each list by code.
 * `districts` are the dissolved polygons of the communes.
 */
export function makeUnits(
  sources: BoundarySources,
  districts: Readonly<Record<DistrictCode, Polygon | MultiPolygon>>,
  labelPoints: LabelPoints,
): Unit[] {
  const ofDistrict = (code: DistrictCode) =>
    sources.communes2020.filter((commune) => commune.properties.district_code === code);
  return [
    ...DISTRICT_CODES.map((code) =>
      districtUnit(code, ofDistrict(code), districts[code], labelPoints[code]),
    ),
    ...sources.communes2020.map((commune) => {
      const row = sources.crosswalk.find(({ old_code }) => old_code === commune.properties.code);
      if (row === undefined) throw new Error(`${commune.properties.code} is not in the crosswalk`);
      return unitOf2020(commune, row);
    }),
    ...sources.communes2025.map((commune) =>
      unitOf2025(
        commune,
        sources.crosswalk.filter(({ new_code }) => new_code === commune.properties.code),
      ),
    ),
  ];
}
