import { listOfText } from '../../core/text-list.ts';
import type { ByteSource } from './byte-source.ts';
import type { FeatureReader, ReadFeature } from './feature-reader.ts';
import { FormatFault } from './format-fault.ts';
import { type FormatName, formatOf, hasTextLists } from './record-formats.ts';

/** Loaded when such a file is read: each brings its library. */
const READERS: Readonly<Record<FormatName, () => Promise<FeatureReader>>> = {
  geojson: async () => (await import('./geojson.ts')).readGeoJson,
  geojsonLines: async () => (await import('./geojson-lines.ts')).readGeoJsonLines,
  flatGeobuf: async () => (await import('./flatgeobuf.ts')).readFlatGeobuf,
  geoParquet: async () => (await import('./geoparquet.ts')).readGeoParquet,
};

export interface ReadFeaturesOptions {
  readonly signal?: AbortSignal | undefined;
  /** Properties that are lists or objects: made of the JSON text that tables have for them. */
  readonly listFields?: ReadonlySet<string> | undefined;
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
  if (format === null) {
    throw new FormatFault('no format of records: use .geojson, .geojsonl, .fgb or .parquet');
  }
  const read = await READERS[format]();
  for await (const features of read(source, signal)) {
    if (hasTextLists(format)) for (const feature of features) readTextLists(feature, listFields);
    yield features;
  }
}

/** Puts the list in place of its text. A text that is no JSON stays: the schema will name it. */
function readTextLists({ properties }: ReadFeature, listFields: ReadonlySet<string>): void {
  for (const field of listFields) {
    if (field in properties) properties[field] = listOfText(properties[field]);
  }
}
