import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { type DatasetRow, datasetRowSchema } from '../../../src/core/catalog.ts';
import { failure, type Issue, type Result, success } from '../../../src/core/result.ts';
import { DATASET_SCHEMAS } from '../schemas.ts';
import type { Dataset, GeodataFolder } from './geodata-folder.ts';
import { readEntries } from './read-entries.ts';

export const CATALOGUE_FILE = 'catalog.json';

/** Folders that hold data; everything in them must be in the catalogue. */
const DATA_FOLDERS = ['boundaries', 'context', 'terrain', 'facts', 'illustrative'];

/** What stands in a row's `file` for a folder of tiles. */
const TILES = '{z}/{x}/{y}';

/** Reads a folder of the shape of geodata/. Never throws on what it finds there. */
export function readFolder(dir: string): GeodataFolder {
  const files = listFiles(dir);
  const catalogue = readCatalogue(dir);
  const issues: Issue[] = [...catalogue.issues];
  const datasets: Dataset[] = [];
  for (const row of catalogue.rows) {
    const dataset = readDataset(dir, row);
    issues.push(...dataset.issues);
    if (dataset.ok) datasets.push(dataset.value);
  }
  return { dir, rows: catalogue.rows, datasets, files, issues };
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

function readCatalogue(dir: string): { rows: DatasetRow[]; issues: Issue[] } {
  const json = readJson(dir, CATALOGUE_FILE);
  if (!json.ok) return { rows: [], issues: [...json.issues] };
  if (!Array.isArray(json.value)) {
    return { rows: [], issues: [fileIssue(CATALOGUE_FILE, 'not an array of rows')] };
  }
  const rows: DatasetRow[] = [];
  const issues: Issue[] = [];
  json.value.forEach((candidate: unknown, at) => {
    const parsed = v.safeParse(datasetRowSchema, candidate);
    if (parsed.success) rows.push(parsed.output);
    else issues.push(...catalogueIssues(candidate, at, parsed.issues));
  });
  return { rows, issues };
}

function catalogueIssues(
  candidate: unknown,
  at: number,
  issues: readonly v.BaseIssue<unknown>[],
): Issue[] {
  const id = v.safeParse(v.object({ id: v.string() }), candidate);
  const feature = id.success ? id.output.id : `#${at}`;
  return issues.map((issue) => ({
    file: CATALOGUE_FILE,
    feature,
    field: v.getDotPath(issue),
    reason: issue.message,
  }));
}

/** Reads one dataset; entries that break the schema are kept as far as they can be read. */
function readDataset(dir: string, row: DatasetRow): Result<Dataset> {
  const schema = DATASET_SCHEMAS[row.schema];
  if (schema === undefined) {
    return failure([
      { file: CATALOGUE_FILE, feature: row.id, field: 'schema', reason: `unknown "${row.schema}"` },
    ]);
  }
  if (schema.kind === 'tiles' || row.file.includes(TILES)) {
    return success({ row, schema, entries: [] });
  }
  const json = readJson(dir, row.file);
  if (!json.ok) return json;
  const { entries, issues } = readEntries(row.file, json.value, schema);
  return success({ row, schema, entries }, issues);
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
