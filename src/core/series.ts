import type { IndicatorTopic, PovertyStandard } from './indicator.ts';
import type { Qualifier } from './record.ts';
import type { Figure, IndicatorValue } from './statistic.ts';

/**
 * How a value is drawn: a `result` as a full point, an `approximate` one hollow, a `target` as a
 * flag, a value `derived` from the parts of a unit as a lighter point.
 */
export type PointStyle = 'result' | 'approximate' | 'target' | 'derived';

/** A value of one year, with the rows that it rests on. */
export interface SeriesPoint {
  readonly year: number;
  readonly value: number;
  readonly style: PointStyle;
  readonly standard: PovertyStandard | null;
  readonly isIllustrative: boolean;
  /** One row, or the parts that a derived value was made of. */
  readonly rows: readonly IndicatorValue[];
}

/** Years measured under one poverty standard, both included. */
export interface StandardSpan {
  readonly standard: PovertyStandard;
  readonly first: number;
  readonly last: number;
}

/** Everything known of one unit and indicator, arranged for a chart and for the words below it. */
export interface Series {
  readonly points: readonly SeriesPoint[];
  /** Points that may be joined by a line, each at least two, by year. */
  readonly lines: readonly (readonly SeriesPoint[])[];
  /** Values for a span of years: never a point. */
  readonly ranges: readonly IndicatorValue[];
  /** Values without a year, or measured on other boundaries: told in words only. */
  readonly offAxis: readonly IndicatorValue[];
  readonly standards: readonly StandardSpan[];
}

const STYLE_OF_QUALIFIER: Readonly<Record<Qualifier, PointStyle>> = {
  exact: 'result',
  about: 'approximate',
  over: 'approximate',
  nearly: 'approximate',
  under: 'approximate',
  estimate: 'approximate',
  average: 'approximate',
  target: 'target',
  target_under: 'target',
};

function pointOfRow(row: IndicatorValue, year: number): SeriesPoint {
  return {
    year,
    value: row.value,
    style: STYLE_OF_QUALIFIER[row.qualifier],
    standard: row.standard,
    isIllustrative: row.isIllustrative,
    rows: [row],
  };
}

/** The point of a figure made of a unit's parts; null for any other figure. */
export function pointOfFigure(figure: Figure, year: number): SeriesPoint | null {
  if (figure.kind !== 'derived') return null;
  return {
    year,
    value: figure.value,
    style: 'derived',
    standard: figure.parts[0]?.standard ?? null,
    isIllustrative: figure.isIllustrative,
    rows: figure.parts,
  };
}

interface SeriesInput {
  readonly rows: readonly IndicatorValue[];
  /** Points that no row states. */
  readonly derived: readonly SeriesPoint[];
  readonly topic: IndicatorTopic;
}

/** Arranges the rows of one unit and indicator. */
export function seriesOf({ rows, derived, topic }: SeriesInput): Series {
  const offAxis = rows.filter((row) => row.yearFirst === null || row.measuredOn !== null);
  const onAxis = rows.filter((row) => !offAxis.includes(row));
  const ranges = onAxis.filter((row) => row.yearFirst !== row.yearLast);
  const stated = onAxis.flatMap((row) =>
    row.yearFirst === null || row.yearFirst !== row.yearLast ? [] : pointOfRow(row, row.yearFirst),
  );
  const points = [...stated, ...derived].sort((a, b) => a.year - b.year);
  return { points, lines: linesOf(points, topic), ranges, offAxis, standards: spansOf(points) };
}

/**
 * Results of one standard and nature are joined. Of poverty, whose standards change, a value that
 * names no standard joins nothing; other topics know no standard.
 */
function linesOf(points: readonly SeriesPoint[], topic: IndicatorTopic): SeriesPoint[][] {
  const groups = new Map<string, SeriesPoint[]>();
  for (const point of points) {
    const isJoined = point.style === 'result' || point.style === 'derived';
    if (!isJoined || (topic === 'poverty' && point.standard === null)) continue;
    const key = `${point.standard} ${point.isIllustrative}`;
    const group = groups.get(key) ?? [];
    if (group.at(-1)?.year !== point.year) group.push(point);
    groups.set(key, group);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

function spansOf(points: readonly SeriesPoint[]): StandardSpan[] {
  const spans = new Map<PovertyStandard, StandardSpan>();
  for (const { standard, year } of points) {
    if (standard === null) continue;
    const known = spans.get(standard);
    spans.set(standard, {
      standard,
      first: Math.min(known?.first ?? year, year),
      last: Math.max(known?.last ?? year, year),
    });
  }
  return [...spans.values()].sort((a, b) => a.first - b.first || a.last - b.last);
}
