import { clauseIndex } from './clause.ts';
import type { Day } from './day.ts';
import { periodOf } from './period.ts';
import type { AtlasRecord } from './record.ts';
import { numberOf } from './sums.ts';

/** Orders in which results can be listed: newest first, by name, by clause, largest budget first. */
export const RECORD_ORDERS = ['date', 'name', 'clause', 'budget'] as const;
export type RecordOrder = (typeof RECORD_ORDERS)[number];

interface OrderQuestion {
  readonly order: RecordOrder;
  /** Name in the language shown. */
  readonly nameOf: (record: AtlasRecord) => string;
  /** Compares names as that language does. */
  readonly compareNames: (a: string, b: string) => number;
}

function startOf(record: AtlasRecord): Day | null {
  return periodOf(record.properties)?.start ?? null;
}

/** Larger first; what is not known comes last. */
function descending(a: number | null, b: number | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return b - a;
}

/** The records in another order. Equal ones keep the order they came in. */
export function orderRecords(
  records: readonly AtlasRecord[],
  { order, nameOf, compareNames }: OrderQuestion,
): readonly AtlasRecord[] {
  const byName = (a: AtlasRecord, b: AtlasRecord) => compareNames(nameOf(a), nameOf(b));
  const clause = (record: AtlasRecord) => clauseIndex(record.properties.clauses[0] ?? '0');
  const comparators: Readonly<Record<RecordOrder, (a: AtlasRecord, b: AtlasRecord) => number>> = {
    date: (a, b) => descending(startOf(a), startOf(b)),
    name: byName,
    clause: (a, b) => clause(a) - clause(b) || descending(startOf(a), startOf(b)),
    budget: (a, b) =>
      descending(numberOf(a, 'budgetVnd'), numberOf(b, 'budgetVnd')) || byName(a, b),
  };
  return [...records].sort(comparators[order]);
}
