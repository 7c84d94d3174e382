import { type Crs, fromWgs84, toWgs84 } from '../geodesy/crs.ts';
import { azimuthDegrees } from '../geodesy/measure.ts';
import { fromFrameMm, type SheetWindow, toFrameMm } from './sheet-projection.ts';

type PlaceMm = readonly [xMm: number, yMm: number];

/** A line of a grid on paper. */
export interface GridLine {
  /** Which coordinate is the same along it. */
  readonly axis: 'east' | 'north';
  /** That coordinate: metres, or degrees in a geographic system. */
  readonly value: number;
  /** From one end to the other, mm in the frame; the ends may lie outside. */
  readonly path: readonly PlaceMm[];
  /** Where it meets the left and right (north) or upper and lower (east) edge of the frame, mm along it; null: nowhere. */
  readonly edges: readonly [first: number | null, second: number | null];
}

/** Lines stand at least this far apart on paper, and seldom much farther. */
const LEAST_SPACING_MM = 35;
const METRES_PER_DEGREE = 111_320;
const SECOND = 1 / 3600;

const METRE_STEPS = [10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 1e4, 2e4, 5e4, 1e5];
const DEGREE_STEPS = [0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200].map(
  (seconds) => seconds * SECOND,
);

/** Grid lines of a plane are curves on the map: in this many straight pieces, the bend is far below a hair. */
const PIECES = 12;

/** Distance between neighbouring lines in a system: metres, or degrees. */
export function gridStep(crs: Crs, denominator: number): number {
  const leastM = (LEAST_SPACING_MM * denominator) / 1000;
  const isGeographic = crs.kind === 'geographic';
  const steps = isGeographic ? DEGREE_STEPS : METRE_STEPS;
  const least = isGeographic ? leastM / METRES_PER_DEGREE : leastM;
  return steps.find((step) => step >= least) ?? steps[steps.length - 1] ?? least;
}

/** Least and greatest coordinates of the frame in a system, from points along its edges. */
function extentOf(mapWindow: SheetWindow, crs: Crs) {
  const { widthMm, heightMm } = mapWindow.frame;
  const parts = Array.from({ length: PIECES + 1 }, (_, index) => index / PIECES);
  const along = parts.flatMap((part): PlaceMm[] => [
    [part * widthMm, 0],
    [part * widthMm, heightMm],
    [0, part * heightMm],
    [widthMm, part * heightMm],
  ]);
  const places = along.map((place) => fromWgs84(crs, fromFrameMm(mapWindow, place)));
  const span = (values: readonly number[]) => [Math.min(...values), Math.max(...values)] as const;
  return {
    east: span(places.map(([east]) => east)),
    north: span(places.map(([, north]) => north)),
  };
}

/** Multiples of a step within limits, without the sums' rounding errors. */
function multiples([least, most]: readonly [number, number], step: number): readonly number[] {
  const first = Math.ceil(least / step);
  const count = Math.max(0, Math.floor(most / step) - first + 1);
  return Array.from({ length: count }, (_, index) => (first + index) * step);
}

/** Where a path crosses an edge that is `at` on one axis of the paper, as the place on the other one. */
function crossing(path: readonly PlaceMm[], axis: 0 | 1, at: number): number | null {
  for (const [index, next] of path.entries()) {
    const before = path[index - 1];
    if (before === undefined) continue;
    const [from, to] = [before[axis], next[axis]];
    if (from === to || Math.min(from, to) > at || Math.max(from, to) < at) continue;
    const other = axis === 0 ? 1 : 0;
    return before[other] + ((at - from) / (to - from)) * (next[other] - before[other]);
  }
  return null;
}

function within(value: number | null, lengthMm: number): number | null {
  return value !== null && value >= 0 && value <= lengthMm ? value : null;
}

/** The lines of a system's grid that run through the frame, from west to east and from south to north. */
export function sheetGrid(mapWindow: SheetWindow, crs: Crs): readonly GridLine[] {
  const step = gridStep(crs, mapWindow.denominator);
  const { widthMm, heightMm } = mapWindow.frame;
  const extent = extentOf(mapWindow, crs);
  const lineOf = (axis: GridLine['axis'], value: number): GridLine => {
    const [least, most] = axis === 'east' ? extent.north : extent.east;
    const path = Array.from({ length: PIECES + 1 }, (_, index) => {
      const other = least + ((most - least) * index) / PIECES;
      return toFrameMm(mapWindow, toWgs84(crs, axis === 'east' ? [value, other] : [other, value]));
    });
    const edges =
      axis === 'east'
        ? ([crossing(path, 1, 0), crossing(path, 1, heightMm)] as const)
        : ([crossing(path, 0, 0), crossing(path, 0, widthMm)] as const);
    const [a, b] = edges;
    const lengthMm = axis === 'east' ? widthMm : heightMm;
    return { axis, value, path, edges: [within(a, lengthMm), within(b, lengthMm)] };
  };
  return [
    ...multiples(extent.east, step).map((value) => lineOf('east', value)),
    ...multiples(extent.north, step).map((value) => lineOf('north', value)),
  ];
}

/** Angle in degrees from true north to the grid's north at the window's centre, clockwise positive. */
export function gridConvergence({ center }: SheetWindow, crs: Crs): number {
  if (crs.kind === 'geographic') return 0;
  const [east, north] = fromWgs84(crs, center);
  const degrees = azimuthDegrees(center, toWgs84(crs, [east, north + 1000])) ?? 0;
  return degrees > 180 ? degrees - 360 : degrees;
}
