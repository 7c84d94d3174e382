import type * as v from 'valibot';
import {
  indicatorRowSchema,
  indicatorSchema,
  indicatorSeriesSchema,
} from '../../src/core/indicator.ts';
import { adminFactSchema, clauseRowSchema } from '../../src/core/lookup.ts';
import { unitSchema } from '../../src/core/unit.ts';
import { RECORD_LAYERS } from '../../src/layers/registry.ts';
import * as geography from './geography/schemas.ts';

/** Any strict object schema: its `entries` are the only properties that a row may have. */
export type StrictSchema = v.GenericSchema & {
  readonly entries: Readonly<Record<string, unknown>>;
};

const GEOMETRY_TYPES = [
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
] as const;
export type GeometryType = (typeof GEOMETRY_TYPES)[number];

/** What a file of data looks like, by the name that its catalogue row gives. */
export type DatasetSchema =
  | {
      readonly kind: 'features';
      readonly properties: StrictSchema;
      readonly geometries: readonly GeometryType[];
      /** Whether a feature may have no geometry (records known by commune only). */
      readonly mayLackGeometry: boolean;
      /** Whether neighbours must neither overlap nor leave gaps. */
      readonly isTiling: boolean;
      /** Whether features are records: their ids are unique across files, and they share references. */
      readonly isRecord: boolean;
      /** Whether every feature must name its own source; otherwise the catalogue row's counts. */
      readonly hasOwnSources: boolean;
    }
  | { readonly kind: 'rows'; readonly row: StrictSchema; readonly hasOwnSources: boolean }
  | { readonly kind: 'tiles' }
  /** Records as counts and tiles, read in ranges (geodata/pipeline/tiles). */
  | { readonly kind: 'archive' };

const POLYGONS = ['Polygon', 'MultiPolygon'] as const;
const LINES = ['LineString', 'MultiLineString'] as const;

function records(properties: StrictSchema, geometries: readonly GeometryType[]): DatasetSchema {
  return {
    kind: 'features',
    properties,
    geometries,
    mayLackGeometry: true,
    isTiling: false,
    isRecord: true,
    hasOwnSources: true,
  };
}

function ground(
  properties: StrictSchema,
  geometries: readonly GeometryType[],
  { isTiling = false } = {},
): DatasetSchema {
  return {
    kind: 'features',
    properties,
    geometries,
    mayLackGeometry: false,
    isTiling,
    isRecord: false,
    hasOwnSources: false,
  };
}

/** The schemas of records are the layers' own: a new overlay brings its schema with it. */
const RECORD_SCHEMAS = Object.fromEntries(
  RECORD_LAYERS.flatMap(({ schemas, record }) =>
    record === undefined
      ? []
      : schemas.map((name) => [name, records(record.schema, record.geometries)]),
  ),
);

/** Every schema that a catalogue row may name. */
export const DATASET_SCHEMAS: Readonly<Record<string, DatasetSchema>> = {
  units: { kind: 'rows', row: unitSchema, hasOwnSources: false },
  boundaries: ground(geography.boundarySchema, POLYGONS, { isTiling: true }),
  zone: ground(geography.zoneSchema, POLYGONS),
  borders: ground(geography.borderSchema, [...LINES, 'Point']),
  countries: ground(geography.countryAreaSchema, POLYGONS),
  // About 120 m coarse on purpose: exempt from the rule about overlaps and gaps.
  neighbours: ground(geography.neighbourSchema, POLYGONS),
  rivers: ground(geography.riverSchema, LINES),
  water: ground(geography.waterSchema, POLYGONS),
  roads: ground(geography.roadSchema, LINES),
  'roads-local': ground(geography.localRoadSchema, LINES),
  places: ground(geography.placeSchema, ['Point']),
  'terrain-tiles': { kind: 'tiles' },
  'record-tiles': { kind: 'archive' },
  clauses: { kind: 'rows', row: clauseRowSchema, hasOwnSources: false },
  'indicator-catalog': { kind: 'rows', row: indicatorSchema, hasOwnSources: false },
  indicators: { kind: 'rows', row: indicatorRowSchema, hasOwnSources: true },
  'indicator-series': { kind: 'rows', row: indicatorSeriesSchema, hasOwnSources: true },
  'admin-facts': { kind: 'rows', row: adminFactSchema, hasOwnSources: true },
  ...RECORD_SCHEMAS,
};

/** The properties that a schema knows; none for tiles and archives. */
export function fieldsOf(schema: DatasetSchema): readonly string[] {
  if (schema.kind === 'tiles' || schema.kind === 'archive') return [];
  return Object.keys(schema.kind === 'rows' ? schema.row.entries : schema.properties.entries);
}
