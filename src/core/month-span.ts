import {
  type Day,
  firstDayOfMonth,
  lastDayOfMonth,
  type MonthIndex,
  monthIndexOfDay,
} from './day.ts';

/** Consecutive whole months, both ends included. */
export interface MonthSpan {
  readonly first: MonthIndex;
  readonly last: MonthIndex;
}

/** Limits of a period filter; null is no limit. */
export interface DayLimits {
  readonly from: Day | null;
  readonly to: Day | null;
}

export function monthsIn({ first, last }: MonthSpan): number {
  return last - first + 1;
}

function clamp(month: MonthIndex, { first, last }: MonthSpan): MonthIndex {
  return Math.min(Math.max(month, first), last);
}

/** Moves a span as a whole by some months. It keeps its length where the extent can hold it. */
export function shiftSpan(span: MonthSpan, by: number, extent: MonthSpan): MonthSpan {
  const length = Math.min(monthsIn(span), monthsIn(extent));
  const first = clamp(span.first + by, { first: extent.first, last: extent.last - length + 1 });
  return { first, last: first + length - 1 };
}

/** Puts one edge at a month. It stops at the other edge and at the end of the extent. */
export function withEdge(
  span: MonthSpan,
  { edge, month }: { readonly edge: 'first' | 'last'; readonly month: MonthIndex },
  extent: MonthSpan,
): MonthSpan {
  return edge === 'first'
    ? { ...span, first: clamp(month, { first: extent.first, last: span.last }) }
    : { ...span, last: clamp(month, { first: span.first, last: extent.last }) };
}

/** The months of the extent that a period filter touches; no limit reaches the extent's end. */
export function spanOfLimits({ from, to }: DayLimits, extent: MonthSpan): MonthSpan {
  const first = from === null ? extent.first : clamp(monthIndexOfDay(from), extent);
  const last = to === null ? extent.last : clamp(monthIndexOfDay(to), extent);
  return { first, last: Math.max(first, last) };
}

/** Limits that hold exactly the days of the span. */
export function limitsOfSpan({ first, last }: MonthSpan): DayLimits {
  return { from: firstDayOfMonth(first), to: lastDayOfMonth(last) };
}

/** Limits of a span whose edges, where they reach the extent's ends, mean no limit. */
export function openLimitsOfSpan(span: MonthSpan, extent: MonthSpan): DayLimits {
  const { from, to } = limitsOfSpan(span);
  return {
    from: span.first <= extent.first ? null : from,
    to: span.last >= extent.last ? null : to,
  };
}

/**
 * Limits on the way from one span to another of the same length, in whole days. `share`: how much
 * of the way, 0 to 1.
 */
export function limitsBetween(from: MonthSpan, to: MonthSpan, share: number): DayLimits {
  const between = (a: Day, b: Day) => Math.floor(a + (b - a) * share);
  return {
    from: between(firstDayOfMonth(from.first), firstDayOfMonth(to.first)),
    to: between(lastDayOfMonth(from.last), lastDayOfMonth(to.last)),
  };
}

/** Place of a day along an extent, in months from its start: 1.5 is the middle of its second month. */
export function placeOfDay(day: Day, extent: MonthSpan): number {
  const month = monthIndexOfDay(day);
  const first = firstDayOfMonth(month);
  const share = (day - first) / (lastDayOfMonth(month) - first + 1);
  return Math.min(Math.max(month - extent.first + share, 0), monthsIn(extent));
}

/** The whole months that limits on the way (limitsBetween) come from. */
export function spanBehind({ from, to }: DayLimits, extent: MonthSpan): MonthSpan {
  const touched = spanOfLimits({ from, to }, extent);
  const isBetween = to !== null && to !== lastDayOfMonth(monthIndexOfDay(to));
  return isBetween ? { ...touched, last: Math.max(touched.first, touched.last - 1) } : touched;
}
