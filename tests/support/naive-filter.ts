import type { FilterConditions } from '../../src/core/filter.ts';
import type { AtlasRecord, RecordProperties } from '../../src/core/record.ts';
import type { Unit, UnitIndex } from '../../src/core/unit.ts';

/**
 * The contract's filter, read a second time: one record after the other, dates as ISO texts, places
 * as lists of communes. Slow and plain on purpose, and sharing no code with src/core/filter.ts.
 */

const PROVINCE_DISTRICTS = { '11': ['096', '097', '103'], '12': ['107'] };

function passesClauses(codes: readonly string[], selected: readonly string[] | null): boolean {
  if (selected === null) return true;
  return codes.some((code) =>
    selected.some(
      (wanted) => code === wanted || (wanted.length === 1 && code === wanted + code[1]),
    ),
  );
}

function lastDay(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** First and last ISO day of a date of year, month or day precision. */
export function naiveSpan(date: string): readonly [string, string] {
  if (date.length === 10) return [date, date];
  if (date.length === 4) return [`${date}-01-01`, `${date}-12-31`];
  const [year, month] = date.split('-').map(Number);
  return [`${date}-01`, `${date}-${lastDay(year ?? 0, month ?? 0)}`];
}

/** First and last ISO day of a record; "9999" while open; null when undated. */
export function naivePeriod({
  start,
  end,
  status,
}: Pick<RecordProperties, 'start' | 'end' | 'status'>): readonly [string, string] | null {
  if (start !== null && end !== null) return [naiveSpan(start)[0], naiveSpan(end)[1]];
  if (start !== null) {
    return [naiveSpan(start)[0], status === 'ongoing' ? '9999-12-31' : naiveSpan(start)[1]];
  }
  return end === null ? null : naiveSpan(end);
}

function isoDay(day: number | null): string | null {
  return day === null ? null : new Date(day * 86_400_000).toISOString().slice(0, 10);
}

function passesPeriod(record: AtlasRecord, conditions: FilterConditions): boolean {
  const [from, to] = [isoDay(conditions.from), isoDay(conditions.to)];
  const { hasUndated } = conditions;
  if (from === null && to === null) return true;
  const period = naivePeriod(record.properties);
  if (period === null) return hasUndated;
  return (to === null || period[0] <= to) && (from === null || period[1] >= from);
}

/** Districts and zone of each place that a record is judged by; null: the whole zone. */
function placesOf(
  { communes2020, communes2025, districts, province }: RecordProperties,
  units: UnitIndex,
): readonly { districts: readonly string[]; inZone: boolean }[] | null {
  const commune = (id: string) => units.get(id);
  const inZone = (unit: Unit | null) => unit?.zone === 'yes' || unit?.zone === 'probable';
  if (communes2020.length > 0) {
    return communes2020.map((code) => {
      const unit = commune(`2020:${code}`);
      return { districts: [unit?.district ?? ''], inZone: inZone(unit) };
    });
  }
  if (communes2025.length > 0) {
    return communes2025.map((code) => {
      const parts = (commune(`2025:${code}`)?.cameFrom ?? []).map(commune);
      return { districts: parts.map((part) => part?.district ?? ''), inZone: parts.some(inZone) };
    });
  }
  const named =
    districts.length > 0 ? districts : province === null ? null : PROVINCE_DISTRICTS[province];
  if (named === null) return null;
  return named.map((district) => ({
    districts: [district],
    inZone: units.all.some((unit) => unit.district === district && inZone(unit)),
  }));
}

function passesPlace(
  record: AtlasRecord,
  { districts, isZoneOnly }: FilterConditions,
  units: UnitIndex,
): boolean {
  if (districts.length === 0 && !isZoneOnly) return true;
  if (record.properties.isOutside) return false;
  const places = placesOf(record.properties, units);
  return (
    places === null ||
    places.some(
      (place) =>
        (!isZoneOnly || place.inZone) &&
        (districts.length === 0 || districts.some((code) => place.districts.includes(code))),
    )
  );
}

/** Whether one record passes. */
export function naivePasses(
  record: AtlasRecord,
  conditions: FilterConditions,
  units: UnitIndex,
): boolean {
  return (
    conditions.layers.includes(record.layer) &&
    !(conditions.isPublishedOnly && record.isIllustrative) &&
    passesClauses(record.properties.clauses, conditions.clauses) &&
    passesPeriod(record, conditions) &&
    passesPlace(record, conditions, units)
  );
}
