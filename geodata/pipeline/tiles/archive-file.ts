import { closeSync, openSync, writeSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { Compression, type Entry, headerToBytes, serializeDir, TileType } from 's2-pmtiles';
import type { Bounds } from '../../../src/core/geo.ts';

/** Layout of PMTiles version 3 (protomaps/PMTiles, spec/v3/spec.md). */
const SPEC_VERSION = 3;
const MAGIC = Buffer.from('PMTiles');
const HEADER_BYTES = 127;
/** The root directory must end within the first 16 KiB, which readers fetch at once. */
const FIRST_FETCH_BYTES = 16_384;
const BOUNDS_OFFSET = 102;
const CENTRE_OFFSET = 118;
const DEGREE_UNITS = 1e7;
const ENTRIES_PER_LEAF = 4096;

/** What the header says besides what the tiles themselves tell. */
export interface ArchiveHeader {
  readonly minZoom: number;
  readonly maxZoom: number;
  /** Degrees; null: nothing is drawn. */
  readonly bounds: Bounds | null;
}

/**
 * A PMTiles archive being written in one pass: header and root directory (filled in at the end),
 * tiles in the order of their ids, leaf directories, metadata. Directories and header are encoded by
 * s2-pmtiles. Its own writer is not used: it writes two of the seven letters that a file must begin
 * with and no bounds, and it never ends when metadata are larger than some 10 kB.
 */
export class ArchiveFile {
  readonly #file: number;
  readonly #entries: Entry[] = [];
  #tileBytes = 0;
  #end = FIRST_FETCH_BYTES;

  constructor(path: string) {
    this.#file = openSync(path, 'w');
  }

  /** Adds a tile, already compressed by gzip. Throws unless ids ascend: a programmer error. */
  add(tileID: number, gzipped: Uint8Array): void {
    const last = this.#entries.at(-1);
    if (last !== undefined && last.tileID >= tileID) throw new Error(`Tile ${tileID} out of order`);
    this.#entries.push({
      tileID,
      offset: this.#tileBytes,
      length: gzipped.length,
      runLength: 1,
    });
    this.#append(gzipped);
    this.#tileBytes += gzipped.length;
  }

  /** Writes directories, metadata and header, and closes the file. Gives its size in bytes. */
  finish(metadata: unknown, about: ArchiveHeader): number {
    const { root, leaves } = directories(this.#entries);
    const json = gzipSync(JSON.stringify(metadata));
    const leafDirectoryOffset = this.#append(leaves);
    const jsonMetadataOffset = this.#append(json);
    const header = headerToBytes({
      specVersion: SPEC_VERSION,
      rootDirectoryOffset: HEADER_BYTES,
      rootDirectoryLength: root.length,
      jsonMetadataOffset,
      jsonMetadataLength: json.length,
      leafDirectoryOffset,
      leafDirectoryLength: leaves.length,
      tileDataOffset: FIRST_FETCH_BYTES,
      tileDataLength: this.#tileBytes,
      numAddressedTiles: this.#entries.length,
      numTileEntries: this.#entries.length,
      numTileContents: this.#entries.length,
      clustered: true,
      internalCompression: Compression.Gzip,
      tileCompression: Compression.Gzip,
      tileType: TileType.Pbf,
      minZoom: about.minZoom,
      maxZoom: about.maxZoom,
    });
    const start = Buffer.alloc(FIRST_FETCH_BYTES);
    start.set(header);
    start.set(MAGIC);
    writeBounds(start, about);
    start.set(root, HEADER_BYTES);
    writeSync(this.#file, start, 0, start.length, 0);
    closeSync(this.#file);
    return this.#end;
  }

  /** Gives up: closes the file, which is not an archive then. */
  abandon(): void {
    closeSync(this.#file);
  }

  #append(bytes: Uint8Array): number {
    const at = this.#end;
    let written = 0;
    while (written < bytes.length) {
      written += writeSync(this.#file, bytes, written, bytes.length - written, at + written);
    }
    this.#end += bytes.length;
    return at;
  }
}

interface Directories {
  readonly root: Uint8Array;
  readonly leaves: Uint8Array;
}

/** One directory where it fits; else leaves, and a root that points at them. */
function directories(entries: readonly Entry[]): Directories {
  const single = gzipSync(serializeDir([...entries]));
  if (HEADER_BYTES + single.length <= FIRST_FETCH_BYTES) {
    return { root: single, leaves: new Uint8Array(0) };
  }
  for (let size = ENTRIES_PER_LEAF; ; size *= 2) {
    const split = withLeaves(entries, size);
    if (HEADER_BYTES + split.root.length <= FIRST_FETCH_BYTES) return split;
  }
}

function withLeaves(entries: readonly Entry[], size: number): Directories {
  const pointers: Entry[] = [];
  const leaves: Uint8Array[] = [];
  let offset = 0;
  for (let from = 0; from < entries.length; from += size) {
    const part = entries.slice(from, from + size);
    const leaf = gzipSync(serializeDir(part));
    pointers.push({ tileID: part[0]?.tileID ?? 0, offset, length: leaf.length, runLength: 0 });
    leaves.push(leaf);
    offset += leaf.length;
  }
  return { root: gzipSync(serializeDir(pointers)), leaves: Buffer.concat(leaves) };
}

/** Bounds and centre, in 10⁻⁷ degrees; left zero where there is nothing. */
function writeBounds(start: Buffer, { bounds, minZoom }: ArchiveHeader): void {
  if (bounds === null) return;
  const [west, south, east, north] = bounds;
  bounds.forEach((degrees, index) => {
    start.writeInt32LE(Math.round(degrees * DEGREE_UNITS), BOUNDS_OFFSET + index * 4);
  });
  start.writeUInt8(minZoom, CENTRE_OFFSET);
  start.writeInt32LE(Math.round(((west + east) / 2) * DEGREE_UNITS), CENTRE_OFFSET + 1);
  start.writeInt32LE(Math.round(((south + north) / 2) * DEGREE_UNITS), CENTRE_OFFSET + 5);
}
