import type { FilterConditions } from '../../../src/core/filter.ts';
import type { AtlasRecord } from '../../../src/core/record.ts';
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
export class NaiveCounter {
  readonly #units: UnitIndex;
  readonly #byKey: ReadonlyMap<string, FilterConditions>;
  readonly #counts: Map<string, number>;

  constructor(units: UnitIndex, asked: readonly FilterConditions[]) {
    this.#units = units;
    this.#byKey = new Map(asked.map((conditions) => [keyOf(conditions), conditions]));
    this.#counts = new Map([...this.#byKey.keys()].map((key) => [key, 0]));
  }

  add(record: AtlasRecord): void {
    for (const [key, conditions] of this.#byKey) {
      if (!naivePasses(record, conditions, this.#units)) continue;
      this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    }
  }

  get counts(): NaiveCounts {
    return this.#counts;
  }
}
