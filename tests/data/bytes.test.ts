import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from '../support/build-site.ts';
import { projectCatalogue } from '../support/geodata-copy.ts';
import { readSite, type SiteFiles } from '../support/site-files.ts';

/** What the first view of the public site may load of script, the map's worker included. */
const MAX_FIRST_SCRIPT_BYTES = 650_000;

/** Names that stand in the messages of deck.gl and of luma.gl, on which it draws, and one of luma.gl's features. */
const DECK_MARKS = ['deck.gl', 'luma.gl', 'texture-compression-bc'];

let site: SiteFiles;
let outDir: string;

beforeAll(async () => {
  outDir = mkdtempSync(join(tmpdir(), 'atlas-bytes-'));
  await buildSite({ mode: 'production', outDir });
  site = readSite(outDir);
});

afterAll(() => rmSync(outDir, { recursive: true, force: true }));

function textOf(path: string): string {
  return site.get(path)?.toString('utf8') ?? '';
}

const SCRIPT = /["'`](?:\.\.?\/)*(?:assets\/)?([\w.-]+\.js)["'`]/g;

/** Scripts that a file names: static and lazy imports, preloads, workers. */
function scriptsNamedBy(path: string): readonly string[] {
  return [...textOf(path).matchAll(SCRIPT)]
    .map((match) => posix.join('assets', match[1] ?? ''))
    .filter((script) => script !== path && site.has(script));
}

function holdsDeck(path: string): boolean {
  return DECK_MARKS.some((mark) => textOf(path).includes(mark));
}

/** Parts for another view, or for what somebody asks for later. tests/browser/first-view.test.ts sees that they are not fetched. */
const LATER =
  /\/(wall-view|desk-tools|page-clock|change-brief|search-index|take-away-dialogs|embedded-view|comparison|series-section|sheet-map|draw-map|print-map)-[\w-]+\.js$/;
const LATER_COUNT = 12;

/**
 * Every script that index.html leads to without passing through deck.gl or what comes later: at least
 * what the first view loads, as other lazy parts are counted as well.
 */
function scriptsBeforeDeck(): readonly string[] {
  const found = new Set<string>();
  const open = [...scriptsNamedBy('index.html')];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path) || holdsDeck(path) || LATER.test(path)) continue;
    found.add(path);
    open.push(...scriptsNamedBy(path));
  }
  return [...found];
}

describe('the first view of the public site', () => {
  test('loads at most 650 kB of script (gzip) before deck.gl', () => {
    const sizes = scriptsBeforeDeck().map(
      (path) => [path, gzipSync(site.get(path) ?? '').length] as const,
    );
    const total = sizes.reduce((sum, [, size]) => sum + size, 0);
    expect(sizes.some(([path]) => path.includes('worker'))).toBe(true);
    expect([...site.keys()].filter((path) => LATER.test(path)).length).toBe(LATER_COUNT);
    expect(total, sizes.map(([path, size]) => `${path} ${size}`).join('\n')).toBeLessThanOrEqual(
      MAX_FIRST_SCRIPT_BYTES,
    );
  });

  test('loads no deck.gl with its entry', () => {
    const entry = scriptsNamedBy('index.html');
    expect(entry.length).toBeGreaterThan(0);
    expect(entry.filter(holdsDeck)).toEqual([]);
  });

  test('has deck.gl in a part of its own, so that its absence means something', () => {
    const scripts = [...site.keys()].filter((path) => path.endsWith('.js'));
    expect(scripts.some(holdsDeck)).toBe(true);
  });
});

/**
 * Addresses that scripts and styles may spell out, and why. The browser tests watch that none is
 * fetched, and the security policy forbids it.
 */
const KNOWN_ADDRESSES: readonly (readonly [prefix: string, reason: string])[] = [
  ['http://www.w3.org/', 'names of XML namespaces'],
  ['http://schemas.openxmlformats.org/', 'names of XML namespaces in Excel files'],
  ['http://schemas.microsoft.com/', 'names of XML namespaces in Excel files'],
  ['https://react.dev/errors/', 'React: where its error numbers are explained'],
  ['https://maplibre.org/', 'MapLibre: link of an attribution that is switched off, and messages'],
  ['https://maplibre.invalid/', 'MapLibre: base for relative addresses'],
  ['https://github.com/maplibre/', 'MapLibre: licence'],
  ['https://github.com/mapbox/mapbox-gl-js/issues/', 'MapLibre: messages'],
  ['https://wiki.openstreetmap.org/wiki/This_map_requires_WebGL', 'MapLibre: messages'],
  ['https://unpkg.com/@loaders.gl', 'loaders.gl, in deck.gl: workers that the atlas does not use'],
  ['https://en.wikipedia.org/wiki/', 'luma.gl: comments of shaders'],
  ['http://www.movable-type.co.uk/', 'deck.gl: comments of shaders'],
];

/** Sources and licences that the catalogue names are links for the reader. */
const CATALOGUE_TEXT = JSON.stringify(projectCatalogue());

function isKnown(address: string): boolean {
  return (
    KNOWN_ADDRESSES.some(([prefix]) => address.startsWith(prefix)) ||
    CATALOGUE_TEXT.includes(address)
  );
}

/** A page without what no browser fetches: where links lead, and data of schema.org. */
function loadableTextOf(path: string): string {
  const text = textOf(path);
  if (!path.endsWith('.html')) return text;
  return text
    .replace(/<a [^>]*>/g, '')
    .replace(/<script type="application\/ld\+json">[^<]*<\/script>/g, '');
}

describe('the public site stays at home', () => {
  test('its scripts and styles spell out no address of another origin without a reason', () => {
    const strangers = [...site.keys()]
      .filter((path) => /\.(js|css|html)$/.test(path))
      .flatMap((path) =>
        [...loadableTextOf(path).matchAll(/\b(?:https?|wss?):\/\/[\w.-]+[^\s"'`)<\\]*/g)].map(
          ([address]) => ({
            path,
            address,
          }),
        ),
      )
      .filter(({ address }) => !isKnown(address));
    expect(strangers).toEqual([]);
  });

  test('its page carries the security policy, and neither inline script nor source map', () => {
    const page = textOf('index.html');
    expect(page).toMatch(
      /http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;/,
    );
    expect(page).not.toMatch(/unsafe-inline|unsafe-eval/);
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(page).not.toMatch(/<style|\sstyle=|\son\w+=/);
    expect([...site.keys()].filter((path) => path.endsWith('.map'))).toEqual([]);
    const scripts = [...site.keys()].filter((path) => path.endsWith('.js'));
    expect(scripts.filter((path) => /sourceMappingURL=/.test(textOf(path)))).toEqual([]);
  });
});
