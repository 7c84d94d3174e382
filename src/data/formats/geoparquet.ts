import type { Geometry } from 'geojson';
import {
  type AsyncBuffer,
  type Compressors,
  type FileMetaData,
  type ParquetParsers,
  parquetMetadataAsync,
  parquetScan,
  parquetSchema,
} from 'hyparquet';
import type { ByteSource } from './byte-source.ts';
import { BATCH_SIZE, type ReadFeature } from './feature-reader.ts';
import { FormatFault, reasonOf } from './format-fault.ts';
import { type GeoColumns, geoColumnsOf } from './geoparquet-metadata.ts';
import { plainValue } from './plain-value.ts';

const DECODER = new TextDecoder();

/**
 * Dates as the texts that records hold; the time of day is dropped where it is midnight. JSON stays
 * text: who knows the lists reads it, and equal texts are found faster than equal lists.
 */
const PARSERS: Partial<ParquetParsers> = {
  jsonFromBytes: (bytes: Uint8Array | null | undefined) => (bytes ? DECODER.decode(bytes) : null),
  dateFromDays: (days: number | null | undefined) =>
    days == null ? null : isoOf(days * 86_400_000),
  timestampFromMilliseconds: (ms: bigint | null | undefined) =>
    ms == null ? null : isoOf(Number(ms)),
  timestampFromMicroseconds: (us: bigint | null | undefined) =>
    us == null ? null : isoOf(Number(us / 1000n)),
  timestampFromNanoseconds: (ns: bigint | null | undefined) =>
    ns == null ? null : isoOf(Number(ns / 1_000_000n)),
};

function isoOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('T00:00:00.000Z', '');
}

/**
 * GeoParquet with its geometry as WKB: the columns are the properties, null where they have no
 * value. Row group after row group, each by one read; a group is held as a whole, so a writer should
 * keep them at some 20,000 rows. Files compressed by Snappy, Gzip, Zstandard, Brotli and LZ4.
 */
export async function* readGeoParquet(
  source: ByteSource,
  signal?: AbortSignal,
): AsyncGenerator<readonly ReadFeature[]> {
  const file = new GroupBuffer(source);
  const metadata = await metadataOf(file);
  const geo = geoColumnsOf(metadata);
  const names = columnNames(metadata).filter((name) => !geo.leftOut.includes(name));
  const scan = await parquetScan({
    file,
    metadata,
    parsers: PARSERS,
    compressors: await compressorsOf(metadata),
    useOffsetIndex: false,
  });
  for (const [group, range] of scan.ranges.entries()) {
    signal?.throwIfAborted();
    try {
      await file.hold(metadata, group);
      const columns = new Map<string, ArrayLike<unknown>>();
      for (const name of names) {
        columns.set(name, await scan.readColumn({ column: name, ...range }));
      }
      yield* batchesOf(columns, geo, range);
    } catch (error) {
      if (error instanceof FormatFault) throw error;
      signal?.throwIfAborted();
      throw new FormatFault(`damaged in the row group at its start: ${reasonOf(error)}`, {
        feature: `#${range.rowStart + 1}`,
      });
    }
  }
}

function* batchesOf(
  columns: ReadonlyMap<string, ArrayLike<unknown>>,
  { geometry }: GeoColumns,
  { rowStart, rowEnd }: { readonly rowStart: number; readonly rowEnd: number },
): Generator<readonly ReadFeature[]> {
  const properties = [...columns].filter(([name]) => name !== geometry);
  const shapes = columns.get(geometry);
  for (const [name, values] of columns) {
    if (values.length === rowEnd - rowStart) continue;
    throw new FormatFault(`${values.length} values in ${rowEnd - rowStart} rows`, {
      feature: `#${rowStart + 1}`,
      field: name,
    });
  }
  for (let from = 0; from < rowEnd - rowStart; from += BATCH_SIZE) {
    const batch: ReadFeature[] = [];
    for (let row = from; row < Math.min(from + BATCH_SIZE, rowEnd - rowStart); row++) {
      const own: Record<string, unknown> = {};
      for (const [name, values] of properties) own[name] = plainValue(values[row]);
      // What the geometry holds is checked where records are packed.
      const shape = (shapes?.[row] ?? null) as Geometry | null;
      batch.push({ type: 'Feature', properties: own, geometry: shape });
    }
    yield batch;
  }
}

/** A file for hyparquet: it holds the bytes of one row group, all columns by one read. */
class GroupBuffer implements AsyncBuffer {
  readonly #source: ByteSource;
  readonly byteLength: number;
  #held = { start: 0, bytes: new ArrayBuffer(0) };

  constructor(source: ByteSource) {
    if (source.size === null) throw new FormatFault('the length of the file is not known');
    this.#source = source;
    this.byteLength = source.size;
  }

  async hold(metadata: FileMetaData, group: number): Promise<void> {
    const chunks = metadata.row_groups[group]?.columns.flatMap(({ meta_data }) => meta_data ?? []);
    const starts = (chunks ?? []).map(({ data_page_offset, dictionary_page_offset }) =>
      Number(dictionary_page_offset || data_page_offset),
    );
    const ends = (chunks ?? []).map(
      ({ total_compressed_size }, at) => (starts[at] ?? 0) + Number(total_compressed_size),
    );
    const start = Math.min(...starts);
    const end = Math.min(Math.max(...ends), this.byteLength);
    this.#held = { start, bytes: await this.#source.read(start, end) };
  }

  async slice(start: number, end = this.byteLength): Promise<ArrayBuffer> {
    const { start: heldFrom, bytes } = this.#held;
    if (start >= heldFrom && end <= heldFrom + bytes.byteLength) {
      return bytes.slice(start - heldFrom, end - heldFrom);
    }
    return this.#source.read(start, end);
  }
}

async function metadataOf(file: AsyncBuffer): Promise<FileMetaData> {
  try {
    return await parquetMetadataAsync(file);
  } catch (error) {
    if (error instanceof FormatFault) throw error;
    throw new FormatFault(`no Parquet file, or cut off: ${reasonOf(error)}`);
  }
}

function columnNames(metadata: FileMetaData): readonly string[] {
  return parquetSchema(metadata).children.map(({ element }) => element.name);
}

/** hyparquet reads Snappy itself; what the other codecs need is loaded only for files that use them. */
async function compressorsOf(metadata: FileMetaData): Promise<Compressors> {
  const codecs = metadata.row_groups.flatMap(({ columns }) =>
    columns.map(({ meta_data }) => meta_data?.codec),
  );
  const isOwn = codecs.every((codec) => codec === 'SNAPPY' || codec === 'UNCOMPRESSED');
  if (isOwn) return {};
  const { SNAPPY: _, ...compressors } = (await import('hyparquet-compressors')).compressors;
  return compressors;
}

/** Names of the properties that a file may hold: its columns but the geometry. */
export async function geoParquetColumns(source: ByteSource): Promise<readonly string[]> {
  const metadata = await metadataOf(new GroupBuffer(source));
  const { geometry } = geoColumnsOf(metadata);
  return columnNames(metadata).filter((name) => name !== geometry);
}
