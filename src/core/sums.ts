import type { AtlasRecord } from './record.ts';

/** Number properties of records that may be summed over records. */
export type SummableField =
  | 'budgetVnd'
  | 'householdsServed'
  | 'deaths'
  | 'housesDamaged'
  | 'damageVnd'
  | 'householdsAtRisk';

/** A record's value of a summable field; null when its kind has no such field or it is not known. */
export function numberOf(record: AtlasRecord, field: SummableField): number | null {
  const value: unknown = Reflect.get(record.properties, field);
  return typeof value === 'number' ? value : null;
}

/** Ids of the records that a record is a total over; empty for most. */
export function containedIds(record: AtlasRecord): readonly string[] {
  const contains: unknown = Reflect.get(record.properties, 'contains');
  return Array.isArray(contains) ? contains.filter((id) => typeof id === 'string') : [];
}

/** Whether the sources warn that a record overlaps others or covers more than the zone. */
export function isLeftOutOfSums(record: AtlasRecord): boolean {
  return Reflect.get(record.properties, 'isLeftOutOfSums') === true;
}

export interface Sum {
  readonly field: SummableField;
  /** Null when no record contributes: no data is not zero. */
  readonly value: number | null;
  /** Records whose values were added. */
  readonly recordCount: number;
  /** Records with a value that was not added: a part of an added total, or left out. */
  readonly leftOutCount: number;
}

interface SumQuestion {
  readonly field: SummableField;
  /** Records to sum over. */
  readonly records: readonly AtlasRecord[];
  /** Any record by id, also one that is not summed: totals reach their parts through it. */
  readonly recordById: (id: string) => AtlasRecord | null;
}

/** Ids of everything below a total, through totals of totals. */
function idsBelow(total: AtlasRecord, recordById: SumQuestion['recordById']): Set<string> {
  const below = new Set<string>();
  const waiting = [...containedIds(total)];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (below.has(id)) continue;
    below.add(id);
    const part = recordById(id);
    if (part) waiting.push(...containedIds(part));
  }
  return below;
}

/**
 * Adds a field over records so that nothing counts twice (contract, section 3): where a total and
 * one of its parts are both given, only the total is added; rows that may overlap others never are.
 */
export function sumOf({ field, records, recordById }: SumQuestion): Sum {
  const valued = records.filter((record) => numberOf(record, field) !== null);
  const summable = valued.filter((record) => !isLeftOutOfSums(record));
  const covered = new Set(summable.flatMap((total) => [...idsBelow(total, recordById)]));
  const added = summable.filter((record) => !covered.has(record.properties.id));
  const value = added.reduce((sum, record) => sum + (numberOf(record, field) ?? 0), 0);
  return {
    field,
    value: added.length > 0 ? value : null,
    recordCount: added.length,
    leftOutCount: valued.length - added.length,
  };
}
