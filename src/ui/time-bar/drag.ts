import type { MonthIndex } from '../../core/day.ts';
import {
  type DayLimits,
  limitsOfSpan,
  type MonthSpan,
  monthsIn,
  openLimitsOfSpan,
  shiftSpan,
  withEdge,
} from '../../core/month-span.ts';

/** What of the bar was taken hold of. */
export type Grip = 'first' | 'last' | 'window' | 'ground';

export interface Drag {
  readonly grip: Grip;
  readonly span: MonthSpan;
  /** Place along the bar where it began, in months from the extent's start; not whole. */
  readonly begunAt: number;
}

/** The month that a place along the bar lies in. */
function monthAt(place: number, extent: MonthSpan): MonthIndex {
  const index = Math.min(Math.max(Math.floor(place), 0), monthsIn(extent) - 1);
  return extent.first + index;
}

/** The period that a drag to `place` asks for. Edges drawn to the bar's ends mean no limit. */
export function limitsOfDrag(drag: Drag, place: number, extent: MonthSpan): DayLimits {
  const { grip, span, begunAt } = drag;
  switch (grip) {
    case 'first': {
      const month = extent.first + Math.round(place);
      return openLimitsOfSpan(withEdge(span, { edge: grip, month }, extent), extent);
    }
    case 'last': {
      const month = extent.first + Math.round(place) - 1;
      return openLimitsOfSpan(withEdge(span, { edge: grip, month }, extent), extent);
    }
    case 'window':
      return limitsOfSpan(shiftSpan(span, Math.round(place - begunAt), extent));
    case 'ground': {
      const [a, b] = [monthAt(begunAt, extent), monthAt(place, extent)];
      return openLimitsOfSpan({ first: Math.min(a, b), last: Math.max(a, b) }, extent);
    }
    default:
      return grip satisfies never;
  }
}

/** The period of a click: the month under the pointer. */
export function limitsOfClick(place: number, extent: MonthSpan): DayLimits {
  const month = monthAt(place, extent);
  return limitsOfSpan({ first: month, last: month });
}

const MONTHS_OF_KEY: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -12,
  PageUp: 12,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** Months by which a key moves an edge; null for keys that do not. */
export function monthsOfKey(key: string): number | null {
  return MONTHS_OF_KEY[key] ?? null;
}
