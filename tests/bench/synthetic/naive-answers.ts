import type { FilterConditions } from '../../../src/core/filter.ts';
import type { UnitIndex } from '../../../src/core/unit.ts';
import { naivePasses } from '../../support/naive-filter.ts';
import { SYNTHETIC_LAYERS } from './layer-fields.ts';
import { syntheticRecords } from './records.ts';

/**
 * Rows that pass each of the conditions, by the naive filter. The records are made one by one; a
 * table has all records of one layer before those of the next.
 */
export function naiveRows(
  size: number,
  units: UnitIndex,
  asked: readonly FilterConditions[],
): readonly (readonly number[])[] {
  const layers = SYNTHETIC_LAYERS.map((layer) => ({
    layer: layer as string,
    size: 0,
    passing: asked.map((): number[] => []),
  }));
  for (const record of syntheticRecords(size, units)) {
    const own = layers.find(({ layer }) => layer === record.layer);
    if (!own) throw new Error(`no layer ${record.layer}`);
    asked.forEach((conditions, index) => {
      if (naivePasses(record, conditions, units)) own.passing[index]?.push(own.size);
    });
    own.size++;
  }
  return asked.map((_, index) => {
    let start = 0;
    return layers.flatMap((own) => {
      const first = start;
      start += own.size;
      return (own.passing[index] ?? []).map((row) => first + row);
    });
  });
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
