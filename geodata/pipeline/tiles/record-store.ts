import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import type { LngLat } from '../../../src/core/geo.ts';
import type { AtlasRecord } from '../../../src/core/record.ts';
import { SummaryColumns } from '../../../src/core/summary-columns.ts';
import { unitSquareOf } from '../../../src/core/tile-grid.ts';
import { encodeTileRecord, type TileProperties } from '../../../src/core/tile-record.ts';
import { hilbertIndexOf } from './hilbert.ts';

const FIRST_CAPACITY = 4096;
const BUFFER_BYTES = 4 * 1024 * 1024;

/**
 * Records on their way into tiles: place, period and kind as columns in memory (about 40 bytes a
 * record), the rest of them in a temporary file, from which each is read once more.
 */
export class RecordStore {
  readonly summaries = new SummaryColumns();
  readonly #path: string;
  readonly #file: number;
  /** Places in the unit square. */
  #x = new Float64Array(FIRST_CAPACITY);
  #y = new Float64Array(FIRST_CAPACITY);
  /** Where the text of each row begins in the file; one more than there are rows. */
  #offset = new Float64Array(FIRST_CAPACITY + 1);
  readonly #buffer = Buffer.allocUnsafe(BUFFER_BYTES);
  #buffered = 0;

  constructor(path: string) {
    this.#path = path;
    this.#file = openSync(path, 'w+');
  }

  get size(): number {
    return this.summaries.size;
  }

  add(record: AtlasRecord, position: LngLat): void {
    const row = this.size;
    if (row === this.#x.length) this.#grow();
    this.summaries.append(record);
    const [x, y] = unitSquareOf(position);
    this.#x[row] = x;
    this.#y[row] = y;
    const bytes = Buffer.from(JSON.stringify(encodeTileRecord(record)));
    if (this.#buffered + bytes.length > BUFFER_BYTES) this.flush();
    if (bytes.length > BUFFER_BYTES) writeSync(this.#file, bytes);
    else this.#buffered += bytes.copy(this.#buffer, this.#buffered);
    this.#offset[row + 1] = (this.#offset[row] ?? 0) + bytes.length;
  }

  /** Brings what is still in memory to the file: before the first `propertiesAt`. */
  flush(): void {
    writeSync(this.#file, this.#buffer, 0, this.#buffered);
    this.#buffered = 0;
  }

  /** Place in the unit square (unitSquareOf). */
  xAt(row: number): number {
    return this.#x[row] ?? Number.NaN;
  }

  yAt(row: number): number {
    return this.#y[row] ?? Number.NaN;
  }

  propertiesAt(row: number): TileProperties {
    const from = this.#offset[row] ?? 0;
    const bytes = Buffer.allocUnsafe((this.#offset[row + 1] ?? 0) - from);
    readSync(this.#file, bytes, 0, bytes.length, from);
    return JSON.parse(bytes.toString());
  }

  /** All rows along the Hilbert curve, with the index of each. Rows of one index keep their order. */
  sorted(): SortedRows {
    const { size } = this;
    const keys = new BigUint64Array(size);
    // Index above, row below: two halves of one number, so that the built-in sort orders both.
    const halves = new Uint32Array(keys.buffer);
    for (let row = 0; row < size; row++) {
      halves[2 * row] = row;
      halves[2 * row + 1] = hilbertIndexOf(this.xAt(row), this.yAt(row));
    }
    keys.sort();
    const rows = new Uint32Array(size);
    const indices = new Uint32Array(size);
    for (let at = 0; at < size; at++) {
      rows[at] = halves[2 * at] ?? 0;
      indices[at] = halves[2 * at + 1] ?? 0;
    }
    return { rows, indices };
  }

  /** Closes and deletes the temporary file. */
  dispose(): void {
    closeSync(this.#file);
    rmSync(this.#path, { force: true });
  }

  #grow(): void {
    const capacity = this.#x.length * 2;
    this.#x = enlarged(this.#x, capacity);
    this.#y = enlarged(this.#y, capacity);
    this.#offset = enlarged(this.#offset, capacity + 1);
  }
}

export interface SortedRows {
  readonly rows: Uint32Array;
  /** Hilbert index of each, ascending. */
  readonly indices: Uint32Array;
}

function enlarged(column: Float64Array<ArrayBuffer>, capacity: number): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(capacity);
  larger.set(column);
  return larger;
}
