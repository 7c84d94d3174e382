import { type DistrictCode, type Unit, UnitIndex } from '../../src/core/unit.ts';

type UnitParts = Pick<Unit, 'id'> & Partial<Unit>;

/** A unit with whatever a test does not care about filled in. */
export function unitOf(parts: UnitParts): Unit {
  const [vintage = '2020', code = '00000'] = parts.id.split(':');
  const isDistrict = code.length === 3;
  return {
    vintage: vintage === '2025' ? '2025' : '2020',
    code,
    level: isDistrict ? 'district' : 'commune',
    type: isDistrict ? 'huyen' : 'xa',
    name: `Tên ${code}`,
    fullName: `${isDistrict ? 'Huyện' : 'Xã'} Tên ${code}`,
    aliases: [],
    district: null,
    province: '11',
    areaKm2: 100,
    labelPoint: [102.5, 22],
    bbox: [102.4, 21.9, 102.6, 22.1],
    validFrom: null,
    validTo: null,
    resolution: null,
    cameFrom: [],
    cameFromOutside: [],
    became: [],
    zone: vintage === '2020' && !isDistrict ? 'no' : null,
    borderKmLaos: 0,
    borderKmChina: 0,
    boundaryQuality: null,
    ...parts,
  };
}

function commune2020(code: string, district: DistrictCode, zone: Unit['zone']): Unit {
  return unitOf({ id: `2020:${code}`, district, zone });
}

/**
 * Four districts, eight communes of 2020 and four of 2025, small enough to reason about: a 2025
 * commune within one district, one across two districts (one part of it in the zone), one out of a
 * single part, and one that also came from outside. District 107 has no commune in the zone.
 */
export const SMALL_UNITS: readonly Unit[] = [
  ...(['096', '097', '103', '107'] as const).map((code) => unitOf({ id: `2020:${code}` })),
  commune2020('00001', '096', 'yes'),
  commune2020('00002', '096', 'no'),
  commune2020('00003', '097', 'no'),
  commune2020('00004', '097', 'probable'),
  commune2020('00005', '103', 'alternate'),
  commune2020('00006', '103', 'yes'),
  commune2020('00007', '107', 'no'),
  commune2020('00008', '107', 'alternate'),
  unitOf({ id: '2025:00001', cameFrom: ['2020:00001', '2020:00002'] }),
  unitOf({ id: '2025:00003', cameFrom: ['2020:00003', '2020:00006'] }),
  unitOf({ id: '2025:00007', cameFrom: ['2020:00007'] }),
  unitOf({
    id: '2025:00008',
    cameFrom: ['2020:00008', '2020:00004'],
    cameFromOutside: [{ type: 'xa', name: 'Ở Ngoài', fullName: 'Xã Ở Ngoài' }],
  }),
];

export const SMALL_INDEX = new UnitIndex(SMALL_UNITS);
