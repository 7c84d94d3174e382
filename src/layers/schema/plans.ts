import * as v from 'valibot';
import { PLAN_KINDS } from '../../core/plan/plan-kind.ts';
import { amountSchema, countSchema, recordEntries, textSchema } from '../../core/record.ts';

/** A plan of the user, by its chosen version, as a record like any other. */
export const planRecordSchema = v.strictObject({
  ...recordEntries,
  /** `unspecified`: not chosen yet. */
  kind: v.picklist([...PLAN_KINDS, 'unspecified']),
  /** Label of the version that is shown, and how many there are. */
  version: v.pipe(v.string(), v.regex(/^[A-Z]$/)),
  versionCount: v.pipe(countSchema, v.minValue(1)),
  responsibleParty: v.nullable(textSchema),
  fundingSource: v.nullable(textSchema),
  /** Vietnamese đồng. */
  budgetVnd: v.nullable(amountSchema),
  /** Households that it shall serve. */
  householdsServed: v.nullable(countSchema),
  links: v.array(v.strictObject({ title: textSchema, url: v.string() })),
  /** A draft changes no total of what is agreed or done. */
  isLeftOutOfSums: v.literal(true),
});
export type PlanRecordProperties = v.InferOutput<typeof planRecordSchema>;
