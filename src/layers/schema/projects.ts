import * as v from 'valibot';
import { PROJECT_CATEGORIES } from '../../core/project-category.ts';
import {
  amountSchema,
  countSchema,
  QUALIFIERS,
  recordEntries,
  textSchema,
} from '../../core/record.ts';

/** An investment project or programme activity. */
export const projectSchema = v.strictObject({
  ...recordEntries,
  kind: v.picklist(PROJECT_CATEGORIES),
  implementer: textSchema,
  programme: v.nullable(textSchema),
  /** Vietnamese đồng. Null: not published. */
  budgetVnd: v.nullable(amountSchema),
  budgetQualifier: v.nullable(v.picklist(QUALIFIERS)),
  householdsServed: v.nullable(countSchema),
  beneficiaryText: v.nullable(textSchema),
  quantityText: v.nullable(textSchema),
  /** Ids of records that this one is a total over: where both pass, only the total is summed. */
  contains: v.array(v.string()),
  /** True for rows that may overlap others: shown, but left out of every sum, and marked so. */
  isLeftOutOfSums: v.boolean(),
  /** Đồng paid out so far; internal audience only: absent from public files, which reads as null. */
  disbursedVnd: v.optional(v.nullable(amountSchema), null),
});
export type ProjectProperties = v.InferOutput<typeof projectSchema>;
