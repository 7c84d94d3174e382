import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { DatasetRow } from '../../../src/core/catalog.ts';
import type { Issue } from '../../../src/core/result.ts';
import { flatGeobufColumns } from '../../../src/data/formats/flatgeobuf.ts';
import { FormatFault } from '../../../src/data/formats/format-fault.ts';
import { geoParquetColumns } from '../../../src/data/formats/geoparquet.ts';
import { readFeatures } from '../../../src/data/formats/read-features.ts';
import { formatOf } from '../../../src/data/formats/record-formats.ts';
import { openTileArchive } from '../../../src/data/tiles/tile-archive.ts';
import { archiveSource } from '../archive-source.ts';
import { sourceOfFile } from '../file-source.ts';
import { DATASET_SCHEMAS, fieldsOf } from '../schemas.ts';

/**
 * Why a file that goes out as it is may not go out to the public: everything in it would. Empty: it
 * may. Internal fields must be ones of the schema, lest a slip of the pen publish the real one, and
 * the file must hold none of them.
 */
export async function refusalsOfCopy(row: DatasetRow, path: string): Promise<readonly Issue[]> {
  const { file, internalFields, publicPrecision } = row;
  const refuse = (field: string | null, reason: string): Issue => {
    return { file, feature: null, field, reason };
  };
  const schema = DATASET_SCHEMAS[row.schema];
  if (schema?.kind === 'archive') return refusalsOfArchive(row, path);
  if (publicPrecision !== 'exact') {
    return [
      refuse('geometry', 'is for the public by commune only, and this file is not rewritten'),
    ];
  }
  if (internalFields.length === 0) return [];
  const known = schema === undefined ? [] : fieldsOf(schema);
  const unknown = internalFields.filter((field) => !known.includes(field));
  if (unknown.length > 0) {
    return unknown.map((field) => refuse(field, `internal field that ${row.schema} does not know`));
  }
  try {
    const held = await namesIn(file, path);
    return internalFields
      .filter((field) => held.has(field))
      .map((field) => refuse(field, 'is internal, and this file is not rewritten: leave it out'));
  } catch (error) {
    if (!(error instanceof FormatFault)) throw error;
    return [{ file, feature: error.feature, field: error.field, reason: error.message }];
  }
}

/** An archive was made for an audience, and says for which: nothing can be taken out of it. */
async function refusalsOfArchive(row: DatasetRow, path: string): Promise<readonly Issue[]> {
  const { file, internalFields, publicPrecision } = row;
  const refuse = (field: string | null, reason: string): readonly Issue[] => [
    { file, feature: null, field, reason },
  ];
  if (internalFields.length > 0 || publicPrecision !== 'exact') {
    return refuse(null, 'has restrictions, but an archive is not rewritten');
  }
  const opened = await openTileArchive(archiveSource(path, file), new Map());
  if (!opened.ok) return opened.issues;
  return opened.value.facts.audience === 'public'
    ? []
    : refuse('audience', 'the archive was made for the internal audience');
}

/** Names of all that features of a file hold: columns of a table; members and properties of JSON. */
async function namesIn(file: string, path: string): Promise<ReadonlySet<string>> {
  const source = sourceOfFile(path);
  const format = formatOf(file);
  if (format === 'geoParquet') return new Set(await geoParquetColumns(source));
  if (format === 'flatGeobuf') return new Set(await flatGeobufColumns(source));
  const names = new Set<string>();
  for await (const features of readFeatures(file, source)) {
    for (const feature of features) {
      for (const name of Object.keys(feature)) names.add(name);
      for (const name of Object.keys(feature.properties)) names.add(name);
    }
  }
  return names;
}

/** The hash that a published file has in its name. */
export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
  return hash.digest('hex').slice(0, 10);
}
