import { readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import * as v from 'valibot';
import { type Audience, mayHold } from '../../../src/core/audience.ts';
import { type DatasetRow, datasetRowSchema } from '../../../src/core/catalog.ts';
import type { RecordSchema } from '../../../src/core/record.ts';
import { RECORD_LAYERS } from '../../../src/layers/registry.ts';
import type { Restrictions } from '../publish/redact.ts';
import { GEODATA_DIR } from '../write-json.ts';
import { refuseFile } from './input-issues.ts';

/** What a file holds, and how it is to be read. */
export type JudgedFile =
  | { readonly kind: 'boundaries'; readonly path: string; readonly source: string | null }
  | {
      readonly kind: 'records';
      readonly path: string;
      readonly layer: string;
      readonly dataset: string;
      readonly schema: RecordSchema;
      readonly isIllustrative: boolean;
      readonly source: string | null;
      /** What the archive's audience may not see of it. */
      readonly restrictions: Pick<Restrictions, 'internalFields' | 'publicPrecision'>;
    };

export interface Judgement {
  readonly audience: Audience;
  /** Nature of record files that the catalogue does not list. */
  readonly isIllustrative: boolean;
}

const NO_RESTRICTIONS = { internalFields: [], publicPrecision: 'exact' } as const;
const BOUNDARIES = 'boundaries';

/** The catalogue's row of a file, if it lies under geodata/ and has one. */
function rowOf(path: string): DatasetRow | null {
  const catalogue = v.parse(
    v.array(datasetRowSchema),
    JSON.parse(readFileSync(join(GEODATA_DIR, 'catalog.json'), 'utf8')),
  );
  const below = relative(GEODATA_DIR, path).split(sep).join('/');
  return catalogue.find((row) => row.file === below) ?? null;
}

function judgeListed(path: string, row: DatasetRow, { audience }: Judgement): JudgedFile {
  if (!mayHold(audience, row.audience)) {
    refuseFile(path, `for the ${row.audience} audience, not for an archive for ${audience}`);
  }
  if (row.schema === BOUNDARIES) return { kind: 'boundaries', path, source: row.source.vi };
  const layer = RECORD_LAYERS.find(({ schemas }) => schemas.includes(row.schema));
  if (layer?.record === undefined) {
    refuseFile(path, `neither records nor boundaries, but ${row.schema}`);
  }
  return {
    kind: 'records',
    path,
    layer: layer.id,
    dataset: row.id,
    schema: layer.record.schema,
    isIllustrative: row.nature === 'illustrative',
    source: row.source.vi,
    restrictions: audience === 'internal' ? NO_RESTRICTIONS : row,
  };
}

function judgeNamed(path: string, name: string, { isIllustrative }: Judgement): JudgedFile {
  if (name === BOUNDARIES) return { kind: 'boundaries', path, source: null };
  const layer = RECORD_LAYERS.find(({ id }) => id === name);
  if (layer?.record === undefined) {
    const known = [BOUNDARIES, ...RECORD_LAYERS.map(({ id }) => id)].join(', ');
    refuseFile(path, `"${name}" is none of ${known}`);
  }
  return {
    kind: 'records',
    path,
    layer: layer.id,
    dataset: layer.id,
    schema: layer.record.schema,
    isIllustrative,
    source: null,
    restrictions: NO_RESTRICTIONS,
  };
}

/**
 * Judges an argument `FILE` by the file's row in the catalogue, or `LAYER=FILE` (`boundaries=FILE`)
 * by what is said of it; a row, where there is one, always counts. Throws InputIssues.
 */
export function judgeFile(argument: string, judgement: Judgement): JudgedFile {
  const [, name, file = argument] = /^([a-z-]+)=(.+)$/.exec(argument) ?? [];
  const path = resolve(file);
  const row = rowOf(path);
  if (row !== null) return judgeListed(path, row, judgement);
  if (name !== undefined) return judgeNamed(path, name, judgement);
  return refuseFile(path, 'not in the catalogue: say what it holds, as in projects=FILE');
}
