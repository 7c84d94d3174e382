import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../support/build-site.ts';
import { type ImportLine, readSources, type SourceFile } from '../support/source-imports.ts';

/** Imports run from later to earlier places only; folders in one place never import each other. */
const ORDER = [
  ['src/core'],
  ['src/i18n'],
  ['src/layers'],
  ['src/state'],
  ['src/data', 'src/map', 'src/draw', 'src/ui'],
  // The atlas, and the pages that are made of the same data when it is built.
  ['src/app', 'src/profile'],
  // Two programs: the page, and the worker that keeps it for times without a network.
  ['src/main.tsx', 'src/offline'],
];

const sources = readSources('src');
const importLines = sources.flatMap((source) => source.imports);

/** The entry of ORDER that a path lies in. */
function homeOf(path: string): { readonly folder: string; readonly place: number } | null {
  for (const [place, folders] of ORDER.entries()) {
    const folder = folders.find((name) => path === name || path.startsWith(`${name}/`));
    if (folder !== undefined) return { folder, place };
  }
  return null;
}

function told({ file, specifier }: ImportLine): string {
  return `${file} imports ${specifier}`;
}

function isAgainstOrder({ file, target }: ImportLine): boolean {
  if (target === null) return false;
  const [from, to] = [homeOf(file), homeOf(target)];
  if (from === null || to === null) return true;
  return from.folder !== to.folder && to.place >= from.place;
}

/** Files that are loaded together with `file`: reached by imports that are neither lazy nor types. */
function loadedWith(file: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const { kind, target } of sources.find((source) => source.file === file)?.imports ?? []) {
    if (kind === 'static' && target !== null) loadedWith(target, found);
  }
  return found;
}

function importsLibrary(source: SourceFile, name: RegExp): boolean {
  return source.imports.some(({ kind, specifier }) => kind !== 'type' && name.test(specifier));
}

describe('imports', () => {
  test('the sources were found', () => {
    expect(sources.length).toBeGreaterThan(20);
    expect(importLines.length).toBeGreaterThan(sources.length);
  });

  test('every file has its place in the order', () => {
    expect(sources.filter(({ file }) => homeOf(file) === null).map(({ file }) => file)).toEqual([]);
  });

  test('run one way', () => {
    expect(importLines.filter(isAgainstOrder).map(told)).toEqual([]);
  });

  test('the rule sees an import between siblings, upwards, and out of src', () => {
    const line = (file: string, target: string): ImportLine => ({
      file,
      target,
      specifier: target,
      kind: 'type',
    });
    expect(isAgainstOrder(line('src/map/scene.ts', 'src/ui/panel.tsx'))).toBe(true);
    expect(isAgainstOrder(line('src/core/day.ts', 'src/i18n/format.ts'))).toBe(true);
    expect(isAgainstOrder(line('src/app/app.tsx', 'geodata/pipeline/build.ts'))).toBe(true);
    expect(isAgainstOrder(line('src/app/app.tsx', 'src/map/scene.ts'))).toBe(false);
    expect(isAgainstOrder(line('src/map/scene.ts', 'src/map/marks.ts'))).toBe(false);
  });

  test('name files with their extension, and files that are there', () => {
    const broken = importLines.filter(
      ({ target }) => target !== null && !existsSync(join(PROJECT_ROOT, target)),
    );
    expect(broken.map(told)).toEqual([]);
  });

  const PIPELINE_MAY_TAKE =
    /^src\/(core|layers|data\/formats|profile)\/|^src\/data\/tiles\/tile-archive\.ts$/;

  test('the pipeline takes nothing of src but the core, the layers, whose schemas it checks by, the readers of files, and the pages it writes', () => {
    const reached = readSources('geodata/pipeline')
      .flatMap((source) => source.imports)
      .filter(({ target }) => target?.startsWith('src/'))
      .filter(({ target }) => !PIPELINE_MAY_TAKE.test(target ?? ''));
    expect(reached.map(told)).toEqual([]);
  });
});

test('selectors come from the one maker whose memory is bounded', () => {
  const makers = sources
    .filter(({ imports }) => imports.some(({ specifier }) => specifier === 'reselect'))
    .map(({ file }) => file);
  expect(makers).toEqual(['src/state/create-selector.ts']);
});

describe('the core', () => {
  const core = sources.filter(({ file }) => file.startsWith('src/core/'));

  test('knows no user interface and no map library', () => {
    const surface = /^(react|maplibre-gl|@maplibre|@deck\.gl|@vis\.gl|zustand|lucide)/;
    const reached = core
      .flatMap((source) => source.imports)
      .filter(({ specifier }) => surface.test(specifier));
    expect(reached.map(told)).toEqual([]);
  });

  test('touches no browser', () => {
    const globals = /\b(document|window|navigator|localStorage|sessionStorage|indexedDB)\s*[.[(]/;
    expect(core.filter(({ code }) => globals.test(code)).map(({ file }) => file)).toEqual([]);
  });

  test('its geo files alone import turf', () => {
    const importers = sources.filter((source) => importsLibrary(source, /^@turf\//));
    expect(
      importers.map(({ file }) => file).filter((file) => !/^src\/core\/geo[^/]*\.ts$/.test(file)),
    ).toEqual([]);
  });
});

test('no file has a default export', () => {
  const found = sources.filter(({ code }) => /\bexport\s+default\b|\bas\s+default\b/.test(code));
  expect(found.map(({ file }) => file)).toEqual([]);
});

test('deck.gl is loaded neither with the page nor with what the application opens at once', () => {
  const opened = importLines
    .filter(({ file, kind }) => kind === 'lazy' && file.startsWith('src/app/'))
    .flatMap(({ target }) => target ?? []);
  const loaded = ['src/main.tsx', ...opened].flatMap((file) => [...loadedWith(file)]);
  const users = sources.filter((source) =>
    source.imports.some(
      ({ kind, specifier }) => kind === 'static' && specifier.startsWith('@deck.gl/'),
    ),
  );
  expect(users.map(({ file }) => file).filter((file) => loaded.includes(file))).toEqual([]);
});
