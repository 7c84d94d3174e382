import * as v from 'valibot';
import { amountSchema, countSchema, recordEntries, textSchema } from '../../core/record.ts';

const RESCUE_KINDS = ['risk_area', 'assembly_point', 'evacuation_route', 'rescue_team'] as const;
const RISK_HAZARDS = ['flash_flood', 'landslide', 'flood', 'forest_fire'] as const;

/** A part of a civil disaster-rescue plan. Teams are civil; their means are counts. */
export const rescuePlanSchema = v.strictObject({
  ...recordEntries,
  kind: v.picklist(RESCUE_KINDS),
  hazard: v.nullable(v.picklist(RISK_HAZARDS)),
  /** Disaster risk level 1–5 of Decision 18/2021/QĐ-TTg; null where the part has none. */
  riskLevel: v.nullable(v.picklist([1, 2, 3, 4, 5])),
  /** People that an assembly point takes. */
  capacityPeople: v.nullable(countSchema),
  householdsAtRisk: v.nullable(countSchema),
  lengthKm: v.nullable(amountSchema),
  venue: v.nullable(textSchema),
  /** Means of a civil rescue team, as counts; null for other parts. */
  means: v.nullable(
    v.strictObject({
      boats: countSchema,
      trucks: countSchema,
      excavators: countSchema,
      tents: countSchema,
      lifeJackets: countSchema,
      generators: countSchema,
    }),
  ),
});
export type RescuePlanProperties = v.InferOutput<typeof rescuePlanSchema>;
