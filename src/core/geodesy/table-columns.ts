import { isCornerHeader } from './corner-label.ts';
import type { TypedPair } from './placing.ts';
import type { TableLine } from './table-cells.ts';
import { readAngles, signedDegrees } from './typed-angles.ts';
import { isPlaneSized, readMetres } from './typed-metres.ts';

/** The two columns of coordinates. */
export interface CoordinateColumns {
  readonly unit: TypedPair['unit'];
  /** Columns in the order in which they stand. */
  readonly first: number;
  readonly second: number;
  /** Column of the corner's number or name; null: there is none. */
  readonly label: number | null;
  /** What the header says; null: nothing. */
  readonly named: TypedPair['named'];
}

/** Latitudes and longitudes of Vietnam and around it: what else is a small number is a number or a length. */
const DEGREE_RANGES = [
  [5, 30],
  [95, 115],
] as const;

/** Degrees in a cell, with their sign; null: none. A bare whole number counts or numbers something. */
export function readDegreesCell(cell: string): number | null {
  const angles = readAngles(cell, 1);
  const [angle] = typeof angles === 'string' ? [] : angles;
  if (angle === undefined || /^\d+$/.test(cell)) return null;
  return signedDegrees(angle)[0] ?? null;
}

function isDegrees(cell: string): boolean {
  const degrees = readDegreesCell(cell);
  return degrees !== null && DEGREE_RANGES.some(([low, high]) => degrees >= low && degrees <= high);
}

/** Northings of Vietnam are larger, and no number of degrees reads as large: "22.100" may be 22,100. */
const LEAST_NORTHING_M = 900_000;

function isNorthingSized(cell: string): boolean {
  return (readMetres(cell) ?? 0) >= LEAST_NORTHING_M;
}

function isPlaneCell(cell: string): boolean {
  const metres = readMetres(cell);
  return metres !== null && isPlaneSized(metres);
}

export function isCoordinateCell(cell: string): boolean {
  return isPlaneCell(cell) || isDegrees(cell);
}

type Role = 'x' | 'y' | 'north' | 'east';
const ROLES: readonly (readonly [RegExp, Role])[] = [
  [/vĩ độ|vĩ tuyến|vi do|\blat|north|(?<!\p{L})bắc|^[nb]\b/u, 'north'],
  [/kinh độ|kinh do|\blon|\blng|east|(?<!\p{L})đông|^[eđ](?!\p{L})/u, 'east'],
  [/(?<!\p{L})x(?!\p{L})/u, 'x'],
  [/(?<!\p{L})y(?!\p{L})/u, 'y'],
];

/** What all header lines say above a column. A title fills one cell and stands above no column. */
function headerAbove(header: readonly TableLine[], column: number): string {
  return header
    .filter(({ cells }) => cells.filter((cell) => cell !== '').length > 1)
    .map(({ cells }) => cells[column] ?? '')
    .join(' ')
    .trim()
    .toLowerCase();
}

function roleOf(header: string): Role | null {
  return ROLES.find(([pattern]) => pattern.test(header))?.[1] ?? null;
}

const ORDERS = {
  x: 'x_first',
  y: 'y_first',
  north: 'north_first',
  east: 'east_first',
} as const satisfies Record<Role, NonNullable<TypedPair['named']>>;
const OPPOSITE = { x: 'y', y: 'x', north: 'east', east: 'north' } as const;

function orderNamed(first: Role | null, second: Role | null): TypedPair['named'] {
  if (first !== null) return ORDERS[first];
  return second === null ? null : ORDERS[OPPOSITE[second]];
}

/** Columns in which at least half of the lines hold such a cell. */
function columnsOf(
  lines: readonly TableLine[],
  holds: (cell: string) => boolean,
): readonly number[] {
  const width = Math.max(0, ...lines.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, column) => column).filter((column) => {
    const count = lines.filter(({ cells }) => holds(cells[column] ?? '')).length;
    return count > 0 && count * 2 >= lines.length;
  });
}

/** Of several columns of numbers the two that the header names, else the first two. */
function chosenPair(columns: readonly number[], header: readonly TableLine[]) {
  const named = columns.filter((column) => roleOf(headerAbove(header, column)) !== null);
  return named.length >= 2 ? named : columns;
}

/** Finds the columns of coordinates by their header and by the size of their numbers; null: there are not two. */
export function coordinateColumns(lines: readonly TableLine[]): CoordinateColumns | null {
  const body = lines.filter(({ cells }) => cells.filter(isCoordinateCell).length >= 2);
  const header = lines.filter(({ line }) => line < (body[0]?.line ?? 0));
  const planes = columnsOf(body, isPlaneCell);
  const hasNorthings = columnsOf(body, isNorthingSized).length > 0;
  const unit = planes.length >= 2 && hasNorthings ? 'metres' : 'degrees';
  const columns = unit === 'metres' ? planes : columnsOf(body, isDegrees);
  const [first, second] = chosenPair(columns, header);
  if (first === undefined || second === undefined) return null;
  const named = orderNamed(roleOf(headerAbove(header, first)), roleOf(headerAbove(header, second)));
  return { unit, first, second, label: labelColumn(header, first), named };
}

/** The column that a header names so, else the one before the coordinates. */
function labelColumn(header: readonly TableLine[], first: number): number | null {
  const columns = Array.from({ length: first }, (_, column) => column);
  const named = columns.filter((column) => isCornerHeader(headerAbove(header, column)));
  return named.at(-1) ?? columns.at(-1) ?? null;
}
