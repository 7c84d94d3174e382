import { type ScaleLinear, scaleLinear } from 'd3-scale';
import type { Series, SeriesPoint, StandardSpan } from './series.ts';

/** Size of a chart in its own units; it is scaled to the width of its panel. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const MARGIN = { right: 16, bottom: 20, left: 40 } as const;
export const TIER_HEIGHT = 16;
const CHAR_WIDTH = 6.6;
const LABEL_HEIGHT = 12;
const POINT_RADIUS = 5;

export interface ChartFrame {
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
  readonly plot: Box;
}

/** Years and values that a chart must hold; null when it has nothing to draw. */
export interface ChartDomain {
  readonly firstYear: number;
  readonly lastYear: number;
  readonly highest: number;
}

/** The domain of one or more series that are to be compared. */
export function domainOf(all: readonly Series[]): ChartDomain | null {
  const points = all.flatMap(({ points: own }) => own);
  const ranges = all.flatMap(({ ranges: own }) => own);
  const years = [
    ...points.map(({ year }) => year),
    ...ranges.flatMap(({ yearFirst, yearLast }) => [yearFirst ?? [], yearLast ?? []].flat()),
  ];
  if (years.length === 0) return null;
  return {
    firstYear: Math.min(...years),
    lastYear: Math.max(...years),
    highest: Math.max(...points.map(({ value }) => value), ...ranges.map(({ value }) => value)),
  };
}

/** Scales from zero to a round number above the highest value, half a year free on either side. */
export function frameOf(domain: ChartDomain, size: ChartSize, tiers: number): ChartFrame {
  const top = 8 + tiers * TIER_HEIGHT;
  const plot = {
    x: MARGIN.left,
    y: top,
    width: size.width - MARGIN.left - MARGIN.right,
    height: size.height - top - MARGIN.bottom,
  };
  return {
    plot,
    x: scaleLinear([domain.firstYear - 0.5, domain.lastYear + 0.5], [plot.x, plot.x + plot.width]),
    y: scaleLinear([0, domain.highest || 1], [plot.y + plot.height, plot.y]).nice(3),
  };
}

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

export interface PlacedLabel {
  readonly point: SeriesPoint;
  readonly text: string;
  readonly box: Box;
}

interface LabelInput {
  readonly points: readonly SeriesPoint[];
  readonly frame: ChartFrame;
  readonly textOf: (point: SeriesPoint) => string;
  /** The year whose values are labelled first. */
  readonly year: number;
}

/** Places around a point where its label may stand, best first. */
function boxesAround(px: number, py: number, width: number): readonly Box[] {
  const box = (x: number, y: number): Box => ({ x, y, width, height: LABEL_HEIGHT });
  const [centre, middle] = [px - width / 2, py - LABEL_HEIGHT / 2];
  return [
    box(centre, py - POINT_RADIUS - LABEL_HEIGHT - 2),
    box(centre, py + POINT_RADIUS + 2),
    box(px + POINT_RADIUS + 3, middle),
    box(px - POINT_RADIUS - 3 - width, middle),
  ];
}

function isInside({ x, y, width, height }: Box, plot: Box): boolean {
  return (
    x >= plot.x - 6 &&
    x + width <= plot.x + plot.width + MARGIN.right &&
    y >= plot.y - 9 &&
    y + height <= plot.y + plot.height + 2
  );
}

/** Labels that fit without touching a point or each other; the others are left to the readout. */
export function placeLabels({ points, frame, textOf, year }: LabelInput): readonly PlacedLabel[] {
  const dots = points.map(({ year: pointYear, value }): Box => {
    const [cx, cy] = [frame.x(pointYear), frame.y(value)];
    return { x: cx - 4, y: cy - 4, width: 8, height: 8 };
  });
  const rank = (point: SeriesPoint, index: number) => {
    if (point.year === year) return 0;
    return index === 0 || index === points.length - 1 ? 1 : 2;
  };
  const order = points
    .map((point, index) => ({ point, index, rank: rank(point, index) }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index);
  const placed: PlacedLabel[] = [];
  for (const { point, index } of order) {
    const text = textOf(point);
    const taken = [...placed.map(({ box }) => box), ...dots.filter((_, other) => other !== index)];
    const box = boxesAround(
      frame.x(point.year),
      frame.y(point.value),
      text.length * CHAR_WIDTH,
    ).find(
      (candidate) =>
        isInside(candidate, frame.plot) && !taken.some((other) => overlaps(candidate, other)),
    );
    if (box) placed.push({ point, text, box });
  }
  return placed;
}

const MIN_YEAR_GAP = 34;

/** Years to write below the axis: those with values, the chosen and outer ones first, apart enough. */
export function yearTicks(
  years: readonly number[],
  x: ChartFrame['x'],
  chosen: number,
): readonly number[] {
  const [first, last] = [years[0], years.at(-1)];
  const isFirst = (year: number) => year === chosen || year === first || year === last;
  const order = [...years.filter(isFirst), ...years.filter((year) => !isFirst(year))];
  const ticks: number[] = [];
  for (const year of order.sort((a, b) => Number(b === chosen) - Number(a === chosen))) {
    if (ticks.every((tick) => Math.abs(x(tick) - x(year)) >= MIN_YEAR_GAP)) ticks.push(year);
  }
  return ticks.sort((a, b) => a - b);
}

export interface StandardLabel {
  readonly span: StandardSpan;
  readonly text: string;
  readonly x: number;
  readonly tier: number;
  /** Where the dashed line before this standard stands; null for the first. */
  readonly breakAt: number | null;
}

/** Names of the standards above their spans; names that would meet go to the next tier. */
export function placeStandards(
  spans: readonly StandardSpan[],
  { x, plot }: Pick<ChartFrame, 'x' | 'plot'>,
  textOf: (span: StandardSpan) => string,
): readonly StandardLabel[] {
  const ends: number[] = [];
  return spans.map((span, index) => {
    const before = spans[index - 1];
    const breakAt = before === undefined ? null : x((before.last + span.first) / 2);
    const text = textOf(span);
    const width = text.length * CHAR_WIDTH;
    const wished = breakAt === null ? x(span.first) - POINT_RADIUS : breakAt + 4;
    const left = Math.max(
      plot.x - 20,
      Math.min(wished, plot.x + plot.width + MARGIN.right - width),
    );
    const free = ends.findIndex((end) => end + 6 <= left);
    const tier = free < 0 ? ends.length : free;
    ends[tier] = left + width;
    return { span, text, x: left, tier, breakAt };
  });
}
