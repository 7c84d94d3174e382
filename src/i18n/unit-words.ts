import type { NamedUnit, Unit } from '../core/unit.ts';
import type { Language } from './language.ts';

const TYPES_IN_ENGLISH: Readonly<Record<Unit['type'], string>> = {
  xa: 'commune',
  phuong: 'ward',
  thi_tran: 'township',
  huyen: 'district',
};

/** A unit's name with its type: "Xã Sín Thầu", "Sín Thầu commune". */
export function unitName(unit: NamedUnit, language: Language): string {
  return language === 'vi' ? unit.fullName : `${unit.name} ${TYPES_IN_ENGLISH[unit.type]}`;
}

/** The same within a sentence: "xã Sín Thầu". */
export function unitNameInSentence(unit: NamedUnit, language: Language): string {
  const name = unitName(unit, language);
  return language === 'vi' ? name.charAt(0).toLocaleLowerCase('vi') + name.slice(1) : name;
}

/** All of several units: "Xã Nậm Kè, Xã Mường Nhé", "Nậm Kè commune, Mường Nhé commune". */
export function unitNames(units: readonly NamedUnit[], language: Language): string {
  return units.map((unit) => unitName(unit, language)).join(', ');
}

/** Names of several units, none more than `limit`: "Nậm Kè, Mường Nhé +3". */
export function unitList(units: readonly Unit[], limit: number): string {
  const names = units.slice(0, limit).map(({ name }) => name);
  const rest = units.length - names.length;
  return names.join(', ') + (rest > 0 ? ` +${rest}` : '');
}

/** A name that says by itself whether the unit still exists: "Huyện Nậm Pồ (cũ)", "Nậm Pồ district (former)". */
export function nameWithAge(unit: Unit, language: Language): string {
  const name = unitName(unit, language);
  if (unit.vintage !== '2020') return name;
  return `${name} (${language === 'vi' ? 'cũ' : 'former'})`;
}
