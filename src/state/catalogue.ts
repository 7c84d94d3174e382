import type { DatasetRef } from '../core/catalog.ts';
import type { Indicator } from '../core/indicator.ts';
import type { AdminFact, ClauseRow } from '../core/lookup.ts';
import type { RecordBlock } from '../core/record-block.ts';
import type { Issue } from '../core/result.ts';
import type { IndicatorValue } from '../core/statistic.ts';
import { UnitIndex } from '../core/unit.ts';

/** How far a dataset of this build has come. */
export interface DatasetState {
  readonly ref: DatasetRef;
  readonly status: 'idle' | 'loading' | 'ready' | 'failed';
  /** Why it failed, or what was odd about it. */
  readonly issues: readonly Issue[];
}

/** A settlement that search can find. */
export interface Place {
  readonly name: string;
  readonly kind: string;
  /** `[lng, lat]`. */
  readonly position: readonly [number, number];
  /** GSO codes of the communes it lies in; null outside ours. */
  readonly commune2020: string | null;
  readonly commune2025: string | null;
}

/** What has been read so far. Parts are replaced as a whole, never changed. */
export interface Catalogue {
  readonly units: UnitIndex;
  readonly clauses: readonly ClauseRow[];
  readonly indicators: readonly Indicator[];
  readonly indicatorRows: readonly IndicatorValue[];
  readonly adminFacts: readonly AdminFact[];
  /** Records by dataset, so that one dataset can arrive or fail alone. */
  readonly blocks: Readonly<Record<string, RecordBlock>>;
  readonly places: readonly Place[];
}

export const EMPTY_CATALOGUE: Catalogue = {
  units: new UnitIndex([]),
  clauses: [],
  indicators: [],
  indicatorRows: [],
  adminFacts: [],
  blocks: {},
  places: [],
};
