import type { ByteSource } from './byte-source.ts';
import type { FeatureReader, ReadFeature } from './feature-reader.ts';
import { FormatFault } from './format-fault.ts';

interface Format {
  /** Endings of file names, with their dot. */
  readonly extensions: readonly string[];
  /** Whether lists may stand in it as JSON text, because its columns know plain values only. */
  readonly hasTextLists: boolean;
  /** Loaded when such a file is read: each brings its library. */
  readonly load: () => Promise<FeatureReader>;
}

const FORMATS: readonly Format[] = [
  {
    extensions: ['.geojson', '.json'],
    hasTextLists: false,
    load: async () => (await import('./geojson.ts')).readGeoJson,
  },
  {
    extensions: ['.geojsonl', '.ndjson'],
    hasTextLists: false,
    load: async () => (await import('./geojson-lines.ts')).readGeoJsonLines,
  },
  {
    extensions: ['.fgb'],
    hasTextLists: true,
    load: async () => (await import('./flatgeobuf.ts')).readFlatGeobuf,
  },
  {
    extensions: ['.parquet'],
    hasTextLists: true,
    load: async () => (await import('./geoparquet.ts')).readGeoParquet,
  },
];

function formatOf(file: string): Format | null {
  return FORMATS.find(({ extensions }) => extensions.some((end) => file.endsWith(end))) ?? null;
}

/** Whether a file, by its name, is in a format for many records that no JSON parser reads at once. */
export function isRecordStream(file: string): boolean {
  const format = formatOf(file);
  return format !== null && !format.extensions.includes('.json');
}

export interface ReadFeaturesOptions {
  readonly signal?: AbortSignal | undefined;
  /** Properties that are lists or objects: read as such where a file has them as JSON text. */
  readonly listFields?: ReadonlySet<string>;
}

/**
 * The features of a file in batches, whatever its format, which its name tells. Throws like its
 * FeatureReader, and a fault for a name that tells no format.
 */
export async function* readFeatures(
  file: string,
  source: ByteSource,
  { signal, listFields = new Set() }: ReadFeaturesOptions = {},
): AsyncGenerator<readonly ReadFeature[]> {
  const format = formatOf(file);
  if (format === null)
    throw new FormatFault('no format for many records: .geojsonl, .fgb, .parquet');
  const read = await format.load();
  for await (const features of read(source, signal)) {
    if (format.hasTextLists) for (const feature of features) readTextLists(feature, listFields);
    yield features;
  }
}

/** Puts the list in place of its text. A text that is no JSON stays: the schema will name it. */
function readTextLists({ properties }: ReadFeature, listFields: ReadonlySet<string>): void {
  for (const field of listFields) {
    const text = properties[field];
    if (typeof text !== 'string') continue;
    try {
      properties[field] = JSON.parse(text);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
}
