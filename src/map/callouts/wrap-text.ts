/** Width of a text in px, in the type that it will be drawn in. */
export type Measure = (text: string) => number;

/** The longest beginning of a word that fits; at least one character, so that there is always a way on. */
function beginningThatFits(word: string, widthPx: number, measure: Measure): string {
  const characters = [...word];
  let count = characters.length;
  while (count > 1 && measure(characters.slice(0, count).join('')) > widthPx) count--;
  return characters.slice(0, count).join('');
}

/**
 * A text in lines no wider than `widthPx`, broken between words; a word that is wider than a line is
 * broken where it must. Nothing is left out. `firstIndentPx`: room taken from the first line.
 */
export function wrapText(
  text: string,
  {
    widthPx,
    firstIndentPx,
    measure,
  }: {
    readonly widthPx: number;
    readonly firstIndentPx: number;
    readonly measure: Measure;
  },
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const room = () => widthPx - (lines.length === 0 ? firstIndentPx : 0);
  for (const word of text.split(/\s+/u).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer) <= room()) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (measure(line) > room()) {
      const part = beginningThatFits(line, room(), measure);
      if (part === line) break;
      lines.push(part);
      line = line.slice(part.length);
    }
  }
  return line === '' ? lines : [...lines, line];
}
