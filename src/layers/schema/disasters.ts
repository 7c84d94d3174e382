import * as v from 'valibot';
import {
  amountSchema,
  countSchema,
  QUALIFIERS,
  recordEntries,
  textSchema,
} from '../../core/record.ts';

export const HAZARDS = [
  'landslide',
  'flood_landslide',
  'flash_flood',
  'storm',
  'hail',
  'earthquake',
  'annual_summary',
] as const;

/** A disaster that happened, or the summary of a year. Numbers are of people, never of persons. */
export const disasterSchema = v.strictObject({
  ...recordEntries,
  kind: v.picklist(HAZARDS),
  deaths: v.nullable(countSchema),
  missing: v.nullable(countSchema),
  injured: v.nullable(countSchema),
  housesDamaged: v.nullable(countSchema),
  householdsAffected: v.nullable(countSchema),
  damageVnd: v.nullable(amountSchema),
  damageQualifier: v.nullable(v.picklist(QUALIFIERS)),
  damageText: v.nullable(textSchema),
  /** What the source says of the official risk level, in its words. */
  riskLevelText: v.nullable(textSchema),
  magnitude: v.nullable(v.number()),
  depthKm: v.nullable(v.number()),
  contains: v.array(v.string()),
  /** True for yearly summaries and for damage that covers other districts too: never summed. */
  isLeftOutOfSums: v.boolean(),
});
export type DisasterProperties = v.InferOutput<typeof disasterSchema>;
