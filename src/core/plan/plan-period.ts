import { type PartialDate, spanOfPartialDate } from '../day.ts';
import type { PlanProperties } from './plan.ts';

export interface PlanPeriod {
  readonly start: PartialDate | null;
  readonly end: PartialDate | null;
}

/** Days of a plan: what has happened counts before what was planned; an end before the start is none. */
export function planPeriod(
  own: Pick<PlanProperties, 'actualStart' | 'actualEnd' | 'plannedStart' | 'plannedEnd'>,
): PlanPeriod {
  const start = own.actualStart ?? own.plannedStart;
  const end = own.actualEnd ?? own.plannedEnd;
  if (start === null || end === null) return { start, end };
  const first = spanOfPartialDate(start)?.first ?? 0;
  const last = spanOfPartialDate(end)?.last ?? 0;
  return { start, end: last < first ? null : end };
}
