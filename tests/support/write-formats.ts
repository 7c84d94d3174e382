import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';
import { buildFeature } from 'flatgeobuf/lib/mjs/generic/feature.js';
import { buildHeader, mapColumn } from 'flatgeobuf/lib/mjs/generic/featurecollection.js';
import type { IParsedGeometry } from 'flatgeobuf/lib/mjs/generic/geometry.js';
import { parseGeometry } from 'flatgeobuf/lib/mjs/geojson/geometry.js';
import type { Geometry } from 'geojson';
import { type BasicType, geojsonToWkb, parquetWriteBuffer } from 'hyparquet-writer';

/** A record as it goes into a file. */
export interface WrittenFeature {
  readonly properties: object;
  readonly geometry: Geometry | null;
}

/** Endings of the formats below. */
export const WRITTEN_FORMATS = ['geojson', 'geojsonl', 'fgb', 'parquet'] as const;
export type WrittenFormat = (typeof WRITTEN_FORMATS)[number];

const WRITERS: Readonly<
  Record<WrittenFormat, (features: readonly WrittenFeature[]) => Uint8Array>
> = {
  geojson: geoJsonFile,
  geojsonl: geoJsonLinesFile,
  fgb: (features) => flatGeobufFile(features),
  parquet: (features) => geoParquetFile(features),
};

/** The bytes of a file of features. */
export function fileOf(format: WrittenFormat, features: readonly WrittenFeature[]): Uint8Array {
  return WRITERS[format](features);
}

function lineOf({ properties, geometry }: WrittenFeature): string {
  return JSON.stringify({ type: 'Feature', properties, geometry });
}

function geoJsonFile(features: readonly WrittenFeature[]): Uint8Array {
  const lines = features.map(lineOf).join(',\n');
  return Buffer.from(`{"type":"FeatureCollection","features":[\n${lines}\n]}\n`);
}

function geoJsonLinesFile(features: readonly WrittenFeature[]): Uint8Array {
  return Buffer.from(features.map((feature) => `${lineOf(feature)}\n`).join(''));
}

/** Names of all properties, each with the first value that is not null. */
function samplesOf(features: readonly WrittenFeature[]): Map<string, unknown> {
  const samples = new Map<string, unknown>();
  for (const { properties } of features) {
    for (const [name, value] of Object.entries(properties)) {
      if ((samples.get(name) ?? null) === null) samples.set(name, value ?? null);
    }
  }
  return samples;
}

/** What the library writes for no geometry: it has no way to leave one out. */
const EMPTY: IParsedGeometry = { type: GeometryType.Point, xy: [], ends: [], parts: [] };
/** Without `parts` the library writes coordinates, with it parts, be there any or none. */
const { parts: _, ...NO_GEOMETRY } = EMPTY;

/** A FlatGeobuf file without an index; `crsCode` is an EPSG code, 0: none is named. */
export function flatGeobufFile(features: readonly WrittenFeature[], crsCode = 4326): Uint8Array {
  const samples = Object.fromEntries(samplesOf(features));
  const header = {
    geometryType: GeometryType.Unknown,
    columns: Object.keys(samples).map((name) => mapColumn(samples as never, name)),
    envelope: null,
    featuresCount: features.length,
    indexNodeSize: 0,
    crs: null,
    title: null,
    description: null,
    metadata: null,
  };
  const nulls = Object.fromEntries(Object.keys(samples).map((name) => [name, null]));
  return Buffer.concat([
    Buffer.from([0x66, 0x67, 0x62, 0x03, 0x66, 0x67, 0x62, 0x00]),
    buildHeader(header, crsCode),
    ...features.map(({ properties, geometry }) =>
      buildFeature(
        (geometry === null ? NO_GEOMETRY : parseGeometry(geometry as never)) as IParsedGeometry,
        { ...nulls, ...properties },
        header,
      ),
    ),
  ]);
}

export interface ParquetOptions {
  /** `crs` of the geometry column; undefined: not stated. */
  readonly crs?: unknown;
  readonly rowGroupSize?: number;
  /** How lists are written: as Parquet's JSON type, or as plain text. */
  readonly lists?: 'JSON' | 'STRING';
}

/** A GeoParquet file: a column a property, lists as JSON text, the geometry as WKB. */
export function geoParquetFile(
  features: readonly WrittenFeature[],
  { crs, rowGroupSize = 100_000, lists = 'JSON' }: ParquetOptions = {},
): Uint8Array {
  const columns = [...samplesOf(features)].map(([name, sample]) => {
    const values = features.map(({ properties }) => Reflect.get(properties, name) ?? null);
    const isText = typeof sample === 'object' && lists === 'STRING';
    return {
      name,
      type: isText ? 'STRING' : parquetType(sample),
      data: isText
        ? values.map((value) => (value === null ? null : JSON.stringify(value)))
        : values,
    };
  });
  const geo = {
    version: '1.1.0',
    primary_column: 'geometry',
    columns: {
      geometry: { encoding: 'WKB', geometry_types: [], ...(crs !== undefined && { crs }) },
    },
  };
  const shapes = features.map(({ geometry }) => geometry && geojsonToWkb(geometry as never));
  const written = parquetWriteBuffer({
    columnData: [...columns, { name: 'geometry', type: 'BYTE_ARRAY', data: shapes }],
    rowGroupSize,
    kvMetadata: [{ key: 'geo', value: JSON.stringify(geo) }],
  });
  return new Uint8Array(written);
}

function parquetType(sample: unknown): BasicType {
  if (typeof sample === 'object' && sample !== null) return 'JSON';
  if (typeof sample === 'boolean') return 'BOOLEAN';
  return typeof sample === 'number' ? 'DOUBLE' : 'STRING';
}
