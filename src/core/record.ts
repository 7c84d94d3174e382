import type { Geometry } from 'geojson';
import * as v from 'valibot';
import { CLAUSE_CODES } from './clause.ts';
import { spanOfPartialDate } from './day.ts';

export const RECORD_STATUSES = ['planned', 'ongoing', 'completed', 'unknown'] as const;
export type RecordStatus = (typeof RECORD_STATUSES)[number];

/** How a number stands to the fact: a target or an estimate is never drawn like a result. */
export const QUALIFIERS = [
  'exact',
  'about',
  'over',
  'nearly',
  'under',
  'estimate',
  'target',
  'target_under',
  'average',
] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** Text in Unicode NFC, without space at its ends, never empty. */
export const textSchema = v.pipe(
  v.string(),
  v.check((text) => text === text.normalize('NFC'), 'not in Unicode NFC'),
  v.check((text) => text.trim() === text && text.length > 0, 'empty, or space at an end'),
);

/** The same words in Vietnamese and English. */
export const bilingualSchema = v.strictObject({
  vi: textSchema,
  en: textSchema,
});
export type Bilingual = v.InferOutput<typeof bilingualSchema>;

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, a date of the calendar. */
export const partialDateSchema = v.pipe(
  v.string(),
  v.check((text) => spanOfPartialDate(text) !== null, 'not a date YYYY[-MM[-DD]]'),
);

/** Non-negative whole number. Null in a record means: not published (never zero). */
export const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0));
export const amountSchema = v.pipe(v.number(), v.finite(), v.minValue(0));

export const sourceSchema = v.strictObject({
  publisher: textSchema,
  /** Null when the source has no public address. */
  url: v.nullable(v.pipe(v.string(), v.url())),
  /** Publication date where the page states one; null when unknown or only inferred. */
  date: v.nullable(partialDateSchema),
});
export type Source = v.InferOutput<typeof sourceSchema>;

/** GSO code: three digits for a district, five for a commune. Unique only within a vintage. */
export const gsoCodeSchema = v.pipe(v.string(), v.regex(/^\d{3}(\d{2})?$/, 'not a GSO code'));

/**
 * Properties that every record has. A layer spreads these into its own strict schema, so that a
 * property nobody declared is an error.
 */
export const recordEntries = {
  id: v.pipe(v.string(), v.regex(/^[A-Z]{2,4}-[A-Z0-9-]+$/, 'not a record id')),
  name: textSchema,
  nameEn: textSchema,
  clauses: v.pipe(v.array(v.picklist(CLAUSE_CODES)), v.minLength(1)),
  /** As published, at the precision of the source; null when the source gives none. */
  start: v.nullable(partialDateSchema),
  end: v.nullable(partialDateSchema),
  /** What the source says about the time, where it is more or other than the dates. */
  periodText: v.nullable(textSchema),
  status: v.picklist(RECORD_STATUSES),
  /** The source's own words for the status. */
  statusText: v.nullable(textSchema),
  /** GSO codes of the 2020 communes that the source names. */
  communes2020: v.array(gsoCodeSchema),
  /** GSO codes of the 2025 communes that the source names. */
  communes2025: v.array(gsoCodeSchema),
  /** GSO codes of the 2020 districts that the source names. */
  districts: v.array(gsoCodeSchema),
  /** GSO province code when the record is about a whole province, else null. */
  province: v.nullable(v.picklist(['11', '12'])),
  /** True when a place is named and all of it lies outside the 52 communes: matches no place filter. */
  isOutside: v.boolean(),
  /** Village, road or other place within the communes, in the source's words. */
  placeText: v.nullable(textSchema),
  /** How exactly the place is known; `area` and below have no geometry of their own. */
  precision: v.picklist(['exact', 'epicentre', 'area']),
  note: v.nullable(textSchema),
  sources: v.pipe(v.array(sourceSchema), v.minLength(1)),
} as const;

const recordSchema = v.object(recordEntries);

/** What the atlas knows of every record, whatever its layer. */
export type RecordProperties = v.InferOutput<typeof recordSchema>;

/** A record layer's strict schema, with the schemas of all properties that it knows by their names. */
export type RecordSchema = v.GenericSchema<unknown, RecordProperties> & {
  readonly entries: Readonly<Record<string, unknown>>;
};

/** A record with the layer, dataset and nature it was read from. Geometry is WGS 84, `[lng, lat]`. */
export interface AtlasRecord<P extends RecordProperties = RecordProperties> {
  /** Id of its layer in the registry. */
  readonly layer: string;
  /** Id of its dataset in the catalogue. */
  readonly dataset: string;
  readonly isIllustrative: boolean;
  readonly properties: P;
  /** Null: known only by commune, district or province. */
  readonly geometry: Geometry | null;
}
