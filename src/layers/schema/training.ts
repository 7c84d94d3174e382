import * as v from 'valibot';
import { countSchema, recordEntries, textSchema } from '../../core/record.ts';

export const TRAINING_KINDS = [
  'signing',
  'drill_rescue',
  'drill_defence',
  'drill_mobilisation',
  'training_border',
  'training_cadre',
  'training_militia',
  'training_health',
  'training_literacy',
  'training_livelihood',
  'training_grassroots',
  'force_building',
  'disaster_response',
] as const;

/** A training session, a drill or a response, held at a civil venue or known by commune only. */
export const trainingSchema = v.strictObject({
  ...recordEntries,
  kind: v.picklist(TRAINING_KINDS),
  organiser: textSchema,
  content: v.nullable(textSchema),
  /** Civil venues only (commune hall, school, culture house); null when not given. */
  venue: v.nullable(textSchema),
  durationDays: v.nullable(countSchema),
});
export type TrainingProperties = v.InferOutput<typeof trainingSchema>;
