import type { LngLat } from '../geo.ts';
import type { CoordinateQuestion } from './coordinate-text.ts';
import { type Crs, crsById } from './crs.ts';
import { declaredZone } from './declared-zone.ts';
import {
  isInBounds,
  type MisplacedCode,
  misplacedCode,
  orderIn,
  otherOrder,
  type Placing,
  placePair,
  systemsFrom,
  type TypedPair,
} from './placing.ts';
import { type TableLine, tableLines } from './table-cells.ts';
import {
  type CoordinateColumns,
  coordinateColumns,
  isCoordinateCell,
  readDegreesCell,
} from './table-columns.ts';
import { readMetres } from './typed-metres.ts';

export interface TableCorner {
  readonly position: LngLat;
  /** Number or name in the table; null: it has none. */
  readonly label: string | null;
  /** Line of the pasted text, from 1. */
  readonly line: number;
}

export type TableFault =
  | { readonly code: 'empty' | 'no_coordinate_columns' }
  | { readonly code: 'not_enough_corners'; readonly count: number; readonly least: number }
  /** The line does not hold two coordinates. */
  | { readonly code: 'not_a_corner'; readonly line: number; readonly text: string }
  /** The line has coordinates that lie nowhere in the region, whatever the system. */
  | { readonly code: 'outside_region'; readonly line: number; readonly text: string }
  /** The line would lie in the region, taken as proposed. */
  | {
      readonly code: MisplacedCode;
      readonly line: number;
      readonly text: string;
      readonly proposal: Placing;
    }
  /** The table says in words that it is in another zone. */
  | {
      readonly code: 'declared_zone';
      readonly line: number;
      readonly text: string;
      readonly proposal: Placing;
    };

export type TableReading =
  | { readonly ok: true; readonly corners: readonly TableCorner[] }
  | {
      readonly ok: false;
      /** At least one, in the order of the lines. */
      readonly faults: readonly TableFault[];
      /** Ways in which the whole table lies in the region, the likeliest first; often none. */
      readonly proposals: readonly Placing[];
    };

export interface TableQuestion extends CoordinateQuestion {
  /** Corners that the shape needs at least: 3 for an area, which is what is taken if left out. */
  readonly leastCorners?: number;
}

interface TypedCorner {
  readonly line: TableLine;
  /** Null: the line does not hold two coordinates. */
  readonly pair: TypedPair | null;
}

function typedCorner(line: TableLine, columns: CoordinateColumns): TypedCorner {
  const read = columns.unit === 'metres' ? readMetres : readDegreesCell;
  const first = read(line.cells[columns.first] ?? '');
  const second = read(line.cells[columns.second] ?? '');
  const pair = { unit: columns.unit, named: columns.named };
  return { line, pair: first === null || second === null ? null : { ...pair, first, second } };
}

/** The lines from the first with a coordinate on: those before are title and header. */
function typedCorners(
  lines: readonly TableLine[],
  columns: CoordinateColumns,
): readonly TypedCorner[] {
  const isHeader = ({ cells }: TableLine) =>
    ![columns.first, columns.second].some((column) => isCoordinateCell(cells[column] ?? ''));
  const start = lines.findIndex((line) => !isHeader(line));
  return lines.slice(start).map((line) => typedCorner(line, columns));
}

/** Where a corner lies, if it lies in the region. */
function placeIn(
  pair: TypedPair,
  { system, order }: Placing,
  { region }: TableQuestion,
): LngLat | null {
  const crs = crsById(system);
  const position = crs === null ? null : placePair(pair, crs, order);
  return position !== null && isInBounds(position, region) ? position : null;
}

/** Ways to take the table other than as asked, the likeliest first. */
function otherWays(asked: Placing, { named }: CoordinateColumns): readonly Placing[] {
  const both = (crs: Crs): readonly Placing[] => {
    const order = crs.id === asked.system ? asked.order : orderIn(crs, named);
    return [order, otherOrder(order)].map((one) => ({ system: crs.id, order: one }));
  };
  return systemsFrom(asked.system)
    .flatMap(both)
    .slice(crsById(asked.system) === null ? 0 : 1);
}

/** What a table says of itself goes before what it might be. */
function likeliestFirst(ways: readonly Placing[], declared: string | null): readonly Placing[] {
  return ways.toSorted((a, b) => Number(b.system === declared) - Number(a.system === declared));
}

function faultOf(
  { line: { line, text }, pair }: TypedCorner,
  ways: readonly Placing[],
  question: TableQuestion,
): TableFault {
  if (pair === null) return { code: 'not_a_corner', line, text };
  const proposal = ways.find((way) => placeIn(pair, way, question) !== null);
  return proposal === undefined
    ? { code: 'outside_region', line, text }
    : { code: misplacedCode(question.system, proposal.system), line, text, proposal };
}

/** Without the last corner, where it repeats the first to close the ring. */
function withoutClosing(corners: readonly TableCorner[]): readonly TableCorner[] {
  const [first, last] = [corners[0]?.position, corners.at(-1)?.position];
  const isClosed = corners.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
  return isClosed ? corners.slice(0, -1) : corners;
}

function refused(faults: readonly TableFault[], proposals: readonly Placing[] = []): TableReading {
  return { ok: false, faults, proposals };
}

/**
 * Reads a table of corners pasted from a spreadsheet or a document: cells parted by tabs, semicolons or
 * spaces; title and header lines; numbers of points and other columns beside the coordinates; decimal comma
 * or point, thousands parted or not; the last corner repeating the first or not. Columns are known by their
 * header (X is north in VN-2000) and by the size of their numbers; without header they are taken in the order
 * usual in the system. A table that lies in the region only when taken otherwise is refused, and the refusal
 * says how: asking again with that system and order accepts it. So is a table that names another zone than
 * the one asked for, unless the question states the order, by which a person insists. Positions are WGS 84.
 */
export function readCornerTable(text: string, question: TableQuestion): TableReading {
  const lines = tableLines(text, isCoordinateCell);
  if (lines.length === 0) return refused([{ code: 'empty' }]);
  const columns = coordinateColumns(lines);
  if (columns === null) return refused([{ code: 'no_coordinate_columns' }]);
  const corners = typedCorners(lines, columns);
  const crs = crsById(question.system);
  const order = question.order ?? (crs === null ? 'north_first' : orderIn(crs, columns.named));
  const asked: Placing = { system: question.system, order };
  const declared = declaredZone(lines, asked);
  if (declared !== null && crs?.kind === 'projected' && question.order === undefined) {
    return refused([{ code: 'declared_zone', ...declared }], [declared.proposal]);
  }
  const ways = likeliestFirst(otherWays(asked, columns), declared?.proposal.system ?? null);
  return placed(corners, { asked, ways, columns, question });
}

interface Taken {
  readonly asked: Placing;
  readonly ways: readonly Placing[];
  readonly columns: CoordinateColumns;
  readonly question: TableQuestion;
}

function placed(
  typed: readonly TypedCorner[],
  { asked, ways, columns, question }: Taken,
): TableReading {
  const found = typed.map((corner) => ({
    ...corner,
    position: corner.pair === null ? null : placeIn(corner.pair, asked, question),
  }));
  const faults = found
    .filter(({ position }) => position === null)
    .map((corner) => faultOf(corner, ways, question));
  if (faults.length > 0) {
    const isWhole = (way: Placing) =>
      typed.every(({ pair }) => pair === null || placeIn(pair, way, question) !== null);
    return refused(faults, ways.filter(isWhole));
  }
  const corners = found.flatMap(({ position, line: { line, cells } }) => {
    const label = columns.label === null ? '' : (cells[columns.label] ?? '');
    return position === null ? [] : [{ position, line, label: label === '' ? null : label }];
  });
  return enough(withoutClosing(corners), question.leastCorners ?? 3);
}

function enough(corners: readonly TableCorner[], least: number): TableReading {
  return corners.length < least
    ? refused([{ code: 'not_enough_corners', count: corners.length, least }])
    : { ok: true, corners };
}
