import { chosenVersion, type Plan, type PlanProperties, planGaps } from '../../core/plan/plan.ts';
import type { PlanGeometry } from '../../core/plan/plan-geometry.ts';
import { planPeriod } from '../../core/plan/plan-period.ts';
import type { AtlasRecord } from '../../core/record.ts';
import type { UnitId } from '../../core/unit.ts';
import { plans } from '../../layers/plans.ts';
import type { PlanRecordProperties } from '../../layers/schema/plans.ts';

/** Layer and dataset of plans among the records. */
export const PLANS = plans.id;

/**
 * Communes of all vintages that a shape lies in, `VINTAGE:CODE`; empty: it lies outside all of them.
 * Null: not known yet, since the boundaries are not there.
 */
export type CommunesOf = (geometry: PlanGeometry) => readonly UnitId[] | null;

/**
 * The chosen version of a plan as a record. Null: it is none yet, because its name, its clauses or its
 * place is missing.
 */
export function recordOfPlan(
  plan: Plan,
  communesOf: CommunesOf,
): AtlasRecord<PlanRecordProperties> | null {
  const version = chosenVersion(plan);
  // A shape that waits to be mended does not take away the last good one.
  if (planGaps(version).some((gap) => gap !== 'sketch')) return null;
  const { properties: own, geometry, label } = version;
  const name = own.name.trim();
  return {
    layer: PLANS,
    dataset: PLANS,
    isIllustrative: false,
    geometry,
    properties: {
      id: plan.id,
      name,
      nameEn: name,
      clauses: own.clauses,
      ...planPeriod(own),
      periodText: null,
      status: own.status,
      statusText: null,
      ...placeIn(own, geometry, communesOf),
      precision: geometry === null ? 'area' : 'exact',
      note: own.note?.trim() || null,
      sources: [sourceOf(plan, own)],
      kind: own.kind ?? 'unspecified',
      version: label,
      versionCount: plan.versions.length,
      responsibleParty: own.responsibleParty,
      fundingSource: own.fundingSource,
      budgetVnd: own.budgetVnd,
      householdsServed: own.householdsToServe,
      links: own.links,
      isLeftOutOfSums: true,
    },
  };
}

type Place = Pick<
  PlanRecordProperties,
  'communes2020' | 'communes2025' | 'districts' | 'province' | 'isOutside' | 'placeText'
>;

function placeIn(
  { communes: chosen }: PlanProperties,
  geometry: PlanGeometry | null,
  communesOf: CommunesOf,
): Place {
  const found = chosen ?? (geometry === null ? null : communesOf(geometry));
  const codesOf = (vintage: string) =>
    (found ?? []).flatMap((id) => (id.startsWith(`${vintage}:`) ? [id.slice(5)] : []));
  return {
    communes2020: codesOf('2020'),
    communes2025: codesOf('2025'),
    districts: [],
    province: null,
    isOutside: found?.length === 0,
    placeText: null,
  };
}

function sourceOf(
  { changedAt }: Plan,
  { importedFrom }: PlanProperties,
): PlanRecordProperties['sources'][number] {
  const publisher = `Phương án của người dùng${importedFrom === null ? '' : ` (${importedFrom})`}`;
  return { publisher, url: null, date: changedAt.slice(0, 10) };
}
