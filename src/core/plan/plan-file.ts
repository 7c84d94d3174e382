import canonicalize from 'canonicalize';
import * as v from 'valibot';
import { failure, type Issue, MAX_ISSUES, type Result, success } from '../result.ts';
import { type Plan, planSchema } from './plan.ts';

/** What a plan file (`*.atlas.json`) says that it is. */
export const PLAN_FILE_FORMAT = 'muong-cha-atlas-plans';

/** Raised with every change of form; `readVersion` keeps reading the older ones. */
export const PLAN_FILE_VERSION = 1;

export const PLAN_FILE_EXTENSION = '.atlas.json';

/** Reasons of issues; src/i18n/plan-storage-messages.ts has words for each. */
export const PLAN_FILE_CODES = [
  'not-json',
  'not-a-plan-file',
  /** Written by a newer program. */
  'newer-version',
  'not-a-plan',
  'same-id-twice',
] as const;
export type PlanFileCode = (typeof PLAN_FILE_CODES)[number];

/**
 * A plan file with all versions of the plans, as canonical JSON (RFC 8785), ordered by id: the same
 * plans give the same bytes. UTF-8.
 */
export function writePlanFile(plans: readonly Plan[]): string {
  const sorted = [...plans].sort((a, b) => (a.id < b.id ? -1 : 1));
  const text = canonicalize({
    format: PLAN_FILE_FORMAT,
    version: PLAN_FILE_VERSION,
    plans: sorted,
  });
  if (text === undefined) throw new Error('plans are plain values');
  return `${text}\n`;
}

const fileSchema = v.object({
  format: v.literal(PLAN_FILE_FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

const contentSchema = v.strictObject({
  format: v.literal(PLAN_FILE_FORMAT),
  version: v.literal(1),
  plans: v.array(v.unknown()),
});

/**
 * Plans of a plan file of this or an older version. Plans that do not fit are left out and named in
 * the issues; a file of which nothing can be read, or that is none, is a failure. `file`: its name.
 */
export function readPlanFile(text: string, file: string): Result<readonly Plan[]> {
  const json = parseJson(text);
  if (json === null) return refuse(file, 'not-json');
  const head = v.safeParse(fileSchema, json.value);
  if (!head.success) return refuse(file, 'not-a-plan-file');
  return readVersion(json.value, head.output.version, file);
}

function parseJson(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function refuse(file: string, reason: PlanFileCode): Result<never> {
  return failure([{ file, feature: null, field: null, reason }]);
}

function readVersion(json: unknown, version: number, file: string): Result<readonly Plan[]> {
  switch (version) {
    case 1:
      return readFirstVersion(json, file);
    default:
      return refuse(file, 'newer-version');
  }
}

function readFirstVersion(json: unknown, file: string): Result<readonly Plan[]> {
  const content = v.safeParse(contentSchema, json);
  if (!content.success) return refuse(file, 'not-a-plan-file');
  const plans = new Map<string, Plan>();
  const issues: Issue[] = [];
  for (const [at, row] of content.output.plans.entries()) {
    const parsed = v.safeParse(planSchema, row);
    if (!parsed.success) issues.push(issueOfRow(file, row, at, parsed.issues[0]));
    else if (plans.has(parsed.output.id)) {
      issues.push({ file, feature: parsed.output.id, field: null, reason: 'same-id-twice' });
    } else plans.set(parsed.output.id, parsed.output);
  }
  const told = issues.slice(0, MAX_ISSUES);
  return plans.size === 0 && issues.length > 0 ? failure(told) : success([...plans.values()], told);
}

function issueOfRow(file: string, row: unknown, at: number, issue: v.BaseIssue<unknown>): Issue {
  const id = typeof row === 'object' && row !== null && 'id' in row ? row.id : null;
  const feature = typeof id === 'string' ? id : `#${at + 1}`;
  return { file, feature, field: v.getDotPath(issue), reason: 'not-a-plan' };
}
