import type { Geometry } from 'geojson';
import type { ClauseCode } from '../clause.ts';
import type { PartialDate } from '../day.ts';
import { type Period, periodOf } from '../period.ts';
import type { NamedPlaces } from '../place.ts';
import { chosenVersion, type Plan } from '../plan/plan.ts';
import { planPeriod } from '../plan/plan-period.ts';
import type { AtlasRecord, RecordStatus, Source } from '../record.ts';
import { containedIds, isLeftOutOfSums, numberOf } from '../record-fields.ts';

/** Layers whose records the report looks at, and other plans. */
export const IMPACT_LAYERS = ['projects', 'disasters', 'rescue-plans'] as const;
export type ImpactLayer = (typeof IMPACT_LAYERS)[number];

const NUMBER_FIELDS = [
  'riskLevel',
  'deaths',
  'missing',
  'injured',
  'housesDamaged',
  'householdsAffected',
  'damageVnd',
  'householdsAtRisk',
  'capacityPeople',
  'budgetVnd',
  'householdsServed',
] as const;
export type ImpactNumber = (typeof NUMBER_FIELDS)[number];

/** As much of a record as the report needs: small enough to be sent to a worker by the thousand. */
export interface ImpactRecord {
  readonly id: string;
  readonly layer: ImpactLayer | 'plans';
  /** Dataset it was read from; null for another plan. */
  readonly dataset: string | null;
  readonly isIllustrative: boolean;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: string | null;
  readonly clauses: readonly ClauseCode[];
  readonly start: PartialDate | null;
  readonly end: PartialDate | null;
  readonly status: RecordStatus;
  readonly places: NamedPlaces;
  readonly contains: readonly string[];
  readonly isLeftOutOfSums: boolean;
  /** What is known of it; what is not is absent. */
  readonly numbers: Readonly<Partial<Record<ImpactNumber, number>>>;
  readonly sources: readonly Source[];
  /** Null: known by its places only. */
  readonly geometry: Geometry | null;
}

function isImpactLayer(layer: string): layer is ImpactLayer {
  return (IMPACT_LAYERS as readonly string[]).includes(layer);
}

function kindOf({ properties }: AtlasRecord): string | null {
  const kind: unknown = Reflect.get(properties, 'kind');
  return typeof kind === 'string' ? kind : null;
}

function numbersOf(record: AtlasRecord): ImpactRecord['numbers'] {
  return Object.fromEntries(
    NUMBER_FIELDS.flatMap((field) => {
      const value = numberOf(record, field);
      return value === null ? [] : [[field, value]];
    }),
  );
}

const periods = new WeakMap<ImpactRecord, Period | { readonly isUndated: true }>();

/** Days on which a record holds; null: undated. Read once: a report asks it of thousands of records. */
export function periodOfRecord(record: ImpactRecord): Period | null {
  const known = periods.get(record) ?? periodOf(record) ?? { isUndated: true };
  periods.set(record, known);
  return 'isUndated' in known ? null : known;
}

/** The record as the report takes it; null: its layer is none that the report looks at. */
export function impactRecord(record: AtlasRecord): ImpactRecord | null {
  const { layer, dataset, isIllustrative, properties, geometry } = record;
  if (!isImpactLayer(layer)) return null;
  const { id, name, nameEn, clauses, start, end, status, sources } = properties;
  const { communes2020, communes2025, districts, province, isOutside } = properties;
  return {
    id,
    layer,
    dataset,
    isIllustrative,
    name,
    nameEn,
    kind: kindOf(record),
    clauses,
    start,
    end,
    status,
    places: { communes2020, communes2025, districts, province, isOutside },
    contains: containedIds(record),
    isLeftOutOfSums: isLeftOutOfSums(record),
    numbers: numbersOf(record),
    sources,
    geometry,
  };
}

function codesOf(units: readonly string[], vintage: string): string[] {
  return units.flatMap((unit) => (unit.startsWith(`${vintage}:`) ? unit.slice(5) : []));
}

/** The chosen version of a plan as a record; null: it has neither a shape nor communes. */
export function recordOfOtherPlan(plan: Plan): ImpactRecord | null {
  const { properties, geometry } = chosenVersion(plan);
  const communes = properties.communes ?? [];
  if (geometry === null && communes.length === 0) return null;
  return {
    id: plan.id,
    layer: 'plans',
    dataset: null,
    isIllustrative: false,
    name: properties.name,
    nameEn: properties.name,
    kind: properties.kind,
    clauses: properties.clauses,
    ...planPeriod(properties),
    status: properties.status,
    places: {
      communes2020: codesOf(communes, '2020'),
      communes2025: codesOf(communes, '2025'),
      districts: [],
      province: null,
      isOutside: false,
    },
    contains: [],
    isLeftOutOfSums: false,
    numbers: {
      ...(properties.budgetVnd !== null && { budgetVnd: properties.budgetVnd }),
      ...(properties.householdsToServe !== null && {
        householdsServed: properties.householdsToServe,
      }),
    },
    sources: [],
    geometry,
  };
}
