import * as v from 'valibot';
import type { Issue } from '../../../src/core/result.ts';

/** What is wrong with a value, as issues at `place`; `below` is the path of the value itself. */
export function schemaIssues(
  schema: v.GenericSchema,
  value: unknown,
  place: Pick<Issue, 'file' | 'feature'>,
  below: string | null = null,
): Issue[] {
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return [];
  return parsed.issues.map((issue) => {
    const field = [below, v.getDotPath(issue)].filter((part) => part !== null).join('.');
    const isUnknown = issue.type === 'strict_object' && issue.expected === 'never';
    const reason = isUnknown ? 'unknown property' : issue.message;
    return { ...place, field: field === '' ? null : field, reason };
  });
}
