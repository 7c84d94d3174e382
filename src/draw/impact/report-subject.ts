import { type ImpactQuestion, questionOf } from '../../core/impact/question.ts';
import {
  chosenVersion,
  newPlan,
  type Plan,
  type PlanId,
  type PlanVersion,
} from '../../core/plan/plan.ts';
import type { PlanGeometry } from '../../core/plan/plan-geometry.ts';
import type { LiveShape, PlansState } from '../../state/plans/plan-store.ts';
import { selectAt } from '../../state/selectors.ts';
import type { AtlasState } from '../../state/store.ts';

/** A version of a plan with the shape that its report is about. */
export interface ReportSubject {
  readonly plan: Plan;
  readonly version: PlanVersion;
  readonly geometry: PlanGeometry;
}

/** A version as it stands: a shape with a fault is what its author looks at. Null: it has none. */
export function subjectOfVersion(plan: Plan, label: string): ReportSubject | null {
  const version = plan.versions.find((each) => each.label === label);
  const geometry = version?.sketch ?? version?.geometry ?? null;
  return version === undefined || geometry === null ? null : { plan, version, geometry };
}

/** A plan that is not there before its first shape is finished. Its instants are in no report. */
function planToBe({ plan, label }: LiveShape): Plan {
  const made = newPlan({ geometry: null, now: '' });
  const versions = made.versions.map((version) => ({ ...version, label }));
  return { ...made, id: plan, versions, chosen: label };
}

/** What the report is about: the shape being drawn, else the chosen version of the selected plan. */
export function subjectOf(
  selected: PlanId | null,
  { live, plans }: PlansState,
): ReportSubject | null {
  if (live !== null) {
    const livePlan = plans[live.plan] ?? planToBe(live);
    const version =
      livePlan.versions.find(({ label }) => label === live.label) ?? chosenVersion(livePlan);
    return { plan: livePlan, version, geometry: live.geometry };
  }
  const plan = selected === null ? undefined : plans[selected];
  return plan === undefined ? null : subjectOfVersion(plan, plan.chosen);
}

export function questionAbout(
  { plan, version, geometry }: ReportSubject,
  state: AtlasState,
): ImpactQuestion {
  const { properties } = version;
  return questionOf({ plan: plan.id, properties, geometry, today: selectAt(state) });
}
