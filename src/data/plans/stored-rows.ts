import * as v from 'valibot';
import { EDIT_KINDS } from '../../core/plan/journal.ts';
import { planSchema } from '../../core/plan/plan.ts';
import { planGeometrySchema } from '../../core/plan/plan-geometry.ts';

/**
 * Rows of the storage, for whatever keeps them. They only check: a row that fits is used as it was
 * read, so that its bytes stay those that were written.
 */
export const planRowSchema = v.strictObject({
  id: v.string(),
  revision: v.string(),
  plan: planSchema,
});
export type PlanRow = v.InferOutput<typeof planRowSchema>;

/** A part of an edit: an import of thousands of plans is not one row. */
export const editRowSchema = v.strictObject({
  tab: v.string(),
  index: v.number(),
  part: v.number(),
  /** Of how many parts it is one. */
  parts: v.number(),
  kind: v.picklist(EDIT_KINDS),
  changes: v.array(
    v.strictObject({
      id: v.string(),
      before: v.nullable(planSchema),
      after: v.nullable(planSchema),
    }),
  ),
});
export type EditRow = v.InferOutput<typeof editRowSchema>;

export const tabRowSchema = v.strictObject({
  tab: v.string(),
  position: v.number(),
  /** Milliseconds since 1970: which tab wrote last. */
  usedAtMs: v.number(),
});
export type TabRow = v.InferOutput<typeof tabRowSchema>;

export const liveRowSchema = v.strictObject({
  tab: v.string(),
  live: v.strictObject({ plan: v.string(), label: v.string(), geometry: planGeometrySchema }),
});
export type LiveRow = v.InferOutput<typeof liveRowSchema>;
