import * as v from 'valibot';
import { CLAUSE_CODES, type ClauseCode, UNMANAGED_CLAUSES } from '../clause.ts';
import { spanOfPartialDate } from '../day.ts';
import { amountSchema, countSchema, partialDateSchema, textSchema } from '../record.ts';
import { type PlanGeometry, planGeometrySchema } from './plan-geometry.ts';
import { PLAN_KINDS } from './plan-kind.ts';

export { PLAN_KINDS, type PlanKind } from './plan-kind.ts';

/** Clauses that a plan may serve: the purpose is none, and some are not managed in this system. */
export const PLAN_CLAUSES: readonly ClauseCode[] = CLAUSE_CODES.filter(
  (code) => code !== '0' && !UNMANAGED_CLAUSES.includes(code),
);

export const PLAN_STATUSES = ['planned', 'ongoing', 'completed'] as const;
export type PlanStatus = (typeof PLAN_STATUSES)[number];

/** Text in Unicode NFC that may still be missing. */
const draftTextSchema = v.pipe(
  v.string(),
  v.check((text) => text === text.normalize('NFC'), 'not in Unicode NFC'),
);

const unitIdSchema = v.pipe(v.string(), v.regex(/^(2020|2025):\d{5}$/, 'not a commune'));

function isInOrder(start: string | null, end: string | null): boolean {
  const first = start === null ? null : spanOfPartialDate(start);
  const last = end === null ? null : spanOfPartialDate(end);
  return first === null || last === null || first.first <= last.last;
}

/**
 * What is written down about a plan. Null: not known (never zero). A name and a clause may be missing
 * while a plan is being made: `planGaps` says what is.
 */
export const planPropertiesSchema = v.pipe(
  v.strictObject({
    name: draftTextSchema,
    clauses: v.array(v.picklist(PLAN_CLAUSES)),
    kind: v.nullable(v.picklist(PLAN_KINDS)),
    status: v.picklist(PLAN_STATUSES),
    plannedStart: v.nullable(partialDateSchema),
    plannedEnd: v.nullable(partialDateSchema),
    actualStart: v.nullable(partialDateSchema),
    actualEnd: v.nullable(partialDateSchema),
    /** An organisation, never a person. */
    responsibleParty: v.nullable(textSchema),
    fundingSource: v.nullable(textSchema),
    /** Vietnamese đồng. */
    budgetVnd: v.nullable(amountSchema),
    householdsToServe: v.nullable(countSchema),
    /** Communes chosen by hand, `VINTAGE:CODE`; null: those that the shape lies in. */
    communes: v.nullable(v.array(unitIdSchema)),
    note: v.nullable(v.pipe(v.string(), v.minLength(1))),
    links: v.array(v.strictObject({ title: textSchema, url: v.pipe(v.string(), v.url()) })),
    /** File that the plan was read from; null: drawn here. */
    importedFrom: v.nullable(textSchema),
  }),
  v.check(
    (plan) => isInOrder(plan.plannedStart, plan.plannedEnd),
    'plannedEnd before plannedStart',
  ),
  v.check((plan) => isInOrder(plan.actualStart, plan.actualEnd), 'actualEnd before actualStart'),
);
export type PlanProperties = v.InferOutput<typeof planPropertiesSchema>;

/** `A`, `B`, `C` …: one way to do what the plan is for. */
const versionLabelSchema = v.pipe(v.string(), v.regex(/^[A-Z]$/, 'not a letter A–Z'));

const planVersionSchema = v.strictObject({
  label: versionLabelSchema,
  properties: planPropertiesSchema,
  /** The last shape without fault; null: none yet. */
  geometry: v.nullable(planGeometrySchema),
  /** A shape that has a fault and waits to be mended; null: there is none. */
  sketch: v.nullable(planGeometrySchema),
});
export type PlanVersion = v.InferOutput<typeof planVersionSchema>;

/** Letters and digits that are not taken for each other. */
const ID_ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const ID_LENGTH = 10;
export const PLAN_ID_PREFIX = 'PLN-';

const instantSchema = v.pipe(v.string(), v.isoTimestamp());

/** A plan with its versions: what a plan file holds, and what storage keeps. */
export const planSchema = v.pipe(
  v.strictObject({
    id: v.pipe(v.string(), v.regex(/^PLN-[2-9A-HJ-NP-Z]{10}$/, 'not a plan id')),
    /** Instants, UTC. */
    createdAt: instantSchema,
    changedAt: instantSchema,
    versions: v.pipe(v.array(planVersionSchema), v.minLength(1)),
    /** Label of the version that is shown and counted. */
    chosen: versionLabelSchema,
  }),
  v.check(
    ({ versions }) => new Set(versions.map(({ label }) => label)).size === versions.length,
    'two versions of one label',
  ),
  v.check(
    ({ versions, chosen }) => versions.some(({ label }) => label === chosen),
    'the chosen version is missing',
  ),
);
export type Plan = v.InferOutput<typeof planSchema>;
export type PlanId = string;

/** A new id, as good as unique: 50 random bits. */
export function newPlanId(): PlanId {
  const bytes = crypto.getRandomValues(new Uint8Array(ID_LENGTH));
  return `${PLAN_ID_PREFIX}${[...bytes].map((byte) => ID_ALPHABET[byte % ID_ALPHABET.length]).join('')}`;
}

export const EMPTY_PROPERTIES: PlanProperties = {
  name: '',
  clauses: [],
  kind: null,
  status: 'planned',
  plannedStart: null,
  plannedEnd: null,
  actualStart: null,
  actualEnd: null,
  responsibleParty: null,
  fundingSource: null,
  budgetVnd: null,
  householdsToServe: null,
  communes: null,
  note: null,
  links: [],
  importedFrom: null,
};

export interface NewPlan {
  readonly geometry: PlanGeometry | null;
  readonly properties?: Partial<PlanProperties>;
  /** Instant, UTC. */
  readonly now: string;
}

/** A plan of one version. */
export function newPlan({ geometry, properties = {}, now }: NewPlan): Plan {
  return {
    id: newPlanId(),
    createdAt: now,
    changedAt: now,
    versions: [
      { label: 'A', properties: { ...EMPTY_PROPERTIES, ...properties }, geometry, sketch: null },
    ],
    chosen: 'A',
  };
}

/** The version that is shown and counted. */
export function chosenVersion({ versions, chosen }: Plan): PlanVersion {
  const version = versions.find(({ label }) => label === chosen);
  if (!version) throw new Error(`no version ${chosen}`);
  return version;
}

/** The plan with a change to one of its versions. */
export function withVersion(
  plan: Plan,
  label: string,
  change: (version: PlanVersion) => PlanVersion,
): Plan {
  return {
    ...plan,
    versions: plan.versions.map((version) => (version.label === label ? change(version) : version)),
  };
}

/** What a plan still lacks before it counts as one: it is kept and listed all the same. */
export type PlanGap = 'name' | 'clauses' | 'shape' | 'sketch';

/** Gaps of a version, in the order in which a person would fill them. */
export function planGaps({ properties, geometry, sketch }: PlanVersion): readonly PlanGap[] {
  const gaps: PlanGap[] = [];
  if (geometry === null && properties.communes === null) gaps.push('shape');
  if (sketch !== null) gaps.push('sketch');
  if (properties.name.trim() === '') gaps.push('name');
  if (properties.clauses.length === 0) gaps.push('clauses');
  return gaps;
}
