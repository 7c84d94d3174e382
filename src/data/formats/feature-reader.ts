import type { Feature, Geometry } from 'geojson';
import type { ByteSource } from './byte-source.ts';
import { FormatFault } from './format-fault.ts';

/** A feature as a file has it: nothing of its properties is checked yet. */
export type ReadFeature = Feature<Geometry | null, Record<string, unknown>>;

/**
 * Reads a file of features, WGS 84 `[lng, lat]`, in batches. Throws a FormatFault where the file is
 * malformed, cut off or in another reference system, and the signal's reason when it is aborted.
 */
export type FeatureReader = (
  source: ByteSource,
  signal?: AbortSignal,
) => AsyncIterable<readonly ReadFeature[]>;

/** Features in a batch, about: enough to be quick, few enough to be forgotten soon. */
export const BATCH_SIZE = 2000;

/** A value of JSON as a feature; `number` is its place in the file, counted from 1. */
export function featureOf(value: unknown, number: number): ReadFeature {
  const place = { feature: `#${number}` };
  if (!isObject(value) || value.type !== 'Feature') {
    throw new FormatFault('not a GeoJSON feature', place);
  }
  if (!isObject(value.properties)) {
    throw new FormatFault('not an object', { ...place, field: 'properties' });
  }
  const { geometry } = value;
  if (geometry !== null && !isObject(geometry)) {
    throw new FormatFault('neither a geometry nor null', { ...place, field: 'geometry' });
  }
  // Whether the geometry is a good one is the packer's question, as for the values of properties.
  return value as unknown as ReadFeature;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
