import { readDegreesCell } from '../../core/geodesy/table-columns.ts';
import { foldVietnamese } from '../../core/search.ts';
import { foldHeader } from './header-text.ts';
import { parseNumberText } from './number-text.ts';
import type { FieldValue } from './raw-layer.ts';
import { WKT_START } from './read-wkt.ts';

/** Which columns of a table hold the shape. */
export type ShapeColumns =
  | { readonly kind: 'wkt'; readonly columns: readonly number[] }
  | { readonly kind: 'point'; readonly east: number; readonly north: number }
  | { readonly kind: 'none' };

export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly FieldValue[])[];
}

/** What of a folded heading says nothing of the axis: the system, its meridian, the unit. */
const ASIDES =
  /\b(?:kinh tuyen(?: truc)?|ktt|mui(?: chieu)?|zone|khu vuc|utm|tm ?3)(?: \d+[a-z]?){0,3}\b|\bvn ?2000\b|\bwgs ?84\b|\bdecimal degrees\b/g;
const FILLING =
  /^(?:toado|toa|do|td|he|truc|diem|point|coords?|coordinate|axis|m|met|metres?|meters?|dd|deg|degrees)$/;
const EAST = /^(?:lng|lon|long|longitude|kinhdo|kd|easting|east|dong|e)$/;
const NORTH = /^(?:lat|latitude|vido|vd|northing|north|bac|n)$/;

type Axis = 'east' | 'north' | 'x' | 'y';

/** The axis that a heading names: "Toạ độ X (m)", `POINT_X`, "Kinh độ Đông"; null: none. */
function axisOf(header: string): Axis | null {
  const folded = foldVietnamese(header)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/\bkinh do\b/g, 'kinhdo')
    .replace(/\bvi do\b/g, 'vido')
    .replace(/\b([xy])coord\b/g, '$1');
  const words = folded
    .replace(ASIDES, ' ')
    .split(' ')
    .filter((word) => word !== '' && !FILLING.test(word));
  const [letter] = words.filter((word) => word === 'x' || word === 'y');
  const named = words.filter((word) => word !== letter);
  if (words.length === 0) return null;
  if (named.length === 0) return letter === 'x' ? 'x' : 'y';
  if (named.every((word) => EAST.test(word))) return 'east';
  return named.every((word) => NORTH.test(word)) ? 'north' : null;
}

/** Whether a heading names an axis. */
export function namesCoordinate(header: string): boolean {
  return axisOf(header) !== null;
}

const WKT = /^(?:wkt|geom|geometry|the geom|shape|wkt geom|hinh dang)(?: \d+)?$/;

/** Rows that are looked at: what they agree on holds for the table. */
const SAMPLE_ROWS = 50;

/** Finds the columns of the shape by their names, and by what stands in them. */
export function shapeColumns(table: Table): ShapeColumns {
  const names = table.header.map(foldHeader);
  const wkt = wktColumns(table, names);
  if (wkt.length > 0) return { kind: 'wkt', columns: wkt };
  const axes = table.header.map(axisOf);
  const [east, north] = [axes.indexOf('east'), axes.indexOf('north')];
  if (east >= 0 && north >= 0) return { kind: 'point', east, north };
  const [x, y] = [axes.indexOf('x'), axes.indexOf('y')];
  if (x < 0 || y < 0) return { kind: 'none' };
  return isXNorth(table, x, y)
    ? { kind: 'point', east: y, north: x }
    : { kind: 'point', east: x, north: y };
}

/** Long texts may go on in `WKT 2`, `WKT 3`. */
function wktColumns({ header, rows }: Table, names: readonly string[]): readonly number[] {
  const isWkt = (column: number) => {
    const values = rows.slice(0, SAMPLE_ROWS).map((row) => row[column] ?? null);
    const texts = values.filter((value) => value !== null && value !== '');
    return texts.length > 0 && texts.every((text) => WKT_START.test(String(text)));
  };
  const first = header.findIndex((_, column) => isWkt(column));
  if (first < 0) return [];
  const base = names[first];
  const continued = names.flatMap((name, column) =>
    column > first && WKT.test(name) && name.startsWith(`${base} `) ? [column] : [],
  );
  return [first, ...continued];
}

/**
 * Whether "X" is the north axis, as in the cadastre. In this country north is above 900 km and east
 * below, latitudes are below 24° and longitudes above 102°.
 */
function isXNorth({ rows }: Table, x: number, y: number): boolean {
  const median = (column: number) => {
    const values = rows
      .slice(0, SAMPLE_ROWS)
      .map((row) => numberOfCell(row[column] ?? null))
      .filter(Number.isFinite)
      .sort((a, b) => a - b);
    return values[Math.floor(values.length / 2)] ?? 0;
  };
  const [mx, my] = [median(x), median(y)];
  const isInDegrees = Math.abs(mx) <= 180 && Math.abs(my) <= 180;
  return isInDegrees ? mx < my : mx > my;
}

/** Number of a cell, or degrees, minutes and seconds; not a number where it is none. */
export function numberOfCell(value: FieldValue): number {
  if (typeof value === 'number') return value;
  const text = String(value ?? '').trim();
  return parseNumberText(text, 'decimal') ?? readDegreesCell(text) ?? Number.NaN;
}
