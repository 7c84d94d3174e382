import type { DatasetRow } from '../../../src/core/catalog.ts';
import { failure, type Issue, type Result, success } from '../../../src/core/result.ts';

type JsonObject = Readonly<Record<string, unknown>>;

/** The parts of a catalogue row that say what the public may not see of its file. */
export interface Restrictions extends Pick<DatasetRow, 'file' | 'publicPrecision'> {
  readonly internalFields: readonly string[];
}

/**
 * The content of a dataset as the public may see it: without its internal fields (the keys are cut,
 * not emptied) and, where the public knows the commune only, without geometry. Reads a GeoJSON
 * FeatureCollection or an array of rows; a shape it does not know, or an internal field that no row
 * has (a slip of the pen would publish the real one), is an error.
 */
export function redactForPublic(content: unknown, restrictions: Restrictions): Result<unknown> {
  const { internalFields, publicPrecision } = restrictions;
  if (internalFields.length === 0 && publicPrecision === 'exact') return success(content);
  const rows = rowsOf(content);
  if (rows === null) return refuse(restrictions, null, 'neither features nor rows: cannot redact');
  const unknown = internalFields.filter((field) => !rows.some((row) => field in row));
  if (unknown.length > 0) {
    return failure(
      unknown.map((field) => issue(restrictions, field, 'internal field that no row has')),
    );
  }
  if (Array.isArray(content)) {
    if (publicPrecision === 'commune') return refuse(restrictions, null, 'rows have no geometry');
    return success(rows.map((row) => without(row, internalFields)));
  }
  const features = featuresOf(content) ?? [];
  return success({
    type: 'FeatureCollection',
    features: features.map((feature) => redactFeature(feature, restrictions)),
  });
}

/** Only the members named here get out: a `bbox` would tell what the geometry no longer does. */
function redactFeature(feature: JsonObject, restrictions: Restrictions): JsonObject {
  const { internalFields, publicPrecision } = restrictions;
  const isCommuneOnly = publicPrecision === 'commune';
  const properties = isObject(feature.properties) ? feature.properties : {};
  return {
    type: 'Feature',
    ...('id' in feature && { id: feature.id }),
    properties: {
      ...without(properties, internalFields),
      ...(isCommuneOnly && { precision: 'area' }),
    },
    geometry: isCommuneOnly ? null : feature.geometry,
  };
}

function without(row: JsonObject, fields: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(row).filter(([key]) => !fields.includes(key)));
}

/** Rows of an array, or the properties of features; null for any other shape. */
function rowsOf(content: unknown): readonly JsonObject[] | null {
  if (Array.isArray(content)) return content.every(isObject) ? content : null;
  const features = featuresOf(content);
  return features?.map(({ properties }) => (isObject(properties) ? properties : {})) ?? null;
}

function featuresOf(content: unknown): readonly JsonObject[] | null {
  if (!isObject(content) || content.type !== 'FeatureCollection') return null;
  const { features } = content;
  return Array.isArray(features) && features.every(isObject) ? features : null;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function issue({ file }: Restrictions, field: string | null, reason: string): Issue {
  return { file, feature: null, field, reason };
}

function refuse(restrictions: Restrictions, field: string | null, reason: string): Result<never> {
  return failure([issue(restrictions, field, reason)]);
}
