import { worldX, worldY } from '../../core/mercator.ts';
import type { SiteTable } from '../../core/sites.ts';
import { type MapWindow, SQUARE_PX, squaresAt } from './window.ts';

/** Up to so many sites each is a point of its own; more are brought into the cells of a grid. */
export const MOST_SITES = 4000;

/**
 * Which point each row counts for. Made once for a table, a zoom and a window, so that a filter change
 * has no more to do than to count.
 */
export interface PointTable {
  readonly size: number;
  /** -1: the record has no mark, or has it outside the window. */
  readonly pointOfRow: Int32Array;
  /** Site of each point; null: points are cells of a grid and may hold several. */
  readonly siteOfPoint: Int32Array | null;
}

/** Every site a point of its own, wherever the view is. */
export function pointPerSite({ size, siteOfRow }: SiteTable): PointTable {
  return {
    size,
    pointOfRow: siteOfRow,
    siteOfPoint: Int32Array.from({ length: size }, (_, i) => i),
  };
}

/** Where sites lie in the square world of mercator.ts. */
export interface SiteWorld {
  /** A cell is some px wide: at the closest zoom these are right to a fraction of one. */
  readonly x: Float32Array;
  readonly y: Float32Array;
}

export function siteWorld({ lng, lat }: SiteTable): SiteWorld {
  return { x: Float32Array.from(lng, worldX), y: Float32Array.from(lat, worldY) };
}

export interface GridInput {
  readonly sites: SiteTable;
  readonly world: SiteWorld;
  readonly window: MapWindow;
  /** Side of a cell in px at the window's zoom. */
  readonly cellPx: number;
  readonly mostSites?: number;
}

/** Cells of a grid that lies fast on the world, as far as they touch a window. */
interface Grid {
  readonly cellsPerWorld: number;
  readonly west: number;
  readonly north: number;
  readonly columns: number;
  readonly rows: number;
}

function gridOver(window: MapWindow, cellPx: number): Grid {
  const cellsPerSquare = SQUARE_PX / cellPx;
  const west = Math.floor(window.west * cellsPerSquare);
  const north = Math.floor(window.north * cellsPerSquare);
  return {
    cellsPerWorld: cellsPerSquare * squaresAt(window.zoom),
    west,
    north,
    columns: Math.ceil(window.east * cellsPerSquare) - west,
    rows: Math.ceil(window.south * cellsPerSquare) - north,
  };
}

/** Cell of each site, counted row by row from the north-west; -1: outside. */
function cellOfSite({ size }: SiteTable, { x, y }: SiteWorld, grid: Grid): Int32Array {
  const { cellsPerWorld, west, north, columns, rows } = grid;
  const cells = new Int32Array(size);
  for (let site = 0; site < size; site++) {
    const column = Math.floor((x[site] ?? 0) * cellsPerWorld) - west;
    const row = Math.floor((y[site] ?? 0) * cellsPerWorld) - north;
    const isInside = column >= 0 && column < columns && row >= 0 && row < rows;
    cells[site] = isInside ? row * columns + column : -1;
  }
  return cells;
}

/** Sites in the window as points, or, if they are more than `mostSites`, the cells that hold any. */
export function pointsInWindow(input: GridInput): PointTable {
  const { sites, world, window, cellPx, mostSites = MOST_SITES } = input;
  const grid = gridOver(window, cellPx);
  const cells = cellOfSite(sites, world, grid);
  let inside = 0;
  for (const cell of cells) if (cell >= 0) inside++;
  return inside <= mostSites
    ? numberSites(sites, cells, inside)
    : numberCells(sites, cells, grid.columns * grid.rows);
}

function numberSites(sites: SiteTable, cells: Int32Array, size: number): PointTable {
  const pointOfSite = new Int32Array(sites.size).fill(-1);
  const siteOfPoint = new Int32Array(size);
  let points = 0;
  for (let site = 0; site < sites.size; site++) {
    if ((cells[site] ?? -1) < 0) continue;
    siteOfPoint[points] = site;
    pointOfSite[site] = points++;
  }
  return { size, pointOfRow: throughSites(sites, pointOfSite), siteOfPoint };
}

/** Cells are numbered as they lie, row by row: what is joined does not depend on the records' order. */
function numberCells(sites: SiteTable, cells: Int32Array, cellCount: number): PointTable {
  const pointOfCell = new Int32Array(cellCount).fill(-1);
  for (const cell of cells) if (cell >= 0) pointOfCell[cell] = 0;
  let size = 0;
  for (let cell = 0; cell < cellCount; cell++) {
    if (pointOfCell[cell] === 0) pointOfCell[cell] = size++;
  }
  const pointOfSite = cells.map((cell) => (cell < 0 ? -1 : (pointOfCell[cell] ?? -1)));
  return { size, pointOfRow: throughSites(sites, pointOfSite), siteOfPoint: null };
}

function throughSites({ siteOfRow }: SiteTable, pointOfSite: Int32Array): Int32Array {
  const points = new Int32Array(siteOfRow.length);
  for (let row = 0; row < points.length; row++) {
    const site = siteOfRow[row] ?? -1;
    points[row] = site < 0 ? -1 : (pointOfSite[site] ?? -1);
  }
  return points;
}
