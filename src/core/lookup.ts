import * as v from 'valibot';
import { CLAUSE_CODES } from './clause.ts';
import { bilingualSchema, partialDateSchema, sourceSchema, textSchema } from './record.ts';

/** A clause of the regulation, with the words it rests on. */
export const clauseRowSchema = v.strictObject({
  code: v.picklist(CLAUSE_CODES),
  parent: v.nullable(v.picklist(CLAUSE_CODES)),
  label: bilingualSchema,
  short: bilingualSchema,
  /** Quotation of the article of 19-11-2020 (Vietnamese), under 25 words. */
  quoteVi: textSchema,
  quoteParagraph: v.pipe(v.number(), v.integer()),
  /** What the atlas shows of it, or why it shows nothing. */
  shown: bilingualSchema,
  isManaged: v.boolean(),
});
export type ClauseRow = v.InferOutput<typeof clauseRowSchema>;

/** An administrative or border fact of the sources, shown in the details of its subject. */
export const adminFactSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^ADM-\d{3}$/)),
  topic: v.picklist(['zone', 'district', 'merger', 'geography', 'province']),
  subject: textSchema,
  /** Units it speaks of; empty for the zone or a province. */
  units: v.array(v.string()),
  date: v.nullable(partialDateSchema),
  fact: bilingualSchema,
  value: v.nullable(v.number()),
  unitOfMeasure: v.nullable(textSchema),
  confidence: v.picklist(['stated', 'partial', 'derived', 'not-found']),
  source: sourceSchema,
  note: v.nullable(textSchema),
});
export type AdminFact = v.InferOutput<typeof adminFactSchema>;
