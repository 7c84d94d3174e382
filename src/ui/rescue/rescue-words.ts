import type { CapInfo } from '../../core/cap/cap-alert.ts';
import type { PartNear } from '../../core/rescue/parts-near.ts';
import type { PeopleInArea } from '../../core/rescue/people-in-area.ts';
import type { RescueMeans } from '../../core/rescue/rescue-part.ts';
import type { RoadInArea } from '../../core/rescue/roads-in-area.ts';
import { formatNumber } from '../../i18n/format.ts';
import type { Language } from '../../i18n/language.ts';
import type { RescueWords } from '../../i18n/rescue-messages.ts';

const M2_PER_KM2 = 1e6;
const M_PER_KM = 1000;

/** What words are made with. */
export interface Speech {
  readonly words: RescueWords;
  readonly language: Language;
}

export function km2InWords(areaM2: number, { language }: Speech): string {
  return formatNumber(areaM2 / M2_PER_KM2, language, areaM2 < 10 * M2_PER_KM2 ? 1 : 0);
}

export function kmInWords(lengthM: number, { language }: Speech): string {
  return lengthM < M_PER_KM
    ? `${formatNumber(Math.round(lengthM / 10) * 10, language)}\u00a0m`
    : `${formatNumber(lengthM / M_PER_KM, language, 1)}\u00a0km`;
}

/** Without decimals: an estimate by area is not good to the single person. */
export function peopleInWords({ estimate, high }: PeopleInArea, { language }: Speech): string {
  return formatNumber(rounded(estimate ?? high), language);
}

/** To two digits that count, so that an estimate does not look like a census. */
function rounded(value: number | null): number | null {
  if (value === null || value < 100) return value === null ? null : Math.round(value);
  const step = 10 ** (Math.floor(Math.log10(value)) - 1);
  return Math.round(value / step) * step;
}

export function rangeInWords({ low, high }: PeopleInArea, { words, language }: Speech): string {
  return words.range(formatNumber(low, language), formatNumber(high, language));
}

export function basisInWords(people: PeopleInArea, { words, language }: Speech): string {
  const { firstYear, lastYear, communes, communesWithFigure } = people;
  const years = firstYear === lastYear ? String(lastYear) : `${firstYear}–${lastYear}`;
  return words.peopleBasis(
    formatNumber(communesWithFigure, language),
    formatNumber(communes, language),
    years,
  );
}

export function distanceInWords({ distanceM }: PartNear, speech: Speech): string {
  const { words } = speech;
  return distanceM === 0 ? words.insideWarned : words.away(kmInWords(distanceM, speech));
}

export function nameOf({ part }: PartNear, { language }: Speech): string {
  return language === 'vi' ? part.name : part.nameEn;
}

export function meansInWords(means: RescueMeans, { words, language }: Speech): string {
  const kinds = Object.keys(words.means) as (keyof RescueMeans)[];
  return kinds
    .map((kind) => `${formatNumber(means[kind], language)} ${words.means[kind]}`)
    .join(', ');
}

export function roadName({ ref, name, class: roadClass }: RoadInArea, { words }: Speech): string {
  const named = [ref, name].filter((part) => part !== null).join(', ');
  return named === '' ? words.unnamed(words.roads[roadClass]) : named;
}

/** "nghiêm trọng · cần ứng phó ngay · nhiều khả năng xảy ra": the scales of CAP, in words. */
export function scalesInWords(info: CapInfo, { words }: Speech): string {
  return [
    `${words.severity}: ${words.severities[info.severity]}`,
    words.urgencies[info.urgency],
    words.certainties[info.certainty],
  ].join(' · ');
}
