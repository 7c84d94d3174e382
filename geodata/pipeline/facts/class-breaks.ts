import { scaleLinear } from 'd3-scale';
import { ckmeans, quantileSorted } from 'simple-statistics';

/**
 * How the classes of a choropleth are found. `ckmeans` (Wang and Song 2011) puts like values together:
 * for shares. `quantile` puts as many values into each class: for counts, whose few large values would
 * have classes of their own.
 */
export const CLASSINGS = ['ckmeans', 'quantile'] as const;
export type Classing = (typeof CLASSINGS)[number];

/** As many as a sequence of colours is told apart in, in both themes (tests/unit/choropleth-colours.test.ts). */
export const CLASS_COUNT = 5;

const READABLE_STEPS = [1, 2, 5];

/**
 * Bounds between the classes of some values, ascending, at numbers that are easily read. Null where
 * there are fewer different values than classes, or one value fills a whole class.
 */
export function classBreaks(values: readonly number[], classing: Classing): number[] | null {
  if (new Set(values).size < CLASS_COUNT) return null;
  const bounds = classing === 'ckmeans' ? clusterBounds(values) : quantileBounds(values);
  if (new Set(bounds).size < bounds.length) return null;
  const step = readableStep(bounds);
  // Multiples of 0.1 come with digits that nobody wrote.
  return bounds.map((bound) => Number((Math.round(bound / step) * step).toPrecision(12)));
}

/**
 * Bounds at even steps over the range of a few values, ascending, for which classes cannot be found in
 * the values themselves. Null where they are fewer than three.
 */
export function evenBreaks(values: readonly number[]): number[] | null {
  if (new Set(values).size < 3) return null;
  const scale = scaleLinear().domain([Math.min(...values), Math.max(...values)]);
  for (let most = CLASS_COUNT - 1; most > 0; most--) {
    const bounds = scale.ticks(most);
    if (bounds.length > 0 && bounds.length < CLASS_COUNT) return bounds;
  }
  return null;
}

function clusterBounds(values: readonly number[]): number[] {
  return ckmeans([...values], CLASS_COUNT)
    .slice(1)
    .map((cluster) => Math.min(...cluster));
}

function quantileBounds(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return Array.from({ length: CLASS_COUNT - 1 }, (_, index) =>
    quantileSorted(sorted, (index + 1) / CLASS_COUNT),
  );
}

/** The largest of 1, 2, 5, 10, 20 … that moves no bound by more than a quarter of the narrowest class. */
function readableStep(bounds: readonly number[]): number {
  const gaps = bounds.slice(1).map((bound, index) => bound - (bounds[index] ?? bound));
  const most = Math.min(...gaps) / 2;
  const power = 10 ** Math.floor(Math.log10(most));
  const fitting = READABLE_STEPS.map((step) => step * power).filter((step) => step <= most);
  return Math.max(power, ...fitting);
}
