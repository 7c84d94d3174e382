import type { Indicator } from './indicator.ts';
import type { Unit } from './unit.ts';

/** One class of a choropleth. Legend and map paint are both made from these. */
export interface ScaleClass {
  readonly index: number;
  /** Lower bound, included; null: no lower bound. */
  readonly from: number | null;
  /** Upper bound, not included; null: no upper bound. */
  readonly to: number | null;
}

/** Classes between fixed breaks, ascending. `breaks` are the bounds between neighbouring classes. */
export function classesOf(breaks: readonly number[]): readonly ScaleClass[] {
  return [...breaks, null].map((to, index) => ({
    index,
    from: breaks[index - 1] ?? null,
    to,
  }));
}

/** Index of the class that a value falls in: the number of breaks at or below it. */
export function classIndex(breaks: readonly number[], value: number): number {
  let index = 0;
  while (index < breaks.length && value >= (breaks[index] ?? Number.POSITIVE_INFINITY)) index++;
  return index;
}

/** Whether an indicator can be painted on the map. */
export function isMappable(
  indicator: Indicator,
): indicator is Indicator & { breaks: readonly number[] } {
  return indicator.breaks !== null && indicator.breaks.length > 0;
}

/** Bounds between the classes of an indicator for units of a kind; none where it is not painted. */
export function breaksOf(
  indicator: Indicator,
  { vintage, level }: Pick<Unit, 'vintage' | 'level'>,
): readonly number[] {
  if (!isMappable(indicator)) return [];
  const { breaks, breaks2025, districtBreaks } = indicator;
  const own = level === 'district' ? districtBreaks : vintage === '2025' ? breaks2025 : null;
  return own ?? breaks;
}
