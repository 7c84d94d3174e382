import type { Geometry } from 'geojson';
import * as v from 'valibot';
import type { AtlasRecord } from '../../../src/core/record.ts';
import type { Issue } from '../../../src/core/result.ts';
import { MAX_MERCATOR_LAT } from '../../../src/core/tile-grid.ts';
import type { ReadFeature } from '../../../src/data/formats/feature-reader.ts';
import { listFieldsOf } from '../../../src/data/formats/list-fields.ts';
import { redactForPublic } from '../publish/redact.ts';
import { type InputFeature, inputFeatures } from './input-features.ts';
import { InputIssues, refuseFile } from './input-issues.ts';
import type { JudgedFile } from './judge-file.ts';

type RecordFile = Extract<JudgedFile, { kind: 'records' }>;

/** More than a person reads at once; the writing stops there. */
const MAX_ISSUES = 20;

const positionSchema = v.tuple([
  v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  v.pipe(v.number(), v.minValue(-MAX_MERCATOR_LAT), v.maxValue(MAX_MERCATOR_LAT)),
]);
const lineSchema = v.pipe(v.array(positionSchema), v.minLength(2));
const ringSchema = v.pipe(v.array(positionSchema), v.minLength(4));
const geometrySchema = v.nullable(
  v.variant('type', [
    v.object({ type: v.literal('Point'), coordinates: positionSchema }),
    v.object({ type: v.literal('LineString'), coordinates: lineSchema }),
    v.object({
      type: v.literal('Polygon'),
      coordinates: v.pipe(v.array(ringSchema), v.minLength(1)),
    }),
  ]),
);

/** A feature without what the archive's audience may not see. */
function redacted(file: RecordFile, feature: ReadFeature): ReadFeature {
  const { internalFields, publicPrecision } = file.restrictions;
  const content = { type: 'FeatureCollection', features: [feature] };
  const result = redactForPublic(content, {
    file: file.path,
    publicPrecision,
    internalFields: internalFields.filter((field) => field in feature.properties),
  });
  if (!result.ok) throw new InputIssues(result.issues);
  const [only] = (result.value as { readonly features: readonly ReadFeature[] }).features;
  if (only === undefined) throw new Error('A feature is lost in redaction');
  return only;
}

function recordOf(
  file: RecordFile,
  { feature, name }: InputFeature,
  issues: Issue[],
): AtlasRecord | null {
  const { properties, geometry } = redacted(file, feature);
  const parsed = v.safeParse(file.schema, properties);
  const place = v.safeParse(geometrySchema, geometry);
  for (const issue of parsed.issues ?? []) {
    issues.push({
      file: file.path,
      feature: name,
      field: v.getDotPath(issue),
      reason: issue.message,
    });
  }
  for (const issue of place.issues ?? []) {
    issues.push({ file: file.path, feature: name, field: 'geometry', reason: issue.message });
  }
  if (!parsed.success || !place.success) return null;
  return {
    layer: file.layer,
    dataset: file.dataset,
    isIllustrative: file.isIllustrative,
    properties: parsed.output,
    geometry: place.output satisfies Geometry | null,
  };
}

/**
 * The records of files, one after the other, each by its layer's schema and without what the
 * audience may not see. Throws InputIssues: a record left out would be a wrong count.
 */
export async function* readRecords(files: readonly RecordFile[]): AsyncGenerator<AtlasRecord> {
  const issues: Issue[] = [];
  for (const file of files) {
    const unseen = new Set(file.restrictions.internalFields);
    for await (const input of inputFeatures(file.path, listFieldsOf(file.schema))) {
      for (const field of unseen) if (field in input.feature.properties) unseen.delete(field);
      const record = recordOf(file, input, issues);
      if (record !== null) yield record;
      if (issues.length >= MAX_ISSUES) throw new InputIssues(issues);
    }
    // A slip of the pen in the catalogue would publish the field that was meant.
    for (const field of unseen) refuseFile(file.path, `internal field "${field}" that no row has`);
  }
  if (issues.length > 0) throw new InputIssues(issues);
}
