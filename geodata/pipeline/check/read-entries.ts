import * as v from 'valibot';
import type { Issue } from '../../../src/core/result.ts';
import type { DatasetSchema, StrictSchema } from '../schemas.ts';
import type { Entry, SimpleGeometry } from './geodata-folder.ts';
import { schemaIssues } from './schema-issues.ts';

type JsonObject = Readonly<Record<string, unknown>>;
type FileSchema = Exclude<DatasetSchema, { kind: 'tiles' | 'archive' }>;

interface ReadEntries {
  readonly entries: readonly Entry[];
  readonly issues: readonly Issue[];
}

const positionSchema = v.strictTuple([v.number(), v.number()]);
const lineSchema = v.pipe(v.array(positionSchema), v.minLength(2));
const ringSchema = v.pipe(v.array(positionSchema), v.minLength(4));
const polygonSchema = v.pipe(v.array(ringSchema), v.minLength(1));

/** Strict RFC 7946 geometries of the kinds in use: two coordinates a position, no bbox, no crs. */
const geometrySchema = v.variant('type', [
  v.strictObject({ type: v.literal('Point'), coordinates: positionSchema }),
  v.strictObject({ type: v.literal('LineString'), coordinates: lineSchema }),
  v.strictObject({
    type: v.literal('MultiLineString'),
    coordinates: v.pipe(v.array(lineSchema), v.minLength(1)),
  }),
  v.strictObject({ type: v.literal('Polygon'), coordinates: polygonSchema }),
  v.strictObject({
    type: v.literal('MultiPolygon'),
    coordinates: v.pipe(v.array(polygonSchema), v.minLength(1)),
  }),
]);

const MEMBERS_OF_COLLECTION = ['type', 'features'];
const MEMBERS_OF_FEATURE = ['type', 'properties', 'geometry'];

/** Reads rows or features strictly; whatever is wrong with them is an issue, never an exception. */
export function readEntries(file: string, json: unknown, schema: FileSchema): ReadEntries {
  if (schema.kind === 'rows') {
    if (!Array.isArray(json)) return unreadable(file, 'not an array of rows');
    return collect(json.map((row: unknown, at) => readRow(file, row, at, schema.row)));
  }
  if (!isObject(json) || json.type !== 'FeatureCollection' || !Array.isArray(json.features)) {
    return unreadable(file, 'not a GeoJSON FeatureCollection');
  }
  const { entries, issues } = readFeatureEntries(file, json.features, 0, schema);
  const strangers = unknownMembers(json, MEMBERS_OF_COLLECTION, { file, feature: null });
  return { entries, issues: [...strangers, ...issues] };
}

/** Reads features strictly; `firstAt` is the place of the first one in its file, from 0. */
export function readFeatureEntries(
  file: string,
  features: readonly unknown[],
  firstAt: number,
  schema: Extract<FileSchema, { kind: 'features' }>,
): ReadEntries {
  return collect(features.map((feature, at) => readFeature(file, feature, firstAt + at, schema)));
}

function readRow(file: string, row: unknown, at: number, schema: StrictSchema): ReadEntries {
  const properties = isObject(row) ? row : {};
  const name = nameOf(properties, at);
  return {
    entries: [{ name, properties, geometry: null }],
    issues: schemaIssues(schema, row, { file, feature: name }),
  };
}

function readFeature(
  file: string,
  feature: unknown,
  at: number,
  schema: Extract<FileSchema, { kind: 'features' }>,
): ReadEntries {
  if (!isObject(feature) || feature.type !== 'Feature') {
    const reason = 'not a GeoJSON feature';
    return { entries: [], issues: [{ file, feature: `#${at}`, field: null, reason }] };
  }
  const properties = isObject(feature.properties) ? feature.properties : {};
  const name = nameOf(properties, at);
  const place = { file, feature: name };
  const { geometry, issues } = readGeometry(feature.geometry, schema, place);
  return {
    entries: [{ name, properties, geometry }],
    issues: [
      ...unknownMembers(feature, MEMBERS_OF_FEATURE, place),
      ...schemaIssues(schema.properties, feature.properties, place),
      ...issues,
    ],
  };
}

function readGeometry(
  candidate: unknown,
  schema: Extract<FileSchema, { kind: 'features' }>,
  place: Pick<Issue, 'file' | 'feature'>,
): { geometry: SimpleGeometry | null; issues: Issue[] } {
  const issue = (reason: string): Issue => ({ ...place, field: 'geometry', reason });
  if (candidate === null) {
    return { geometry: null, issues: schema.mayLackGeometry ? [] : [issue('missing')] };
  }
  const issues = schemaIssues(geometrySchema, candidate, place, 'geometry');
  if (issues.length > 0) return { geometry: null, issues };
  const geometry = candidate as SimpleGeometry;
  const isExpected = (schema.geometries as readonly string[]).includes(geometry.type);
  return { geometry, issues: isExpected ? [] : [issue(`${geometry.type} is not expected here`)] };
}

function unknownMembers(
  object: JsonObject,
  known: readonly string[],
  place: Pick<Issue, 'file' | 'feature'>,
): Issue[] {
  const unknown = Object.keys(object).filter((key) => !known.includes(key));
  return unknown.map((field) => ({ ...place, field, reason: 'unknown member' }));
}

function nameOf({ id, code }: JsonObject, at: number): string {
  if (typeof id === 'string') return id;
  return typeof code === 'string' ? code : `#${at}`;
}

function collect(parts: readonly ReadEntries[]): ReadEntries {
  return {
    entries: parts.flatMap(({ entries }) => entries),
    issues: parts.flatMap(({ issues }) => issues),
  };
}

function unreadable(file: string, reason: string): ReadEntries {
  return { entries: [], issues: [{ file, feature: null, field: null, reason }] };
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
