import type { AtlasRecord } from './record.ts';

/** A number property of a record; null when its kind has no such field or it is not known. */
export function numberOf(record: AtlasRecord, field: string): number | null {
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
