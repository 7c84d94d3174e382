import type { FieldValue } from './raw-layer.ts';
import { namesCoordinate, numberOfCell } from './table-columns.ts';

type Row = readonly FieldValue[];

/** The names of a table's columns. */
export interface TableHeader {
  readonly names: readonly string[];
  /** Index of the first row below. */
  readonly end: number;
  /** What stands above as the unit of its sums: "Đơn vị tính: triệu đồng"; null: nothing does. */
  readonly unitLine: string | null;
}

/** Rows above the header that a sheet may have: titles, the name of an office. */
const HEADER_WITHIN = 20;
/** Share of the widest row that a header fills at least. */
const HEADER_SHARE = 0.6;
/** Lines of one header at most, its first not counted. */
const MORE_LINES = 3;

export function isFilled(value: FieldValue | undefined): boolean {
  return value !== null && value !== undefined && value !== '';
}

function isYear(cell: FieldValue): boolean {
  return /^(?:19|20)\d{2}$/.test(String(cell).trim());
}

/** Words, with years among them at the most: a column may be of the money of 2026. */
function isOfWords(row: Row): boolean {
  const filled = row.filter(isFilled);
  const words = filled.filter((cell) => Number.isNaN(numberOfCell(cell)));
  const others = filled.filter((cell) => !words.includes(cell));
  return words.length > 0 && words.length >= others.length && others.every(isYear);
}

/** Finds the header: the first row of words that is nearly as wide as the widest. Null: there is none. */
export function tableHeader(rows: readonly Row[]): TableHeader | null {
  const head = rows.slice(0, HEADER_WITHIN);
  const widths = head.map((row) => row.filter(isFilled).length);
  const least = Math.max(...widths) * HEADER_SHARE;
  const start = head.findIndex((row, at) => (widths[at] ?? 0) >= least && isOfWords(row));
  const first = rows[start];
  if (first === undefined) return null;
  let names: readonly string[] = first.map(textOfCell);
  let above = first;
  let end = start + 1;
  for (; end <= start + MORE_LINES; end++) {
    const row = rows[end];
    if (row === undefined || !goesOn(row, above)) break;
    names = joined(names, above, row);
    above = row;
  }
  const unitLine = rows.slice(0, start).flat().map(textOfCell).find(namesUnit) ?? null;
  return { names, end: end + Number(numbersColumns(rows[end] ?? [])), unitLine };
}

function namesUnit(text: string): boolean {
  return /^[([]?\s*(?:đơn vị(?: tính)?|đvt|unit)\s*:/iu.test(text);
}

function textOfCell(cell: FieldValue | undefined): string {
  return String(cell ?? '').trim();
}

/**
 * Whether a row says more of the columns above it: it names coordinates, or it parts a heading that
 * stands over several columns and leaves others alone.
 */
function goesOn(row: Row, above: Row): boolean {
  if (!row.some(isFilled) || !isOfWords(row)) return false;
  if (row.filter((cell) => namesCoordinate(textOfCell(cell))).length >= 2) return true;
  const isGap = (column: number) => isFilled(row[column]) && !isFilled(above[column]);
  const leavesAlone = above.some((cell, column) => isFilled(cell) && !isFilled(row[column]));
  const parts = above.some(
    (cell, column) => isFilled(cell) && isFilled(row[column]) && isGap(column + 1),
  );
  return leavesAlone && parts;
}

/** The names with what a further line says; a heading over several columns counts for each of them. */
function joined(names: readonly string[], above: Row, row: Row): readonly string[] {
  const width = Math.max(names.length, row.length);
  let group = '';
  return Array.from({ length: width }, (_, column) => {
    const more = textOfCell(row[column]);
    if (isFilled(above[column])) group = names[column] ?? '';
    const own = isFilled(above[column]) || more === '' ? (names[column] ?? '') : group;
    return [own, more === own ? '' : more].filter((part) => part !== '').join(' ');
  });
}

/** Whether a row numbers the columns: (1) (2) (3), A B 1 2. */
function numbersColumns(row: Row): boolean {
  const cells = row.filter(isFilled).map(textOfCell);
  const marks = cells.map((cell) => /^[([]?(\d{1,2}|[A-Z])[)\]]?(?:\s*=.*)?$/.exec(cell)?.[1]);
  const numbers = marks.filter((mark) => /^\d/.test(mark ?? '')).map(Number);
  return (
    cells.length >= 3 &&
    numbers.length >= 2 &&
    marks.every((mark) => mark !== undefined) &&
    numbers.every((number, at) => number === at + (numbers[0] ?? 0)) &&
    (numbers[0] === 1 || numbers[0] === marks.indexOf(String(numbers[0])) + 1)
  );
}
