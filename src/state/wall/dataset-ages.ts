import type { DatasetRef } from '../../core/catalog.ts';
import { type Day, spanOfPartialDate } from '../../core/day.ts';
import { createSelector } from '../create-selector.ts';
import { selectToday } from '../selectors.ts';
import type { AtlasState } from '../store.ts';

/**
 * A source that was last read longer ago than this is stale: half a year, the longest period of the
 * reports (monthly, quarterly, half-yearly) that come before the yearly one. In days.
 */
export const STALE_DAYS = 183;

export interface DatasetAge {
  readonly ref: DatasetRef;
  /** Days since its source was read at the latest: a month given stands for its last day. */
  readonly readDaysAgo: number;
  readonly isStale: boolean;
  readonly isFailed: boolean;
}

const NATURE_ORDER: readonly DatasetRef['nature'][] = ['published', 'illustrative', 'reference'];

function daysSince(date: string, today: Day): number {
  const last = spanOfPartialDate(date)?.last ?? today;
  return Math.max(0, today - last);
}

/** A light copy of a dataset says nothing that the full one does not. */
function isLightCopy(ref: DatasetRef, all: ReadonlySet<string>): boolean {
  return ref.id.endsWith('-lite') && all.has(ref.id.slice(0, -'-lite'.length));
}

/** Every dataset of the build: failed ones first, then the stale, then by their nature. */
export const selectDatasetAges = createSelector(
  [(state: AtlasState) => state.datasets, selectToday],
  (datasets, today): readonly DatasetAge[] => {
    const ids = new Set(Object.keys(datasets));
    const rank = ({ isFailed, isStale, ref }: DatasetAge) =>
      (isFailed ? 0 : isStale ? 10 : 20) + NATURE_ORDER.indexOf(ref.nature);
    return Object.values(datasets)
      .filter(({ ref }) => !isLightCopy(ref, ids))
      .map(({ ref, status }): DatasetAge => {
        const readDaysAgo = daysSince(ref.retrieved, today);
        return {
          ref,
          readDaysAgo,
          isStale: readDaysAgo > STALE_DAYS,
          isFailed: status === 'failed',
        };
      })
      .sort((a, b) => rank(a) - rank(b));
  },
);
