import type { Browser } from 'playwright-core';
import type { Visit } from './contenders/visit.ts';
import type { Measurement, MeasureUnit } from './measure.ts';

/** What every part gets to work with. */
export interface Bench {
  /** Folder for what is made on the way; not committed. */
  readonly scratch: string;
  readonly sizes: readonly number[];
  /** Records of the country that the part of that name makes up. */
  readonly countrySize: number;
  /** How long the wall of the part `soak` runs. */
  readonly soakMinutes: number;
  launch(): Promise<Browser>;
  /** Writes results down at once: a bench that is stopped half-way keeps what it has. */
  keep(measurements: readonly Measurement[]): void;
  /** Says how far the bench has come. */
  note(text: string): void;
}

/** A part that stands alone. */
export interface SoloPart {
  readonly kind: 'solo';
  readonly name: string;
  /** Runs only when it is named: it takes too long for every day. */
  readonly isExtra?: boolean;
  /** Whether it may be measured while the records are written on the other core. */
  readonly bearsCompany?: boolean;
  run(bench: Bench): Promise<readonly Measurement[]>;
}

export interface Measure {
  readonly name: string;
  readonly unit: MeasureUnit;
  /** Whether the peers have nothing of the kind. */
  readonly isAtlasOnly?: boolean;
  /** Fewer records than this are not measured so. */
  readonly from?: number;
  /** Fewer records than this are measured so for the atlas only. */
  readonly peersFrom?: number;
}

/** Readings of one of the measures that a part promises. */
export interface MeasureReadings {
  readonly measure: string;
  readonly values: readonly number[];
}

/**
 * A part that measures the page of a contender with some number of records. All such parts share
 * one visit of each page. What it promises and does not give is written down as unfinished.
 */
export interface PagePart {
  readonly kind: 'page';
  readonly name: string;
  readonly measures: readonly Measure[];
  run(visit: Visit): AsyncIterable<MeasureReadings>;
}

export type Part = SoloPart | PagePart;
