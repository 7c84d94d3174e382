import type { Series, SeriesPoint } from './series.ts';

/** The first and the last of those results of a unit that may be compared. */
export interface Trend {
  readonly first: SeriesPoint;
  readonly last: SeriesPoint;
}

/**
 * How a unit came along: the ends of the newest line of its series, so of one poverty standard and
 * nature. Published lines come before illustrative ones. Null where no two results can be compared.
 */
export function trendOf({ lines }: Series): Trend | null {
  const ends = lines.flatMap((points) => {
    const [first, last] = [points[0], points.at(-1)];
    return first === undefined || last === undefined ? [] : { first, last };
  });
  const published = ends.filter(({ last }) => !last.isIllustrative);
  return (published.length > 0 ? published : ends).reduce<Trend | null>(
    (newest, each) => (newest === null || each.last.year > newest.last.year ? each : newest),
    null,
  );
}
