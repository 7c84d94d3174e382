import type { RiskLevel } from '../palette.ts';
import type { CapInfo } from './cap-alert.ts';

/**
 * Names under which senders give the level of disaster risk of Decision 18/2021/QĐ-TTg. CAP itself has
 * none, and its severity is another scale: no level follows from it.
 */
const LEVEL_NAMES: readonly string[] = [
  'capdoruiro',
  'capdoruirothientai',
  'capruiro',
  'capruirothientai',
  'risklevel',
  'disasterrisklevel',
];

const DIACRITICS = /\p{M}/gu;

/** "Cấp độ rủi ro", "cap_do_rui_ro" and "capDoRuiRo" alike. */
function folded(name: string): string {
  const plain = name.normalize('NFD').replace(DIACRITICS, '').replace(/[đĐ]/g, 'd');
  return plain.toLowerCase().replace(/[^a-z]/g, '');
}

function isRiskLevel(level: number): level is RiskLevel {
  return level === 1 || level === 2 || level === 3 || level === 4 || level === 5;
}

/**
 * The official level that the sender states, "3" or "Cấp 3". Null: none is stated, or several that
 * differ: then nobody can say which one holds.
 */
export function officialLevel({ parameters }: Pick<CapInfo, 'parameters'>): RiskLevel | null {
  const stated = parameters
    .filter(({ valueName }) => LEVEL_NAMES.includes(folded(valueName)))
    .map(({ value }) => Number(/^(?:cấp|cấp độ|level)?\s*([1-5])$/i.exec(value.trim())?.[1]));
  const [first = Number.NaN] = stated;
  return isRiskLevel(first) && stated.every((level) => level === first) ? first : null;
}
