const DELIMITERS = [',', ';', '\t', '|'] as const;

/** Lines that are looked at. */
const LINES = 20;

/**
 * What parts the columns of a CSV text: the sign of which most lines, the headings among them, have
 * the same number outside quotation marks. Lists and decimal commas within columns vary.
 */
export function csvDelimiter(text: string): string {
  const lines = firstLines(text);
  const agreement = (delimiter: string) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    return Math.max(...counts.map((count) => (count === 0 ? 0 : likes(counts, count))));
  };
  return DELIMITERS.reduce((best, next) => (agreement(next) > agreement(best) ? next : best));
}

/** Lines that have a count; of two counts that as many have, the larger one is worth more. */
function likes(counts: readonly number[], count: number): number {
  return counts.filter((other) => other === count).length * MAX_COLUMNS + count;
}

/** More than a line of a table has columns. */
const MAX_COLUMNS = 100_000;

/** The first lines that hold anything, without what stands in quotation marks. */
function firstLines(text: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let isQuoted = false;
  for (const sign of text) {
    if (sign === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (sign !== '\n') line += sign;
    else {
      if (line.trim() !== '') lines.push(line);
      line = '';
    }
    if (lines.length === LINES) return lines;
  }
  return line.trim() === '' ? lines : [...lines, line];
}
