import { entryIssue, everyEntry, type Rule } from './geodata-folder.ts';

/** Every text is in Unicode NFC: names compare and sort, and the font holds their letters. */
export const textsRule: Rule = (geodata) =>
  everyEntry(geodata, (entry, dataset) =>
    [...textsOf(entry.properties, '')]
      .filter(([, text]) => text !== text.normalize('NFC'))
      .map(([path, text]) => entryIssue(dataset, entry, path, `"${text}" is not in Unicode NFC`)),
  );

/** Every text in a value with its path: `sources.0.publisher`. */
function* textsOf(value: unknown, path: string): Generator<[path: string, text: string]> {
  if (typeof value === 'string') yield [path, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    yield* textsOf(part, path === '' ? key : `${path}.${key}`);
  }
}
