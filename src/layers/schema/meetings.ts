import * as v from 'valibot';
import { countSchema, recordEntries } from '../../core/record.ts';

/** Coordination meetings of one district in one month (clause 1): a count, nothing else. */
export const meetingSchema = v.strictObject({
  ...recordEntries,
  kind: v.literal('coordination'),
  meetingCount: countSchema,
  documentCount: countSchema,
});
export type MeetingProperties = v.InferOutput<typeof meetingSchema>;
