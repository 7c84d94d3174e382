import type { MeasuredValues, MeasureName } from '../core/impact/measures.ts';
import type { ReportLine } from '../core/impact/report.ts';
import { formatNumber, formatPercent, formatQuantity, formatVnd } from './format.ts';
import type { Language } from './language.ts';
import { formatArea, formatLength } from './measure-words.ts';
import type { reportLineMessages } from './report-line-messages.ts';
import { unitNameInSentence } from './unit-words.ts';

/** A line in words. */
export interface LineWords {
  readonly label: string;
  readonly value: string;
  /** Empty: nothing stands behind the value. */
  readonly note: string;
}

export type Words = (typeof reportLineMessages)['vi'];

export interface Telling {
  readonly line: ReportLine;
  readonly values: MeasuredValues;
  readonly words: Words;
  readonly language: Language;
}

export type Part = string | null | false;

/** Parts of a note, in order, without those that say nothing. */
export function joined(parts: readonly Part[]): string {
  return parts.filter((part) => typeof part === 'string' && part !== '').join(' · ');
}

/** A value in words; "" when the line does not carry it, "not available" when it is not known. */
export function told(
  { values, words }: Telling,
  name: MeasureName,
  format: (value: number) => string,
): string {
  const value = values[name];
  if (value === undefined) return '';
  return value === null ? words.notAvailable : format(value);
}

export function known(values: MeasuredValues, name: MeasureName): number | null {
  return values[name] ?? null;
}

export function area(telling: Telling): string {
  return told(telling, 'areaM2', (value) => formatArea(value, telling.language));
}

export function length(telling: Telling): string {
  return told(telling, 'lengthM', (value) => formatLength(value, telling.language));
}

export function distance({ values, words, language }: Telling): string {
  const value = values.distanceM;
  if (value === undefined) return '';
  if (value === null) return words.notAvailable;
  return value === 0 ? words.touching : words.away(formatLength(value, language));
}

/** Below this share, two decimals of a percent would be nought. */
const TINY_SHARE = 0.001;

export function share(value: number, language: Language): string {
  return formatPercent(value * 100, language, value < TINY_SHARE ? 4 : 1);
}

export function count({ language }: Telling, value: number): string {
  return formatNumber(value, language);
}

/** Counts of people and of things, each with its word. */
export function numbers(telling: Telling): readonly string[] {
  const { values, words, language } = telling;
  const counted = (Object.keys(words.numbers) as (keyof Words['numbers'])[]).flatMap((name) => {
    const value = known(values, name);
    return value === null ? [] : formatQuantity(value, words.numbers[name], language);
  });
  const damage = known(values, 'damageVnd');
  return damage === null ? counted : [...counted, words.damage(formatVnd(damage, language))];
}

export function relatives({ line, words, language }: Telling): Part {
  const units = line.related.flatMap((subject) => (subject.kind === 'unit' ? subject : []));
  if (units.length === 0) return null;
  const names = units.map((unit) => unitNameInSentence(unit, language)).join(', ');
  return line.subject?.kind === 'unit' && line.subject.id.startsWith('2020')
    ? words.became(names)
    : words.cameFrom(names);
}

export function shares({ values, words, language }: Telling): readonly Part[] {
  const ofPlan = known(values, 'shareOfShape');
  const ofCommune = known(values, 'shareOfCommune');
  return [
    ofPlan !== null && words.ofPlan(share(ofPlan, language)),
    ofCommune !== null && words.ofCommune(share(ofCommune, language)),
  ];
}

/** The size of a part of the shape, in the shape's own kind. */
export function size(telling: Telling): string {
  const points = told(telling, 'points', (value) =>
    telling.words.pointsValue(count(telling, value)),
  );
  return area(telling) || length(telling) || points || telling.words.notAvailable;
}
