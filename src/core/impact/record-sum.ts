import type { ImpactNumber, ImpactRecord } from './impact-record.ts';

/** A sum over records, and what of them is in it. */
export interface RecordSum {
  /** Null when no record contributes: no data is not zero. */
  readonly value: number | null;
  readonly recordCount: number;
  /** Records with a value that was not added: a part of an added total, or left out. */
  readonly leftOutCount: number;
}

type ById = ReadonlyMap<string, ImpactRecord>;

function idsBelow(total: ImpactRecord, byId: ById): ReadonlySet<string> {
  const below = new Set<string>();
  const waiting = [total];
  for (let record = waiting.pop(); record !== undefined; record = waiting.pop()) {
    for (const id of record.contains) {
      const part = byId.get(id);
      if (part === undefined || below.has(id)) continue;
      below.add(id);
      waiting.push(part);
    }
  }
  return below;
}

/** Adds a number over records by the same law as `sumOf` (core/sums.ts): nothing counts twice. */
export function sumOfRecords(
  field: ImpactNumber,
  records: readonly ImpactRecord[],
  byId: ById,
): RecordSum {
  const known = records.filter(({ numbers }) => numbers[field] !== undefined);
  const totals = known.filter((record) => record.contains.length > 0 && !record.isLeftOutOfSums);
  const covered = new Set(totals.flatMap((total) => [...idsBelow(total, byId)]));
  const added = known.filter((record) => !record.isLeftOutOfSums && !covered.has(record.id));
  return {
    value:
      added.length === 0
        ? null
        : added.reduce((sum, { numbers }) => sum + (numbers[field] ?? 0), 0),
    recordCount: added.length,
    leftOutCount: known.length - added.length,
  };
}
