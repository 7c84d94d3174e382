import { readDegreesCell } from '../../core/geodesy/table-columns.ts';
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

const EAST =
  /^(?:lng|lon|long|longitude|kinh do|kd|easting|east|dong|toa do dong|e|x lng|xcoord|lon wgs84|kinh do wgs84)$/;
const NORTH =
  /^(?:lat|latitude|vi do|vd|northing|north|bac|toa do bac|n|ycoord|lat wgs84|vi do wgs84)$/;
const X = /^(?:(?:toa do |td |toado )?x|x (?:m|vn ?2000|toa do))$/;
const Y = /^(?:(?:toa do |td |toado )?y|y (?:m|vn ?2000|toa do))$/;
const WKT = /^(?:wkt|geom|geometry|the geom|shape|wkt geom|hinh dang)(?: \d+)?$/;

/** Rows that are looked at: what they agree on holds for the table. */
const SAMPLE_ROWS = 50;

/** Finds the columns of the shape by their names, and by what stands in them. */
export function shapeColumns(table: Table): ShapeColumns {
  const names = table.header.map(foldHeader);
  const wkt = wktColumns(table, names);
  if (wkt.length > 0) return { kind: 'wkt', columns: wkt };
  const [east, north] = [indexOf(names, EAST), indexOf(names, NORTH)];
  if (east !== null && north !== null) return { kind: 'point', east, north };
  const [x, y] = [indexOf(names, X), indexOf(names, Y)];
  if (x === null || y === null) return { kind: 'none' };
  return isXNorth(table, x, y)
    ? { kind: 'point', east: y, north: x }
    : { kind: 'point', east: x, north: y };
}

function indexOf(names: readonly string[], pattern: RegExp): number | null {
  const index = names.findIndex((name) => pattern.test(name));
  return index < 0 ? null : index;
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
