import { ByteBuffer } from 'flatbuffers';
import type { ColumnMeta } from 'flatgeobuf/lib/mjs/column-meta.js';
import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js';
import { Feature as FlatFeature } from 'flatgeobuf/lib/mjs/flat-geobuf/feature.js';
import { parseProperties } from 'flatgeobuf/lib/mjs/generic/feature.js';
import { fromGeometry } from 'flatgeobuf/lib/mjs/geojson/geometry.js';
import { fromByteBuffer, type HeaderMeta } from 'flatgeobuf/lib/mjs/header-meta.js';
import { calcTreeSize } from 'flatgeobuf/lib/mjs/packedrtree.js';
import type { Geometry } from 'geojson';
import { ByteQueue } from './byte-queue.ts';
import { type ByteSource, chunksOf } from './byte-source.ts';
import type { ReadFeature } from './feature-reader.ts';
import { FormatFault, reasonOf } from './format-fault.ts';
import { demandWgs84 } from './reference-system.ts';

/** "fgb", version 3, "fgb", any patch level. */
const MAGIC = [0x66, 0x67, 0x62, 0x03, 0x66, 0x67, 0x62];
const MAGIC_BYTES = 8;
/** No header or feature of records is longer; a length beyond is a sign of a damaged file. */
const MAX_PART_BYTES = 64 * 1024 * 1024;

/**
 * FlatGeobuf, read as it arrives; its index is passed over, since every feature is wanted. Properties
 * that a feature lacks are null. A feature without coordinates has no geometry. A file that names no
 * reference system is taken for WGS 84.
 */
export async function* readFlatGeobuf(
  source: ByteSource,
  signal?: AbortSignal,
): AsyncGenerator<readonly ReadFeature[]> {
  const queue = new ByteQueue();
  let header: HeaderMeta | null = null;
  let indexBytes = 0;
  let count = 0;
  for await (const chunk of chunksOf(source, signal)) {
    queue.push(chunk);
    if (header === null) {
      header = takeHeader(queue);
      if (header === null) continue;
      indexBytes = indexBytesOf(header);
    }
    indexBytes -= queue.skip(indexBytes);
    if (indexBytes > 0) continue;
    const features: ReadFeature[] = [];
    for (let part = takePart(queue, count); part !== null; part = takePart(queue, count)) {
      features.push(featureOf(part, header, ++count));
    }
    if (features.length > 0) yield features;
  }
  if (header === null) throw new FormatFault('no FlatGeobuf file, or cut off in its header');
  const isWhole = queue.length === 0 && indexBytes === 0;
  // Zero stands for a number that the writer did not know.
  if (isWhole && (header.featuresCount === 0 || header.featuresCount === count)) return;
  throw new FormatFault(`cut off: ${count} of ${header.featuresCount} features are there`, {
    feature: `#${count + 1}`,
  });
}

/** The header, once all of it has come; null before. */
function takeHeader(queue: ByteQueue): HeaderMeta | null {
  const magic = queue.peek(MAGIC_BYTES);
  if (magic === null) return null;
  if (MAGIC.some((byte, at) => magic[at] !== byte)) throw new FormatFault('no FlatGeobuf 3 file');
  const length = queue.lengthAt(MAGIC_BYTES);
  if (length !== null && length > MAX_PART_BYTES) throw new FormatFault('no FlatGeobuf header');
  if (length === null || queue.length < MAGIC_BYTES + 4 + length) return null;
  queue.skip(MAGIC_BYTES);
  const bytes = queue.take(4 + length);
  try {
    const header = fromByteBuffer(new ByteBuffer(bytes));
    demandWgs84Of(header);
    return { ...header, columns: (header.columns ?? []).map(asText) };
  } catch (error) {
    if (error instanceof FormatFault) throw error;
    throw new FormatFault(`no FlatGeobuf header: ${reasonOf(error)}`);
  }
}

/** JSON stays text: who knows the lists reads it, and equal texts are found faster than equal lists. */
function asText(column: ColumnMeta): ColumnMeta {
  return column.type === ColumnType.Json ? { ...column, type: ColumnType.String } : column;
}

function demandWgs84Of({ crs }: HeaderMeta): void {
  if (crs === null) return;
  const code = crs.code_string ?? (crs.code === 0 ? null : String(crs.code));
  if (code === null && crs.wkt === null && crs.name === null) return;
  const name = code === null ? (crs.name ?? 'a system given as WKT') : code;
  demandWgs84(/^\w+:/.test(name) || code === null ? name : `${crs.org ?? 'EPSG'}:${name}`);
}

/** Bytes of the packed Hilbert R-tree between header and features; 0: none. */
function indexBytesOf({ featuresCount, indexNodeSize }: HeaderMeta): number {
  if (indexNodeSize === 0 || featuresCount === 0) return 0;
  return calcTreeSize(featuresCount, indexNodeSize);
}

/** The next feature with its length before it, once all of it has come; null before. */
function takePart(queue: ByteQueue, count: number): Uint8Array | null {
  const length = queue.lengthAt(0);
  if (length === null) return null;
  if (length === 0 || length > MAX_PART_BYTES) {
    throw new FormatFault(`damaged: a feature of ${length} bytes`, { feature: `#${count + 1}` });
  }
  return queue.length < 4 + length ? null : queue.take(4 + length);
}

function featureOf(part: Uint8Array, header: HeaderMeta, number: number): ReadFeature {
  try {
    const feature = FlatFeature.getSizePrefixedRootAsFeature(new ByteBuffer(part));
    const properties: Record<string, unknown> = {};
    for (const { name } of header.columns ?? []) properties[name] = null;
    Object.assign(properties, parseProperties(feature, header.columns));
    return { type: 'Feature', properties, geometry: geometryOf(feature, header) };
  } catch (error) {
    throw new FormatFault(`damaged: ${reasonOf(error)}`, { feature: `#${number}` });
  }
}

function geometryOf(feature: FlatFeature, { geometryType }: HeaderMeta): Geometry | null {
  const geometry = feature.geometry();
  if (geometry === null || (geometry.xyLength() === 0 && geometry.partsLength() === 0)) return null;
  // The library's own type of a geometry is a copy of GeoJSON's.
  return fromGeometry(geometry, geometryType) as Geometry;
}

/** Names of the properties that a file may hold: its columns. */
export async function flatGeobufColumns(source: ByteSource): Promise<readonly string[]> {
  const queue = new ByteQueue();
  for await (const chunk of chunksOf({ ...source, size: null })) {
    queue.push(chunk);
    const header = takeHeader(queue);
    if (header !== null) return (header.columns ?? []).map(({ name }) => name);
  }
  throw new FormatFault('no FlatGeobuf file, or cut off in its header');
}
