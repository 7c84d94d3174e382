import { placeBasis } from '../core/place.ts';
import type { RecordProperties } from '../core/record.ts';
import { DISTRICT_CODES, type DistrictCode, type UnitIndex, unitId } from '../core/unit.ts';
import type { Language } from './language.ts';
import { unitList, unitNameInSentence } from './unit-words.ts';

const PROVINCES = {
  '11': { vi: 'tỉnh Điện Biên', en: 'Điện Biên province' },
  '12': { vi: 'tỉnh Lai Châu', en: 'Lai Châu province' },
} as const;

const WORDS = {
  vi: {
    outside: 'ngoài 52 xã và thị trấn của bốn huyện',
    zone: 'toàn khu',
    allDistricts: 'cả bốn huyện',
    districts: (names: string) => `huyện ${names} (cũ)`,
    communes: (names: string) => `các xã ${names}`,
  },
  en: {
    outside: 'outside the 52 communes and townships',
    zone: 'the whole zone',
    allDistricts: 'all four districts',
    districts: (names: string) => `${names} (former district)`,
    communes: (names: string) => `communes ${names}`,
  },
} as const;

/** Names of 2020 districts: "Nậm Pồ, Mường Nhé". */
export function districtList(codes: readonly DistrictCode[], units: UnitIndex): string {
  return codes.map((code) => units.get(unitId('2020', code))?.name ?? code).join(', ');
}

export function provinceName(code: '11' | '12', language: Language): string {
  return PROVINCES[code][language];
}

/** Where a record is, in few words, by the place that it is judged by. */
export function placeInWords(
  properties: RecordProperties,
  units: UnitIndex,
  language: Language,
): string {
  const words = WORDS[language];
  const basis = placeBasis(properties, units);
  switch (basis.kind) {
    case 'outside':
      return words.outside;
    case 'zone':
      return words.zone;
    case 'province':
      return properties.province === null
        ? words.zone
        : provinceName(properties.province, language);
    case 'districts':
      return basis.districts.length === DISTRICT_CODES.length
        ? words.allDistricts
        : words.districts(districtList(basis.districts, units));
    case 'communes': {
      const [first] = basis.communes;
      return first !== undefined && basis.communes.length === 1
        ? unitNameInSentence(first, language)
        : words.communes(unitList(basis.communes, 2));
    }
    default:
      return basis satisfies never;
  }
}
