/** What a bench measures against each other, on the same machine in the same run. */
export const CONTENDERS = ['atlas', 'maplibre', 'deck'] as const;
export type ContenderName = (typeof CONTENDERS)[number];

/** `fps`: frames per second, the only unit of which more is better. */
export type MeasureUnit = 'ms' | 'bytes' | 'requests' | 'fps' | 'shift';

/** One measured series: a line of results.jsonl, and a cell of the tables. */
export interface Measurement {
  readonly part: string;
  readonly measure: string;
  /** What was measured: a contender, or a way of doing it. The tables have a column for each. */
  readonly subject: string;
  /** Records in play; null where that is not the question. */
  readonly records: number | null;
  readonly unit: MeasureUnit;
  /** Null when it did not finish. */
  readonly median: number | null;
  /** Null for fewer than five readings. */
  readonly p95: number | null;
  readonly readings: number;
  /** Why it did not finish; null when it did. */
  readonly failure: string | null;
}

export type MeasurementKey = Pick<Measurement, 'part' | 'measure' | 'subject' | 'records' | 'unit'>;

/** The value below which a share of the readings lies (nearest rank). */
export function quantile(readings: readonly number[], share: number): number {
  const sorted = [...readings].sort((a, b) => a - b);
  const rank = Math.min(sorted.length - 1, Math.floor(share * sorted.length));
  return sorted[rank] ?? Number.NaN;
}

const FEWEST_FOR_P95 = 5;

/** Readings as one measurement. Throws without any: that is a fault of the bench. */
export function measured(key: MeasurementKey, readings: readonly number[]): Measurement {
  if (readings.length === 0) throw new Error(`no reading of ${key.part}, ${key.measure}`);
  return {
    ...key,
    median: quantile(readings, 0.5),
    p95: readings.length < FEWEST_FOR_P95 ? null : quantile(readings, 0.95),
    readings: readings.length,
    failure: null,
  };
}

export function unfinished(key: MeasurementKey, failure: string): Measurement {
  return { ...key, median: null, p95: null, readings: 0, failure };
}

/** Runs a task some times, the first two runs uncounted, and gives the milliseconds of each. */
export function timings(task: () => void, runs = 15): readonly number[] {
  const readings: number[] = [];
  for (let run = -2; run < runs; run++) {
    const start = performance.now();
    task();
    if (run >= 0) readings.push(performance.now() - start);
  }
  return readings;
}
