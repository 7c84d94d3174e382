import type { FilterConditions } from '../../../src/core/filter.ts';
import type { UnitIndex } from '../../../src/core/unit.ts';
import { naivePasses } from '../../support/naive-filter.ts';
import { syntheticRecords } from './records.ts';

/** Rows that pass each of the conditions, by the naive filter; the records are made one by one. */
export function naiveRows(
  size: number,
  units: UnitIndex,
  asked: readonly FilterConditions[],
): readonly (readonly number[])[] {
  const rows = asked.map((): number[] => []);
  let row = 0;
  for (const record of syntheticRecords(size, units)) {
    asked.forEach((conditions, index) => {
      if (naivePasses(record, conditions, units)) rows[index]?.push(row);
    });
    row++;
  }
  return rows;
}

/** How many pass, by the conditions as JSON. */
export type NaiveCounts = ReadonlyMap<string, number>;

export function keyOf(conditions: FilterConditions): string {
  return JSON.stringify(conditions);
}

/** Counts by the naive filter for all the conditions, each counted once. */
export function naiveCounts(
  size: number,
  units: UnitIndex,
  asked: readonly FilterConditions[],
): NaiveCounts {
  const byKey = new Map(asked.map((conditions) => [keyOf(conditions), conditions]));
  const counts = new Map([...byKey.keys()].map((key) => [key, 0]));
  for (const record of syntheticRecords(size, units)) {
    for (const [key, conditions] of byKey) {
      if (naivePasses(record, conditions, units)) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}
