import type { DatasetRef } from '../core/catalog.ts';
import type { Bounds, LngLat } from '../core/geo.ts';
import type { Indicator } from '../core/indicator.ts';
import type { AdminFact, ClauseRow } from '../core/lookup.ts';
import type { RecordBlock } from '../core/record-block.ts';
import type { RecordSummary } from '../core/record-summary.ts';
import type { Issue } from '../core/result.ts';
import type { IndicatorValue } from '../core/statistic.ts';
import { UnitIndex } from '../core/unit.ts';

/** How much of a big dataset has been read. */
export interface DatasetProgress {
  readonly bytes: number;
  /** Null: the length of the file is not known. */
  readonly totalBytes: number | null;
  /** Records so far. */
  readonly rows: number;
}

/** How far a dataset of this build has come. */
export interface DatasetState {
  readonly ref: DatasetRef;
  readonly status: 'idle' | 'loading' | 'ready' | 'failed';
  /** Why it failed, or what was odd about it. */
  readonly issues: readonly Issue[];
  /** While it is loading, if it is a big one that can be stopped. */
  readonly progress?: DatasetProgress;
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

/** Records of one cell of the grid, counted. */
export interface SummaryCell {
  /** Mean position of its records, `[lng, lat]`. */
  readonly position: LngLat;
  readonly summary: RecordSummary;
}

/** Whether a dataset is too large to be held: an archive, of which parts are read. */
export function isLargeSet({ schema }: Pick<DatasetRef, 'schema'>): boolean {
  return schema === 'record-tiles';
}

/** What of a larger set lies around the view. */
export type SetInView =
  /** From afar: counts by cell. */
  | { readonly kind: 'cells'; readonly cells: readonly SummaryCell[] }
  /** From close by: the records themselves. */
  | { readonly kind: 'records'; readonly blocks: readonly RecordBlock[] };

/** A set of records too large to be read whole: counted as a whole, drawn and listed around the view. */
export interface LargeSet {
  /** Its name, as its file gives it. */
  readonly name: string;
  readonly layers: readonly string[];
  /** Around all its records, degrees; null: none has a place. */
  readonly bounds: Bounds | null;
  /** Address of its archive, relative to the page. */
  readonly url: string;
  /** First zoom with commune boundaries; null: it has none. */
  readonly communeZoom: number | null;
  /** Of all its records. */
  readonly summary: RecordSummary;
  /** Of those that stand nowhere on the map. */
  readonly withoutPlace: RecordSummary;
  /** Null: nothing has arrived yet. */
  readonly inView: SetInView | null;
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
  /** Sets too large to be held, by dataset. */
  readonly largeSets: Readonly<Record<string, LargeSet>>;
  readonly places: readonly Place[];
}

export const EMPTY_CATALOGUE: Catalogue = {
  units: new UnitIndex([]),
  clauses: [],
  indicators: [],
  indicatorRows: [],
  adminFacts: [],
  blocks: {},
  largeSets: {},
  places: [],
};
