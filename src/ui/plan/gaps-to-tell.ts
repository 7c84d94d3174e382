import { type PlanGap, type PlanVersion, planGaps } from '../../core/plan/plan.ts';

/** What a person is told is missing: a shape with a fault is there to be seen, so it is not missing. */
export function gapsToTell(version: PlanVersion): readonly PlanGap[] {
  const gaps = planGaps(version);
  return version.sketch === null ? gaps : gaps.filter((gap) => gap !== 'shape');
}
