import type { Geometry } from 'geojson';
import { FileFault } from './file-fault.ts';
import { demandFeatureCount, LIMITS } from './limits.ts';
import { projectionOfName, WGS84 } from './projection.ts';
import { type FieldValue, fieldValueOf, type RawCrs, type RawFeature } from './raw-layer.ts';

const GEOMETRY_TYPES = [
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
];

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** JSON of a text. Refuses brackets within brackets beyond the limit before it is parsed. */
export function parseJson(text: string): unknown {
  demandDepth(text);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new FileFault('json-broken', { detail: error instanceof Error ? error.message : '' });
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

function demandDepth(text: string): void {
  let depth = 0;
  let isInText = false;
  for (let index = 0; index < text.length; index++) {
    const sign = text.charCodeAt(index);
    if (isInText) {
      if (sign === BACKSLASH) index++;
      else if (sign === QUOTE) isInText = false;
    } else if (sign === QUOTE) isInText = true;
    else if (sign === 0x7b || sign === 0x5b) depth++;
    else if (sign === 0x7d || sign === 0x5d) depth--;
    if (depth > LIMITS.depth) throw new FileFault('too-deep', { detail: LIMITS.depth });
  }
}

/** The features of any GeoJSON object: collection, feature, or geometry alone. */
export function featuresOfJson(json: unknown): readonly RawFeature[] {
  const list = listOf(json);
  demandFeatureCount(list.length);
  return list.map((value, index) => featureOfJson(value, index));
}

function listOf(json: unknown): readonly unknown[] {
  if (!isObject(json)) throw new FileFault('not-geojson');
  if (json.type === 'FeatureCollection') {
    if (!Array.isArray(json.features)) throw new FileFault('not-geojson', { field: 'features' });
    return json.features;
  }
  const isOne = json.type === 'Feature' || GEOMETRY_TYPES.includes(String(json.type));
  if (!isOne) throw new FileFault('not-geojson', { field: 'type' });
  return [json];
}

/** One feature. What is no feature at all has no shape, which the preview tells for its row. */
export function featureOfJson(value: unknown, index: number): RawFeature {
  const id = `#${index + 1}`;
  if (!isObject(value)) return { id, geometry: null, fields: new Map() };
  if (value.type !== 'Feature') return { id, geometry: geometryOf(value), fields: new Map() };
  return { id, geometry: geometryOf(value.geometry), fields: fieldsOf(value.properties) };
}

/** The form of the coordinates is checked where shapes are made. */
function geometryOf(value: unknown): Geometry | null {
  const isGeometry = isObject(value) && GEOMETRY_TYPES.includes(String(value.type));
  return isGeometry ? (value as unknown as Geometry) : null;
}

function fieldsOf(properties: unknown): ReadonlyMap<string, FieldValue> {
  if (!isObject(properties)) return new Map();
  return new Map(Object.entries(properties).map(([name, value]) => [name, fieldValueOf(value)]));
}

/** The `crs` member of GeoJSON 2008; without one GeoJSON is WGS 84 (RFC 7946, section 4). */
export function crsOfMember(crs: unknown): RawCrs {
  if (crs === undefined || crs === null) {
    return { kind: 'known', projection: WGS84, foundIn: 'format' };
  }
  const properties = isObject(crs) && isObject(crs.properties) ? crs.properties : {};
  const name = String(properties.name ?? properties.code ?? properties.href ?? '');
  const projection = projectionOfName(isObject(crs) && crs.type === 'EPSG' ? `EPSG:${name}` : name);
  if (projection) return { kind: 'known', projection, foundIn: 'crs-member' };
  return { kind: 'unknown', name, foundIn: 'crs-member' };
}
