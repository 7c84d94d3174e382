import type { Bilingual } from '../core/record.ts';
import type { DetailRow } from './layer.ts';

/** A row for each value that is known; what a source does not say takes no room. */
export function knownRows(
  rows: readonly (readonly [label: Bilingual, value: string | null])[],
): readonly DetailRow[] {
  return rows.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]));
}

/** Formats a value unless it is null. */
export function ifKnown<T>(value: T | null, format: (value: T) => string): string | null {
  return value === null ? null : format(value);
}
