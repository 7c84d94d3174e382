import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';

/** Path relative to the site's folder → bytes, in order of path. */
export type SiteFiles = ReadonlyMap<string, Buffer>;

export function readSite(folder: string): SiteFiles {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path)]));
}

/** Where a site and another one differ: a line per file that only one has, or that has other bytes. */
export function differences(one: SiteFiles, other: SiteFiles): readonly string[] {
  const paths = [...new Set([...one.keys(), ...other.keys()])].sort();
  return paths.flatMap((path) => {
    const [left, right] = [one.get(path), other.get(path)];
    if (left === undefined || right === undefined) return [`only in one: ${path}`];
    return left.equals(right) ? [] : [`other bytes: ${path}`];
  });
}

/**
 * Paths of the files that hold any of the words, in their name or content, whatever the case:
 * as text, as JSON with escaped characters, in base64, and inside compressed content.
 */
export function filesHolding(site: SiteFiles, words: readonly string[]): readonly string[] {
  const needles = [...new Set(words.flatMap(spellings))];
  return [...site].flatMap(([path, bytes]) => {
    const texts = [path, ...readings(path, bytes)].map((text) => text.toLowerCase());
    return needles
      .filter((needle) => texts.some((text) => text.includes(needle)))
      .map((needle) => `${path}: ${needle}`);
  });
}

function spellings(word: string): readonly string[] {
  const escaped = word.replace(
    /[^\x20-\x7e]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return [word, escaped, ...base64Cores(word)].map((spelling) => spelling.toLowerCase());
}

/** What every base64 of a text around the word must hold, for each of the three alignments. */
function base64Cores(word: string): readonly string[] {
  const bytes = Buffer.from(word);
  return [0, 1, 2].map((offset) => {
    const whole = bytes.subarray(offset, bytes.length - ((bytes.length - offset) % 3));
    return whole.toString('base64');
  });
}

function readings(path: string, bytes: Buffer): readonly string[] {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const isPng = bytes.subarray(1, 4).toString('latin1') === 'PNG';
  const contents = [bytes];
  if (isGzip) contents.push(gunzipSync(bytes));
  if (path.endsWith('.br')) contents.push(brotliDecompressSync(bytes));
  if (isPng) contents.push(inflateSync(pngData(bytes)));
  return contents.map((content) => content.toString('utf8'));
}

/** The compressed pixels of a PNG: its IDAT chunks, joined. */
function pngData(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let offset = 8; offset < bytes.length; ) {
    const length = bytes.readUInt32BE(offset);
    const type = bytes.toString('latin1', offset + 4, offset + 8);
    if (type === 'IDAT') parts.push(bytes.subarray(offset + 8, offset + 8 + length));
    offset += length + 12;
  }
  return Buffer.concat(parts);
}
