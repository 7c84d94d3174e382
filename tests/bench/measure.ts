/** One measured series, as it is written to results.jsonl and printed. */
export interface Measurement {
  readonly bench: string;
  readonly case: string;
  /** Records in play; null where that is not the question. */
  readonly records: number | null;
  readonly unit: 'ms' | 'bytes' | 'requests';
  readonly median: number;
  /** Null for a single reading. */
  readonly p95: number | null;
}

/** The value below which a share of the readings lies (nearest rank). */
export function quantile(readings: readonly number[], share: number): number {
  const sorted = [...readings].sort((a, b) => a - b);
  const rank = Math.min(sorted.length - 1, Math.floor(share * sorted.length));
  return sorted[rank] ?? Number.NaN;
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
