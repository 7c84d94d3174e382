import type { FeatureCollection, Point } from 'geojson';

/** What a map needs of a record to draw and filter it, and nothing else: the peers' advantage. */
export interface LeanRecord {
  readonly id: string;
  readonly name: string;
  /** Its one clause. */
  readonly clause: string;
  /** Days since 1970-01-01. Undated: `NEVER` as start, so that no limit lets it pass. */
  readonly start: number;
  /** `ALWAYS` while it is open. */
  readonly end: number;
}

export type LeanRecords = FeatureCollection<Point, LeanRecord>;

/** Both are far from every day of the records, and exact in float32. */
export const NEVER = 900_000;
export const ALWAYS = 800_000;

/** Limits that all records keep, the undated among them. */
export const NO_LIMITS = { from: -1_000_000, to: 1_000_000 } as const;
