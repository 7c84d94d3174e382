import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { type DatasetRow, datasetRowSchema } from '../../../src/core/catalog.ts';
import { failure, type Issue, type Result, success } from '../../../src/core/result.ts';
import { isStreamedFile } from '../file-source.ts';
import { DATASET_SCHEMAS } from '../schemas.ts';
import type { Dataset, GeodataFolder, Rule } from './geodata-folder.ts';
import { readArchive } from './read-archive.ts';
import { readEntries } from './read-entries.ts';
import { readStream } from './read-stream.ts';
import { schemaIssues } from './schema-issues.ts';

export const CATALOGUE_FILE = 'catalog.json';

/** Folders that hold data; everything in them must be in the catalogue. */
const DATA_FOLDERS = ['boundaries', 'context', 'terrain', 'facts', 'illustrative'];

/** What stands in a row's `file` for a folder of tiles. */
const TILES = '{z}/{x}/{y}';

/**
 * Reads a folder of the shape of geodata/. Never throws on what it finds there. Entries that are too
 * many to keep go through `entryRules` as they are read.
 */
export async function readFolder(dir: string, entryRules: readonly Rule[]): Promise<GeodataFolder> {
  const catalogue = readCatalogue(dir);
  if (!catalogue.ok)
    return { dir, rows: [], datasets: [], files: new Map(), issues: catalogue.issues };
  const issues: Issue[] = [...catalogue.issues];
  const datasets: Dataset[] = [];
  for (const row of catalogue.value) {
    const dataset = await readDataset(dir, row, entryRules);
    issues.push(...dataset.issues);
    if (dataset.ok) datasets.push(dataset.value);
  }
  return { dir, rows: catalogue.value, datasets, files: listFiles(dir), issues };
}

function listFiles(dir: string): Map<string, number> {
  const files = new Map<string, number>();
  for (const folder of DATA_FOLDERS) {
    const root = join(dir, folder);
    if (!existsSync(root)) continue;
    for (const path of readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()) {
      const { size, isFile } = sizeOf(join(root, path));
      if (isFile) files.set(`${folder}/${path}`, size);
    }
  }
  return files;
}

function sizeOf(path: string): { size: number; isFile: boolean } {
  const stats = statSync(path, { throwIfNoEntry: false });
  return { size: stats?.size ?? 0, isFile: stats?.isFile() ?? false };
}

/** The rows that obey their schema; the others are issues. */
function readCatalogue(dir: string): Result<readonly DatasetRow[]> {
  const json = readJson(dir, CATALOGUE_FILE);
  if (!json.ok) return json;
  if (!Array.isArray(json.value))
    return failure([fileIssue(CATALOGUE_FILE, 'not an array of rows')]);
  const rows: DatasetRow[] = [];
  const issues: Issue[] = [];
  json.value.forEach((candidate: unknown, at) => {
    const place = { file: CATALOGUE_FILE, feature: rowName(candidate, at) };
    const found = schemaIssues(datasetRowSchema, candidate, place);
    issues.push(...found);
    if (found.length === 0) rows.push(candidate as DatasetRow);
  });
  return success(rows, issues);
}

function rowName(candidate: unknown, at: number): string {
  const named = v.safeParse(v.object({ id: v.string() }), candidate);
  return named.success ? named.output.id : `#${at}`;
}

/** Reads one dataset; entries that break the schema are kept as far as they can be read. */
async function readDataset(
  dir: string,
  row: DatasetRow,
  entryRules: readonly Rule[],
): Promise<Result<Dataset>> {
  const schema = DATASET_SCHEMAS[row.schema];
  if (schema === undefined) {
    return failure([
      { file: CATALOGUE_FILE, feature: row.id, field: 'schema', reason: `unknown "${row.schema}"` },
    ]);
  }
  if (schema.kind === 'tiles' || row.file.includes(TILES)) {
    return success({ row, schema, entries: [], isStreamed: false });
  }
  const path = join(dir, row.file);
  if (!sizeOf(path).isFile) return failure([fileIssue(row.file, 'does not exist')]);
  if (schema.kind === 'archive') return readArchive(dir, row);
  if (isStreamedFile(row.file, path)) return readStream({ dir, row, schema, entryRules });
  const json = readJson(dir, row.file);
  if (!json.ok) return json;
  const { entries, issues } = readEntries(row.file, json.value, schema);
  return success({ row, schema, entries, isStreamed: false }, issues);
}

function readJson(dir: string, file: string): Result<unknown> {
  const path = join(dir, file);
  if (!sizeOf(path).isFile) return failure([fileIssue(file, 'does not exist')]);
  try {
    return success(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/\s+/g, ' ') : String(error);
    return failure([fileIssue(file, `no JSON: ${reason}`)]);
  }
}

function fileIssue(file: string, reason: string): Issue {
  return { file, feature: null, field: null, reason };
}
