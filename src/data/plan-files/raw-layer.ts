import type { Geometry } from 'geojson';
import type { CrsSource, FoundEncoding } from '../../state/plans/plan-files.ts';
import type { Projection } from './projection.ts';

/** A value of a file as it stands there; lists and objects as JSON text. */
export type FieldValue = string | number | boolean | null;

/** A feature of a file, in the file's own system, unchecked. */
export interface RawFeature {
  /** As a person finds it: its number (`#3`, from 1), or the line of a table. */
  readonly id: string;
  /** Null: the feature has no shape. */
  readonly geometry: Geometry | null;
  readonly fields: ReadonlyMap<string, FieldValue>;
}

/** What a file says of its reference system. */
export type RawCrs =
  | { readonly kind: 'known'; readonly projection: Projection; readonly foundIn: CrsSource }
  /** It says nothing: the coordinates have to tell. */
  | { readonly kind: 'unsaid' }
  /** It names a system that is not known here. */
  | { readonly kind: 'unknown'; readonly name: string; readonly foundIn: CrsSource };

/** One layer, table or sheet of a file. */
export interface RawLayer {
  readonly name: string;
  readonly crs: RawCrs;
  readonly encoding: FoundEncoding;
  readonly features: readonly RawFeature[];
  /** A table in which no column holds a shape; absent: the layer has shapes. */
  readonly isPlaceless?: boolean;
  /** A line above a table that names the unit of its sums; absent or null: there is none. */
  readonly unitLine?: string | null;
}

/** A value of JSON as fields have it. */
export function fieldValueOf(value: unknown): FieldValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return JSON.stringify(value);
}
