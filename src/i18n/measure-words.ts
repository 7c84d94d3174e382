import { formatNumber } from './format.ts';
import type { Language } from './language.ts';

const M2_PER_HA = 10_000;
const M_PER_KM = 1000;

/** An area in hectares, as land is measured in Vietnam: to 1 m² below a hectare, then coarser. */
export function formatArea(areaM2: number, language: Language): string {
  const ha = areaM2 / M2_PER_HA;
  const decimals = ha < 1 ? 4 : ha < 100 ? 2 : ha < 1000 ? 1 : 0;
  return `${formatNumber(ha, language, decimals)}\u00a0ha`;
}

/** A length in metres, from ten kilometres on in kilometres. */
export function formatLength(lengthM: number, language: Language): string {
  if (lengthM < 10 * M_PER_KM) {
    return `${formatNumber(lengthM, language, lengthM < 1000 ? 1 : 0)}\u00a0m`;
  }
  return `${formatNumber(lengthM / M_PER_KM, language, 2)}\u00a0km`;
}
