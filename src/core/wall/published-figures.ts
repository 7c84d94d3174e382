import { spanOfPartialDate } from '../day.ts';
import type { IndicatorValue } from '../statistic.ts';
import type { ChangeSpan } from './changes.ts';

/** Values of one indicator that sources published within a span. */
export interface PublishedFigures {
  readonly indicator: string;
  readonly isIllustrative: boolean;
  /** How many values. */
  readonly count: number;
  /** First and last year that they are about; null: none of them says. */
  readonly years: readonly [first: number, last: number] | null;
}

function isWithin({ source }: IndicatorValue, { since, until }: ChangeSpan): boolean {
  const published = source.date === null ? null : spanOfPartialDate(source.date);
  return published !== null && published.first >= since && published.first <= until;
}

function yearsOf(rows: readonly IndicatorValue[]): readonly [number, number] | null {
  const years = rows.flatMap(({ yearFirst, yearLast }) =>
    [yearFirst, yearLast].filter((year) => year !== null),
  );
  return years.length === 0 ? null : [Math.min(...years), Math.max(...years)];
}

/**
 * Values whose sources appeared within a span, by indicator and nature, in the order in which they are
 * met. A source that tells only the month or year of its publication appeared on its first day; one
 * without a date is not told of.
 */
export function publishedFigures(
  rows: readonly IndicatorValue[],
  span: ChangeSpan,
): readonly PublishedFigures[] {
  const groups = new Map<string, IndicatorValue[]>();
  for (const row of rows) {
    if (!isWithin(row, span)) continue;
    const key = `${row.indicator} ${row.isIllustrative}`;
    const known = groups.get(key);
    if (known) known.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { indicator, isIllustrative } = first;
    return [{ indicator, isIllustrative, count: group.length, years: yearsOf(group) }];
  });
}
