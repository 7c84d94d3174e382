import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { TileAddress } from '../../../src/core/tile-grid.ts';
import type { ArchiveFile } from './archive-file.ts';
import type { CommuneTiles } from './commune-tiles.ts';
import { firstTileId, tileAtHilbert } from './hilbert.ts';
import type { PointLayers, RowRange } from './point-layers.ts';

const gzipInBackground = promisify(gzip);
/** Tiles compressed at a time: threads of Node's own pool. */
const IN_FLIGHT = 8;

/** What came out, by zoom. */
export interface ZoomReport {
  readonly z: number;
  readonly tiles: number;
  readonly bytes: number;
  readonly largest: { readonly address: TileAddress; readonly bytes: number } | null;
}

export interface TileInput {
  readonly points: PointLayers;
  readonly communes: CommuneTiles;
  /** Zoom of the tiles with single records; all below carry counts. */
  readonly recordZoom: number;
  /** By zoom below recordZoom: a tile's side is cut into 2 ** depth cells. */
  readonly cellDepths: readonly number[];
  /** Deepest zoom; beyond recordZoom tiles hold communes only. */
  readonly maxZoom: number;
}

/** A tile that may hold something: the rows and the communes that lie in it. */
interface Candidate {
  /** On the Hilbert curve of its zoom. */
  readonly index: number;
  readonly rows: RowRange;
  readonly communes: readonly number[];
}

const NO_ROWS: RowRange = { from: 0, to: 0 };

/** The four tiles below one, in the curve's order, without those that hold nothing. */
function below(z: number, candidate: Candidate, input: TileInput): Candidate[] {
  const { points, communes, recordZoom } = input;
  return [0, 1, 2, 3].flatMap((quarter) => {
    const index = candidate.index * 4 + quarter;
    const rows = z < recordZoom ? points.rowsOf(z + 1, index, candidate.rows) : NO_ROWS;
    const within = communes.within(tileAtHilbert(z + 1, index), candidate.communes);
    return rows.from === rows.to && within.length === 0 ? [] : [{ index, rows, communes: within }];
  });
}

function contentOf(address: TileAddress, candidate: Candidate, input: TileInput): Buffer {
  const { points, communes, cellDepths } = input;
  const depth = cellDepths[address.z];
  return Buffer.concat([
    candidate.communes.length > 0 ? communes.layerAt(address) : new Uint8Array(0),
    depth === undefined
      ? points.records(address, candidate.rows)
      : points.cells(address, candidate.rows, depth),
  ]);
}

/** Writes the tiles of one zoom in the order of their ids. */
async function writeZoom(
  z: number,
  candidates: readonly Candidate[],
  input: TileInput,
  file: ArchiveFile,
): Promise<ZoomReport> {
  const waiting: { address: TileAddress; id: number; bytes: Promise<Buffer> }[] = [];
  let [tiles, bytes] = [0, 0];
  let largest: ZoomReport['largest'] = null;
  const writeOldest = async () => {
    const oldest = waiting.shift();
    if (oldest === undefined) return;
    const content = await oldest.bytes;
    file.add(oldest.id, content);
    tiles++;
    bytes += content.length;
    if (content.length > (largest?.bytes ?? 0)) {
      largest = { address: oldest.address, bytes: content.length };
    }
  };
  for (const candidate of candidates) {
    const address = tileAtHilbert(z, candidate.index);
    const content = contentOf(address, candidate, input);
    if (content.length === 0) continue;
    const id = firstTileId(z) + candidate.index;
    waiting.push({ address, id, bytes: gzipInBackground(content) });
    if (waiting.length >= IN_FLIGHT) await writeOldest();
  }
  while (waiting.length > 0) await writeOldest();
  return { z, tiles, bytes, largest };
}

/** Writes all tiles, from the world down to the records. */
export async function writeTiles(input: TileInput, file: ArchiveFile): Promise<ZoomReport[]> {
  const reports: ZoomReport[] = [];
  let candidates: Candidate[] = [
    { index: 0, rows: input.points.all, communes: input.communes.all },
  ];
  for (let z = 0; z <= input.maxZoom; z++) {
    reports.push(await writeZoom(z, candidates, input, file));
    candidates = candidates.flatMap((candidate) => below(z, candidate, input));
  }
  return reports;
}
