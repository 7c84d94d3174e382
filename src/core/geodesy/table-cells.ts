/** A line of a pasted table that is not empty. */
export interface TableLine {
  /** Counted from 1, empty lines too: as a text editor counts. */
  readonly line: number;
  readonly text: string;
  readonly cells: readonly string[];
}

/** What parts cells, the surest first. A single space parts thousands as well, so it is tried late. */
const SEPARATORS = [/\t/, /;/, /\|/, /\s{2,}/, /,\s+/, /\s+/, /,/];

function cellsOf(text: string, separator: RegExp): readonly string[] {
  return text.split(separator).map((cell) => cell.trim());
}

/**
 * Parts a pasted table by the separator that makes the most lines hold two coordinates; of equals, the
 * surest. `isCoordinate` says what a cell with a coordinate is.
 */
export function tableLines(
  text: string,
  isCoordinate: (cell: string) => boolean,
): readonly TableLine[] {
  const lines = text
    .normalize('NFC')
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ line: index + 1, text: line.replace(/\s+$/, '') }))
    .filter((line) => line.text.trim() !== '');
  const hits = (separator: RegExp) =>
    lines.filter((line) => cellsOf(line.text, separator).filter(isCoordinate).length >= 2).length;
  const best = SEPARATORS.reduce(
    (leader, separator) => {
      const count = hits(separator);
      return count > leader.count ? { separator, count } : leader;
    },
    { separator: /\t/, count: 0 },
  );
  return lines.map((line) => ({ ...line, cells: cellsOf(line.text, best.separator) }));
}
