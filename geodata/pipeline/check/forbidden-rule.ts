import { entryIssue, everyEntry, type Rule } from './geodata-folder.ts';

/**
 * Words of property names that the atlas must never hold: individuals, ethnicity, religion, and
 * the positions, strength, weapons and readiness of units. The strict schemas refuse them already;
 * this is a second net, for a schema that somebody widens. Property names are cut into words
 * (`ethnicGroup`, `ethnic_group`), and Vietnamese ones are met without diacritics.
 */
const FORBIDDEN_WORDS: ReadonlySet<string> = new Set(
  `ethnic ethnicity ethnicities tribe dantoc religion religions religious faith tongiao
  person persons individual individuals citizen cccd cmnd passport phone phones email birth
  birthday birthdate birthplace gender sex surname householder victim victims hoten ngaysinh
  troop troops garrison barracks soldier soldiers officer officers weapon weapons ammunition
  readiness strength deployment quanso vukhi trangbi donvi sscd participants`.split(/\s+/),
);

/** No property is named after what must not be held, at any depth. */
export const forbiddenRule: Rule = (geodata) =>
  everyEntry(geodata, (entry, dataset) =>
    [...keysOf(entry.properties, '')]
      .filter(([, key]) => isForbidden(key))
      .map(([path]) => entryIssue(dataset, entry, path, 'a property of this kind is never held')),
  );

function isForbidden(key: string): boolean {
  const plain = key
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('đ', 'd');
  const words = plain
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
  const pairs = words.map((word, at) => `${word}${words[at + 1] ?? ''}`);
  return [...words, ...pairs].some((word) => FORBIDDEN_WORDS.has(word));
}

function* keysOf(value: unknown, path: string): Generator<[path: string, key: string]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    const below = path === '' ? key : `${path}.${key}`;
    if (!Array.isArray(value)) yield [below, key];
    yield* keysOf(part, below);
  }
}
