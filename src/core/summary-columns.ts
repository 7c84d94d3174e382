import { clauseBits, clauseIndex } from './clause.ts';
import { monthIndexOfDay } from './day.ts';
import { periodOf } from './period.ts';
import type { AtlasRecord, RecordProperties } from './record.ts';
import {
  compareKeys,
  type MonthHistogram,
  type RecordSummary,
  type SummaryKey,
  textOfKey,
} from './record-summary.ts';

/** The parts of a record that a summary counts. */
export interface SummarizedRecord extends Pick<AtlasRecord, 'layer' | 'isIllustrative'> {
  readonly properties: Pick<RecordProperties, 'clauses' | 'start' | 'end' | 'status'>;
}

/** Stands for "undated" among the starts and for "still open" among the ends. Later than any month. */
const NO_MONTH = 0x1ffff;
/** Room for a month beside a group's number; the last month of the year 9999 is 119 999. */
const MONTHS = 0x20000;
const FIRST_CAPACITY = 1024;
const NO_HISTOGRAM: MonthHistogram = { months: new Int32Array(0), counts: new Int32Array(0) };

/**
 * What summaries count of many records, ten bytes a record: five million fit where their objects
 * never would. Rows are numbered in the order in which records were appended.
 */
export class SummaryColumns {
  #size = 0;
  #group = new Uint16Array(FIRST_CAPACITY);
  #start = new Int32Array(FIRST_CAPACITY);
  #end = new Int32Array(FIRST_CAPACITY);
  readonly #keys: SummaryKey[] = [];
  readonly #numbers = new Map<string, number>();

  get size(): number {
    return this.#size;
  }

  append(record: SummarizedRecord): void {
    if (this.#size === this.#group.length) this.#grow();
    const period = periodOf(record.properties);
    const row = this.#size++;
    this.#group[row] = this.#numberOf(keyOf(record));
    this.#start[row] = period === null ? NO_MONTH : monthIndexOfDay(period.start);
    this.#end[row] =
      period === null || period.end === null ? NO_MONTH : monthIndexOfDay(period.end);
  }

  /** The summary of some rows, none of them twice. */
  summaryOf(rows: Uint32Array): RecordSummary {
    const starts = this.#runs(rows, this.#start);
    const ends = this.#runs(rows, this.#end);
    const groups = [...starts].map(([number, { histogram, withoutMonth }]) => ({
      ...this.#keyAt(number),
      starts: histogram,
      ends: ends.get(number)?.histogram ?? NO_HISTOGRAM,
      undated: withoutMonth,
    }));
    return { groups: groups.sort(compareKeys) };
  }

  /** The summary of all rows. */
  summaryOfAll(): RecordSummary {
    return this.summaryOf(Uint32Array.from({ length: this.#size }, (_, row) => row));
  }

  #runs(rows: Uint32Array, month: Int32Array): ReadonlyMap<number, Run> {
    const keys = new Float64Array(rows.length);
    for (let index = 0; index < rows.length; index++) {
      const row = rows[index] ?? 0;
      keys[index] = (this.#group[row] ?? 0) * MONTHS + (month[row] ?? 0);
    }
    return runsOf(keys.sort());
  }

  #keyAt(number: number): SummaryKey {
    const key = this.#keys[number];
    if (key === undefined) throw new Error(`No group ${number}`);
    return key;
  }

  #numberOf(key: SummaryKey): number {
    const text = textOfKey(key);
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#keys.push(key) - 1;
    if (number > 0xffff) throw new Error('More kinds of records than a summary can hold');
    this.#numbers.set(text, number);
    return number;
  }

  #grow(): void {
    const capacity = this.#group.length * 2;
    const [group, start, end] = [this.#group, this.#start, this.#end];
    this.#group = new Uint16Array(capacity);
    this.#start = new Int32Array(capacity);
    this.#end = new Int32Array(capacity);
    this.#group.set(group);
    this.#start.set(start);
    this.#end.set(end);
  }
}

function keyOf({ layer, isIllustrative, properties: { clauses } }: SummarizedRecord): SummaryKey {
  return {
    layer,
    isIllustrative,
    clauses: clauseBits(clauses),
    primaryClause: clauseIndex(clauses[0] ?? '0'),
  };
}

interface Run {
  readonly histogram: MonthHistogram;
  readonly withoutMonth: number;
}

/** Counts equal keys of a sorted list: by group, then by month. */
function runsOf(sorted: Float64Array): ReadonlyMap<number, Run> {
  const runs = new Map<number, Run>();
  let from = 0;
  while (from < sorted.length) {
    const group = Math.floor((sorted[from] ?? 0) / MONTHS);
    let to = from;
    while (to < sorted.length && (sorted[to] ?? 0) < (group + 1) * MONTHS) to++;
    runs.set(group, runOf(sorted.subarray(from, to), group * MONTHS));
    from = to;
  }
  return runs;
}

function runOf(sorted: Float64Array, base: number): Run {
  const months: number[] = [];
  const counts: number[] = [];
  let withoutMonth = 0;
  for (const key of sorted) {
    const month = key - base;
    if (month === NO_MONTH) withoutMonth++;
    else if (month === months.at(-1)) counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1;
    else {
      months.push(month);
      counts.push(1);
    }
  }
  return {
    histogram: { months: Int32Array.from(months), counts: Int32Array.from(counts) },
    withoutMonth,
  };
}
