import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import * as v from 'valibot';
import { mayHold } from '../../../src/core/audience.ts';
import { type DatasetRef, type DatasetRow, datasetRowSchema } from '../../../src/core/catalog.ts';
import { failure, type Issue, type Result, success } from '../../../src/core/result.ts';
import { isStreamedFile } from '../file-source.ts';
import { DATASET_SCHEMAS } from '../schemas.ts';
import { hashOfFile, refusalsOfCopy } from './copied-file.ts';
import type { Edition } from './edition.ts';
import { redactForPublic } from './redact.ts';

/** What a build takes out of geodata/: the catalogue that the page sees, and the files it names. */
export interface Publication {
  readonly datasets: readonly DatasetRef[];
  /** Path relative to the page → content. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Path relative to the page → absolute path of a file that goes out as it is, held in no memory. */
  readonly copies: ReadonlyMap<string, string>;
}

type Contents = Pick<Edition, 'audience' | 'hasIllustrative' | 'geodataDir'>;

const TILE_TEMPLATE = '{z}/{x}/{y}';

/**
 * Reads the catalogue and gives what the edition may hold. Rows that it may not hold are not even
 * opened, so nothing of them can change a byte of the output.
 */
export async function publish(edition: Contents): Promise<Result<Publication>> {
  const catalogue = readCatalogue(edition.geodataDir);
  if (!catalogue.ok) return catalogue;
  const datasets: DatasetRef[] = [];
  const files = new Map<string, Uint8Array>();
  const copies = new Map<string, string>();
  const issues: Issue[] = [];
  for (const row of catalogue.value.filter((row) => isHeld(row, edition))) {
    const published = await publishDataset(row, edition);
    if (!published.ok) {
      issues.push(...published.issues);
      continue;
    }
    datasets.push(published.value.dataset);
    for (const [path, content] of published.value.files) files.set(path, content);
    for (const [path, source] of published.value.copies) copies.set(path, source);
  }
  return issues.length > 0 ? failure(issues) : success({ datasets, files, copies });
}

async function publishDataset(row: DatasetRow, edition: Contents) {
  if (row.file.includes(TILE_TEMPLATE)) return publishTiles(row, edition);
  const path = join(edition.geodataDir, row.file);
  if (!existsSync(path)) return failure([issueOf(row.file, 'does not exist')]);
  const isArchive = DATASET_SCHEMAS[row.schema]?.kind === 'archive';
  return isArchive || isStreamedFile(row.file, path)
    ? publishCopy(row, path, edition)
    : publishFile(row, path, edition);
}

/** Whether an edition holds a dataset: the audience allows it, and illustrative data were asked for. */
function isHeld(row: DatasetRow, { audience, hasIllustrative }: Contents): boolean {
  if (!mayHold(audience, row.audience)) return false;
  return row.nature !== 'illustrative' || hasIllustrative;
}

function readCatalogue(geodataDir: string): Result<readonly DatasetRow[]> {
  const path = join(geodataDir, 'catalog.json');
  if (!existsSync(path)) return failure([issueOf('catalog.json', 'does not exist')]);
  const json = parseJson('catalog.json', readFileSync(path, 'utf8'));
  if (!json.ok) return json;
  const parsed = v.safeParse(v.array(datasetRowSchema), json.value);
  if (parsed.success) return success(parsed.output);
  return failure(
    parsed.issues.map((issue) => ({
      file: 'catalog.json',
      feature: null,
      field: v.getDotPath(issue),
      reason: issue.message,
    })),
  );
}

interface PublishedDataset {
  readonly dataset: DatasetRef;
  readonly files: readonly (readonly [path: string, content: Uint8Array])[];
  readonly copies: readonly (readonly [path: string, source: string])[];
}

/** A file of many records is not rewritten: it goes out as it is, or not at all. */
async function publishCopy(
  row: DatasetRow,
  path: string,
  { audience }: Contents,
): Promise<Result<PublishedDataset>> {
  const refusals = audience === 'public' ? await refusalsOfCopy(row, path) : [];
  if (refusals.length > 0) return failure(refusals);
  const url = `data/${row.id}-${await hashOfFile(path)}${publishedExtension(row.file)}`;
  const dataset = datasetRef(row, url, statSync(path).size);
  return success({ dataset, files: [], copies: [[url, path]] });
}

function publishFile(row: DatasetRow, path: string, edition: Contents): Result<PublishedDataset> {
  const content = isJson(row.file)
    ? publishJson(row, path, edition)
    : publishBytes(row, path, edition);
  if (!content.ok) return content;
  const url = `data/${row.id}-${hashOf([content.value])}${publishedExtension(row.file)}`;
  const dataset = datasetRef(row, url, content.value.length);
  return success({ dataset, files: [[url, content.value]], copies: [] });
}

function isJson(file: string): boolean {
  return /^\.(geo)?json$/.test(extname(file));
}

function publishedExtension(file: string): string {
  return isJson(file) ? '.json' : extname(file);
}

function publishJson(row: DatasetRow, path: string, edition: Contents): Result<Uint8Array> {
  const json = parseJson(row.file, readFileSync(path, 'utf8'));
  if (!json.ok) return json;
  const content =
    edition.audience === 'public' ? redactForPublic(json.value, row) : success(json.value);
  return content.ok ? success(Buffer.from(JSON.stringify(content.value))) : content;
}

function publishBytes(row: DatasetRow, path: string, edition: Contents): Result<Uint8Array> {
  const refusal = refuseRestrictedBytes(row, edition);
  return refusal ?? success(readFileSync(path));
}

/** The hash stands in the folder's name: tile addresses are one template, and caches may keep them. */
function publishTiles(row: DatasetRow, edition: Contents): Result<PublishedDataset> {
  const refusal = refuseRestrictedBytes(row, edition);
  if (refusal) return refusal;
  const [folder = '', suffix = ''] = row.file.split(TILE_TEMPLATE);
  const root = join(edition.geodataDir, folder);
  if (!existsSync(root)) return failure([issueOf(row.file, 'folder does not exist')]);
  const tiles = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /^\d+\/\d+\/\d+\.[a-z]+$/.test(path) && path.endsWith(suffix))
    .sort()
    .map((path) => [path, readFileSync(join(root, path))] as const);
  if (tiles.length === 0) return failure([issueOf(row.file, 'no tile')]);
  const base = `data/${row.id}-${hashOf(tiles.flat())}`;
  const bytes = tiles.reduce((sum, [, content]) => sum + content.length, 0);
  return success({
    dataset: datasetRef(row, `${base}/${TILE_TEMPLATE}${suffix}`, bytes),
    files: tiles.map(([path, content]) => [`${base}/${path}`, content]),
    copies: [],
  });
}

/** Bytes cannot be redacted: a restricted dataset that is not JSON stops the public build. */
function refuseRestrictedBytes(row: DatasetRow, { audience }: Contents): Result<never> | null {
  const isRestricted = row.internalFields.length > 0 || row.publicPrecision !== 'exact';
  return audience === 'public' && isRestricted
    ? failure([issueOf(row.file, 'has restrictions, but only JSON can be redacted')])
    : null;
}

function datasetRef(row: DatasetRow, url: string, bytes: number): DatasetRef {
  const { id, title, nature, schema, source, licence, vintage, retrieved, defects } = row;
  return { id, title, nature, schema, source, licence, vintage, retrieved, defects, url, bytes };
}

function parseJson(file: string, text: string): Result<unknown> {
  try {
    return success(JSON.parse(text));
  } catch (error) {
    return failure([issueOf(file, error instanceof Error ? error.message : String(error))]);
  }
}

function hashOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 10);
}

function issueOf(file: string, reason: string): Issue {
  return { file, feature: null, field: null, reason };
}
