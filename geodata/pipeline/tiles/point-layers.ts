import { addSummaries, type RecordSummary } from '../../../src/core/record-summary.ts';
import { encodeSummary } from '../../../src/core/summary-codec.ts';
import { CELL_PROPERTIES, TILE_EXTENT, TILE_LAYERS } from '../../../src/core/tile-archive.ts';
import type { TileAddress } from '../../../src/core/tile-grid.ts';
import { encodePoints, type TilePoint } from './encode-layer.ts';
import { GRID_ZOOM, hilbertSpan } from './hilbert.ts';
import type { RecordStore, SortedRows } from './record-store.ts';

/** Rows of a tile or cell: from `from` up to, without, `to` in the sorted rows. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Units that make a record's position, five decimals of a degree, come back as it was: 2²⁶ steps
 * around the world are half a unit of the fifth decimal each.
 */
const STEPS_AROUND_WORLD_LOG2 = 26;

export function recordExtent(z: number): number {
  return Math.max(TILE_EXTENT, 2 ** (STEPS_AROUND_WORLD_LOG2 - z));
}

/** Cells of no more rows are counted afresh at each zoom; others once, from their quarters. */
const FEW_ROWS = 500;

interface Counted {
  readonly summary: RecordSummary;
  /** Sums of the rows' places in the unit square: over their number, the middle. */
  readonly sumX: number;
  readonly sumY: number;
}

/** The layers of points, made from the store's rows in their order along the Hilbert curve. */
export class PointLayers {
  readonly #store: RecordStore;
  readonly #sorted: SortedRows;
  /** By level and first row. */
  readonly #counted = new Map<string, Counted>();

  constructor(store: RecordStore, sorted: SortedRows) {
    this.#store = store;
    this.#sorted = sorted;
  }

  get all(): RowRange {
    return { from: 0, to: this.#sorted.rows.length };
  }

  /** The rows of a tile, by its index on the curve of its zoom, out of those of a tile around it. */
  rowsOf(z: number, index: number, within: RowRange): RowRange {
    const span = hilbertSpan(z);
    return {
      from: this.#firstFrom(index * span, within),
      to: this.#firstFrom((index + 1) * span, within),
    };
  }

  /** The fullest tiles of a zoom, fullest first. */
  fullest(z: number, howMany: number): readonly (RowRange & { readonly index: number })[] {
    const runs = this.#runs(this.all, hilbertSpan(z));
    return runs.sort((a, b) => b.to - b.from - (a.to - a.from)).slice(0, howMany);
  }

  /** The layer `records`. */
  records(tile: TileAddress, { from, to }: RowRange): Uint8Array {
    if (from === to) return new Uint8Array(0);
    const extent = recordExtent(tile.z);
    const points: TilePoint[] = [];
    for (const row of this.#sorted.rows.subarray(from, to)) {
      points.push({
        at: inTile(tile, [this.#store.xAt(row), this.#store.yAt(row)], extent),
        properties: this.#store.propertiesAt(row),
      });
    }
    return encodePoints(TILE_LAYERS.records, points, extent);
  }

  /** The layer `cells`, a tile's side cut into 2 ** `depth` cells. */
  cells(tile: TileAddress, range: RowRange, depth: number): Uint8Array {
    if (range.from === range.to) return new Uint8Array(0);
    const level = Math.min(tile.z + depth, GRID_ZOOM);
    const runs = this.#runs(range, hilbertSpan(level));
    const points = runs.map((run) => this.#cell(tile, run, level));
    return encodePoints(TILE_LAYERS.cells, points, TILE_EXTENT);
  }

  #cell(tile: TileAddress, range: RowRange, level: number): TilePoint {
    const { summary, sumX, sumY } = this.#count(range, level);
    const count = range.to - range.from;
    return {
      at: inTile(tile, [sumX / count, sumY / count], TILE_EXTENT),
      properties: {
        [CELL_PROPERTIES.count]: count,
        [CELL_PROPERTIES.summary]: encodeSummary(summary),
      },
    };
  }

  /** Counts a cell of the grid of a level: a small one row by row, a large one by its quarters. */
  #count(range: RowRange, level: number): Counted {
    if (range.to - range.from <= FEW_ROWS || level === GRID_ZOOM) return this.#countRows(range);
    const key = `${level} ${range.from}`;
    const known = this.#counted.get(key);
    if (known !== undefined) return known;
    const quarters = this.#runs(range, hilbertSpan(level + 1)).map((quarter) =>
      this.#count(quarter, level + 1),
    );
    const counted = {
      summary: addSummaries(quarters.map(({ summary }) => summary)),
      sumX: quarters.reduce((sum, { sumX }) => sum + sumX, 0),
      sumY: quarters.reduce((sum, { sumY }) => sum + sumY, 0),
    };
    this.#counted.set(key, counted);
    return counted;
  }

  #countRows({ from, to }: RowRange): Counted {
    const rows = this.#sorted.rows.subarray(from, to);
    let [sumX, sumY] = [0, 0];
    for (const row of rows) {
      sumX += this.#store.xAt(row);
      sumY += this.#store.yAt(row);
    }
    return { summary: this.#store.summaries.summaryOf(rows), sumX, sumY };
  }

  /** Runs of rows whose Hilbert indices share a multiple of `span`. */
  #runs({ from, to }: RowRange, span: number): (RowRange & { readonly index: number })[] {
    const runs: (RowRange & { readonly index: number })[] = [];
    let start = from;
    while (start < to) {
      const index = Math.floor((this.#sorted.indices[start] ?? 0) / span);
      const end = this.#firstFrom((index + 1) * span, { from: start, to });
      runs.push({ index, from: start, to: end });
      start = end;
    }
    return runs;
  }

  /** First row of a range whose Hilbert index is not below `value`. */
  #firstFrom(value: number, { from, to }: RowRange): number {
    let [low, high] = [from, to];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#sorted.indices[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function inTile(
  { z, x, y }: TileAddress,
  [unitX, unitY]: readonly [number, number],
  extent: number,
): readonly [number, number] {
  const size = 2 ** z;
  return [Math.round((unitX * size - x) * extent), Math.round((unitY * size - y) * extent)];
}
