import type { Geometry } from 'geojson';
import * as v from 'valibot';
import type { AtlasRecord, RecordProperties } from '../core/record.ts';
import { failure, type Issue, MAX_ISSUES, type Result, success } from '../core/result.ts';

/** Where rows come from, for messages. */
export interface RowOrigin {
  readonly file: string;
}

function issuesOf(
  file: string,
  feature: string,
  found: readonly v.BaseIssue<unknown>[],
): readonly Issue[] {
  return found.map((issue) => ({
    file,
    feature,
    field: v.getDotPath(issue),
    reason: issue.message,
  }));
}

function nameOf(row: unknown, index: number): string {
  const id = typeof row === 'object' && row !== null && 'id' in row ? row.id : null;
  return typeof id === 'string' ? id : `#${index + 1}`;
}

/**
 * Reads an array of rows. Rows that break the schema are left out and named in the issues; only
 * when nothing readable is left has the whole file failed.
 */
export function parseRows<T>(
  json: unknown,
  schema: v.GenericSchema<unknown, T>,
  { file }: RowOrigin,
): Result<readonly T[]> {
  if (!Array.isArray(json)) {
    return failure([{ file, feature: null, field: null, reason: 'not a list of rows' }]);
  }
  const rows: T[] = [];
  const issues: Issue[] = [];
  json.forEach((row: unknown, index) => {
    const parsed = v.safeParse(schema, row);
    if (parsed.success) rows.push(parsed.output);
    else if (issues.length < MAX_ISSUES) {
      issues.push(...issuesOf(file, nameOf(row, index), parsed.issues));
    }
  });
  return rows.length === 0 && issues.length > 0 ? failure(issues) : success(rows, issues);
}

const collectionSchema = v.object({
  type: v.literal('FeatureCollection'),
  features: v.array(
    v.object({
      type: v.literal('Feature'),
      properties: v.record(v.string(), v.unknown()),
      geometry: v.nullable(v.custom<Geometry>((value) => typeof value === 'object')),
    }),
  ),
});

export interface RecordOrigin extends RowOrigin {
  readonly layer: string;
  readonly dataset: string;
  readonly isIllustrative: boolean;
}

/** Reads a GeoJSON FeatureCollection of records; like parseRows for features that break the schema. */
export function parseRecords(
  json: unknown,
  schema: v.GenericSchema<unknown, RecordProperties>,
  origin: RecordOrigin,
): Result<readonly AtlasRecord[]> {
  const { file, layer, dataset, isIllustrative } = origin;
  const collection = v.safeParse(collectionSchema, json);
  if (!collection.success) {
    return failure(issuesOf(file, 'FeatureCollection', collection.issues).slice(0, MAX_ISSUES));
  }
  const records: AtlasRecord[] = [];
  const issues: Issue[] = [];
  collection.output.features.forEach(({ properties, geometry }, index) => {
    const parsed = v.safeParse(schema, properties);
    if (parsed.success) {
      records.push({ layer, dataset, isIllustrative, properties: parsed.output, geometry });
    } else if (issues.length < MAX_ISSUES) {
      issues.push(...issuesOf(file, nameOf(properties, index), parsed.issues));
    }
  });
  return records.length === 0 && issues.length > 0 ? failure(issues) : success(records, issues);
}
