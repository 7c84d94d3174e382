import * as v from 'valibot';
import { AUDIENCES } from './audience.ts';
import { bilingualSchema, partialDateSchema } from './record.ts';

/** `published` facts, `illustrative` data made by the generator, `reference` geography and tables. */
export const NATURES = ['published', 'illustrative', 'reference'] as const;

/** One row of geodata/catalog.json: everything the project says about one file of data. */
export const datasetRowSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'not kebab-case')),
  /** Path below geodata/. A template with {z}/{x}/{y} stands for a folder of tiles. */
  file: v.string(),
  title: bilingualSchema,
  audience: v.picklist(AUDIENCES),
  nature: v.picklist(NATURES),
  /** Name of the schema that its features or rows obey (geodata/pipeline/schemas.ts). */
  schema: v.string(),
  source: bilingualSchema,
  /** Terms of use, with the attribution that they ask for, quoted as it must stand. */
  licence: bilingualSchema,
  /** What day or period the content describes. */
  vintage: bilingualSchema,
  /** Day on which the source was last read. */
  retrieved: partialDateSchema,
  /** What is known to be wrong or missing, a sentence each. */
  defects: v.array(bilingualSchema),
  /** Properties that only the internal audience may see; they are cut out of public builds. */
  internalFields: v.array(v.string()),
  /** `commune`: public builds carry no geometry, only the communes. */
  publicPrecision: v.picklist(['exact', 'commune']),
  /** Upper limit of the file's size; geodata:check fails above it. */
  maxBytes: v.pipe(v.number(), v.integer()),
});
export type DatasetRow = v.InferOutput<typeof datasetRowSchema>;

/** What the built page knows of a dataset: the parts of a row that concern the reader, and its address. */
export interface DatasetRef
  extends Pick<
    DatasetRow,
    | 'id'
    | 'title'
    | 'nature'
    | 'schema'
    | 'source'
    | 'licence'
    | 'vintage'
    | 'retrieved'
    | 'defects'
  > {
  /** Relative to the page. */
  readonly url: string;
  /** Length of its file; of a folder of tiles, of all of them together. */
  readonly bytes: number;
}
