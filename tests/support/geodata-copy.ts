import { cpSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DatasetRow } from '../../src/core/catalog.ts';
import { PROJECT_ROOT } from './build-site.ts';

/** A folder of the shape of geodata/, for a test to change. */
export interface GeodataCopy {
  readonly dir: string;
  readonly rows: readonly DatasetRow[];
}

const GEODATA = join(PROJECT_ROOT, 'geodata');
/** What is made from, not loaded by the page. */
const LEFT_OUT = ['pipeline', 'sources'].map((name) => join(GEODATA, name));

/** The project's own catalogue. */
export function projectCatalogue(): readonly DatasetRow[] {
  return readJson(join(GEODATA, 'catalog.json')) as readonly DatasetRow[];
}

/** Copies the project's geodata to a folder, catalogue and files. */
export function copyGeodata(dir: string): GeodataCopy {
  cpSync(GEODATA, dir, { recursive: true, filter: (path) => !LEFT_OUT.includes(path) });
  return { dir, rows: projectCatalogue() };
}

/** Writes the catalogue of a copy anew. */
export function withRows({ dir }: GeodataCopy, rows: readonly DatasetRow[]): GeodataCopy {
  writeFileSync(join(dir, 'catalog.json'), JSON.stringify(rows));
  return { dir, rows };
}

/** Adds a dataset with its content: JSON, or the bytes of one tile where the file is a template. */
export function withDataset(copy: GeodataCopy, row: DatasetRow, content: unknown): GeodataCopy {
  const path = join(copy.dir, row.file.replace('{z}/{x}/{y}', '0/0/0'));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content instanceof Uint8Array ? content : JSON.stringify(content));
  return withRows(copy, [...copy.rows, row]);
}

/** Gives a dataset another name in the catalogue and on the disk. */
export function withRenamed(copy: GeodataCopy, id: string, next: DatasetRow): GeodataCopy {
  const rows = copy.rows.map((row) => {
    if (row.id !== id) return row;
    renameSync(join(copy.dir, row.file), join(copy.dir, next.file));
    return next;
  });
  return withRows(copy, rows);
}

/** Passes the JSON of a dataset through `change`. */
export function changeContent(
  copy: GeodataCopy,
  row: DatasetRow,
  change: (content: unknown) => unknown,
): void {
  const path = join(copy.dir, row.file);
  writeFileSync(path, JSON.stringify(change(readJson(path))));
}

/** The properties of the features, or the rows, of a dataset of a copy. */
export function rowsOfDataset(
  { dir }: Pick<GeodataCopy, 'dir'>,
  row: DatasetRow,
): readonly Readonly<Record<string, unknown>>[] {
  const content = readJson(join(dir, row.file));
  return Array.isArray(content)
    ? content
    : (content as { features: { properties: Record<string, unknown> }[] }).features.map(
        (feature) => feature.properties,
      );
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
