import type { ClauseCode } from '../clause.ts';
import { type Day, isoOfDay, type PartialDate } from '../day.ts';
import { type Period, periodOf } from '../period.ts';
import type { PlanId, PlanProperties } from '../plan/plan.ts';
import type { PlanGeometry } from '../plan/plan-geometry.ts';
import { planPeriod } from '../plan/plan-period.ts';
import type { UnitId } from '../unit.ts';

/** What a plan says of itself, as far as the report holds it against the facts. */
export interface PlanClaims {
  readonly clauses: readonly ClauseCode[];
  /** The actual dates where there are any, else the planned ones. */
  readonly start: PartialDate | null;
  readonly end: PartialDate | null;
  readonly budgetVnd: number | null;
  readonly householdsToServe: number | null;
  /** Communes chosen by hand; null: those of the shape. */
  readonly communes: readonly UnitId[] | null;
}

/** What the report is asked: the same question of the same world has the same answer. */
export interface ImpactQuestion {
  readonly geometry: PlanGeometry;
  /** The plan's day: its boundaries are taken, and its year bounds the figures. */
  readonly day: Day;
  readonly claims: PlanClaims;
  /** The plan itself, which does not overlap with itself. */
  readonly plan: PlanId | null;
}

interface PlanShape {
  readonly plan: PlanId;
  readonly properties: PlanProperties;
  readonly geometry: PlanGeometry;
  readonly today: Day;
}

function claimsOf(properties: PlanProperties): PlanClaims {
  const { clauses, budgetVnd, householdsToServe, communes } = properties;
  return {
    clauses: [...clauses].sort(),
    ...planPeriod(properties),
    budgetVnd,
    householdsToServe,
    communes: communes === null ? null : [...new Set(communes)].sort(),
  };
}

/** Days on which a plan holds; null: it names none. A start alone is open. */
export function claimedPeriod({ start, end }: Pick<PlanClaims, 'start' | 'end'>): Period | null {
  return periodOf({ start, end, status: 'ongoing' });
}

/** The question that a version of a plan asks: its day is that of its start, else today. */
export function questionOf({ plan, properties, geometry, today }: PlanShape): ImpactQuestion {
  const claims = claimsOf(properties);
  return { plan, geometry, claims, day: claimedPeriod(claims)?.start ?? today };
}

/** Words of a day for messages and file names. */
export function dayOfQuestion({ day }: ImpactQuestion): string {
  return isoOfDay(day);
}
