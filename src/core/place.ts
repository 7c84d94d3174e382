import type { RecordProperties } from './record.ts';
import {
  DISTRICT_CODES,
  DISTRICTS_OF_PROVINCE,
  type DistrictCode,
  isDistrictCode,
  isInZone27,
  type Unit,
  type UnitIndex,
  unitId,
} from './unit.ts';

/** What a record's place is judged by: the first of these that it names (contract, section 3). */
export type PlaceBasis =
  | { readonly kind: 'outside' }
  | { readonly kind: 'communes'; readonly communes: readonly Unit[] }
  | { readonly kind: 'districts'; readonly districts: readonly DistrictCode[] }
  | { readonly kind: 'province'; readonly districts: readonly DistrictCode[] }
  | { readonly kind: 'zone' };

/** What a record says of its place. */
export type NamedPlaces = Pick<
  RecordProperties,
  'communes2020' | 'communes2025' | 'districts' | 'province' | 'isOutside'
>;

/**
 * The 2020 communes a record names; only if none, the 2025 communes; only if neither, its
 * districts; then its province; a record that names nothing belongs to the whole zone.
 */
export function placeBasis(places: NamedPlaces, units: UnitIndex): PlaceBasis {
  if (places.isOutside) return { kind: 'outside' };
  const communes =
    places.communes2020.length > 0
      ? places.communes2020.flatMap((code) => units.get(unitId('2020', code)) ?? [])
      : places.communes2025.flatMap((code) => units.get(unitId('2025', code)) ?? []);
  if (communes.length > 0) return { kind: 'communes', communes };
  const districts = places.districts.filter(isDistrictCode);
  if (districts.length > 0) return { kind: 'districts', districts };
  if (places.province !== null) {
    return {
      kind: 'province',
      districts: DISTRICTS_OF_PROVINCE[places.province],
    };
  }
  return { kind: 'zone' };
}

export function districtBits(codes: readonly DistrictCode[]): number {
  return codes.reduce((bits, code) => bits | (1 << DISTRICT_CODES.indexOf(code)), 0);
}

const ALL_DISTRICT_BITS = districtBits(DISTRICT_CODES);

/** A record's place in a form that one scan can test. One bit per position in DISTRICT_CODES. */
export interface PlaceBits {
  /** Districts that the record lies in. */
  readonly districts: number;
  /** Districts in which one commune (or the district itself) is also in the zone of 27. */
  readonly zoneDistricts: number;
}

/** Districts and zone of one commune; a commune of 2025 lies wherever one of its parts lay. */
function bitsOfCommune(commune: Unit, units: UnitIndex): PlaceBits {
  const parts = units.parts2020(commune);
  const districts = districtBits(parts.flatMap((part) => part.district ?? []));
  return { districts, zoneDistricts: parts.some(isInZone27) ? districts : 0 };
}

/** A district lies in the zone if one of its communes does. */
function bitsOfDistrict(district: DistrictCode, units: UnitIndex): PlaceBits {
  const bits = districtBits([district]);
  const isInZone = units
    .communes('2020')
    .some((commune) => commune.district === district && isInZone27(commune));
  return { districts: bits, zoneDistricts: isInZone ? bits : 0 };
}

/** A place outside matches no place filter; the whole zone matches every one. */
export function placeBits(basis: PlaceBasis, units: UnitIndex): PlaceBits {
  switch (basis.kind) {
    case 'outside':
      return { districts: 0, zoneDistricts: 0 };
    case 'zone':
      return { districts: ALL_DISTRICT_BITS, zoneDistricts: ALL_DISTRICT_BITS };
    case 'communes':
      return joinBits(basis.communes.map((commune) => bitsOfCommune(commune, units)));
    case 'districts':
    case 'province':
      return joinBits(basis.districts.map((district) => bitsOfDistrict(district, units)));
    default:
      return basis satisfies never;
  }
}

function joinBits(places: readonly PlaceBits[]): PlaceBits {
  return places.reduce(
    (joined, place) => ({
      districts: joined.districts | place.districts,
      zoneDistricts: joined.zoneDistricts | place.zoneDistricts,
    }),
    { districts: 0, zoneDistricts: 0 },
  );
}
