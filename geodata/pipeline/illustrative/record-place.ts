import type { Bilingual, RecordProperties } from '../../../src/core/record.ts';
import type { CommuneGround, Village } from './communes.ts';
import { ILLUSTRATIVE_SOURCE } from './provenance.ts';

/** From this day on a record names the commune of 2025. */
const FIRST_DATE_OF_2025_UNITS = '2025-07-01';

type PlaceFields = Pick<
  RecordProperties,
  'communes2020' | 'communes2025' | 'districts' | 'province' | 'isOutside' | 'placeText'
>;

/** Whether a record that starts on a date (ISO, day or month) names the communes of 2025. */
export function isOf2025(start: string): boolean {
  return `${start}-01`.slice(0, 10) >= FIRST_DATE_OF_2025_UNITS;
}

/** The commune in force on a date, as a record names it. */
export function placeFields(
  ground: CommuneGround,
  start: string,
  village: Village | null,
): PlaceFields {
  const isLater = isOf2025(start);
  return {
    communes2020: isLater ? [] : [ground.unit.code],
    communes2025: isLater ? [ground.successor.code] : [],
    districts: isLater ? [] : [ground.district.code],
    province: null,
    isOutside: false,
    placeText: village === null ? null : `bản ${village.name}`,
  };
}

/** "bản Nậm Là, xã Mường Nhé" / "Nậm Là village, Mường Nhé": the place as a name carries it. */
export function placeName(
  ground: CommuneGround,
  start: string,
  village: Village | null,
): Bilingual {
  const commune = isOf2025(start) ? ground.successor : ground.unit;
  const fullName = commune.fullName.charAt(0).toLocaleLowerCase('vi') + commune.fullName.slice(1);
  if (village === null) return { vi: fullName, en: commune.name };
  return { vi: `bản ${village.name}, ${fullName}`, en: `${village.name} village, ${commune.name}` };
}

/** The fields that are the same in every illustrative record. */
export const COMMON_FIELDS = {
  periodText: null,
  statusText: null,
  note: null,
  sources: [ILLUSTRATIVE_SOURCE],
} as const;

/** An id of a running number: `ILP-007`. */
export function runningId(prefix: string, index: number): string {
  return `${prefix}-${String(index + 1).padStart(3, '0')}`;
}
