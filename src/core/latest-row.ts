import type { IndicatorValue } from './statistic.ts';

/**
 * The row of the latest year among those of one unit and indicator; null: there is none. Targets are
 * plans and never stand for a result; in the same year a published row comes before an illustrative one.
 */
export function latestRow(rows: readonly IndicatorValue[]): IndicatorValue | null {
  return rows
    .filter(({ qualifier }) => qualifier !== 'target' && qualifier !== 'target_under')
    .reduce<IndicatorValue | null>((newest, row) => {
      if (newest === null) return row;
      const isNewer = (row.yearLast ?? 0) > (newest.yearLast ?? 0);
      const isSameButPublished =
        row.yearLast === newest.yearLast && newest.isIllustrative && !row.isIllustrative;
      return isNewer || isSameButPublished ? row : newest;
    }, null);
}
