import type { DatasetRow } from '../../../src/core/catalog.ts';
import type { Issue } from '../../../src/core/result.ts';
import { DATASET_SCHEMAS, fieldsOf } from '../schemas.ts';
import type { GeodataFolder, Rule } from './geodata-folder.ts';
import { CATALOGUE_FILE } from './read-folder.ts';

const TILES = /\{z\}\/\{x\}\/\{y\}/;

/** The catalogue is complete both ways, sorted and unique, within its budget, and true to the schemas. */
export const catalogueRule: Rule = (geodata) => [
  ...repeatedRows(geodata),
  ...filesWithoutRow(geodata),
  ...geodata.rows.flatMap((row) => [...budgetIssues(geodata, row), ...internalFieldIssues(row)]),
];

/** The data files that a row stands for: one, or all tiles of a folder. */
export function filesOfRow({ files }: Pick<GeodataFolder, 'files'>, row: DatasetRow): string[] {
  if (!TILES.test(row.file)) return files.has(row.file) ? [row.file] : [];
  const [folder = '', suffix = ''] = row.file.split(TILES);
  return [...files.keys()].filter((path) => {
    const isInside = path.startsWith(folder) && path.endsWith(suffix);
    return isInside && /^\d+\/\d+\/\d+$/.test(path.slice(folder.length, -suffix.length));
  });
}

function repeatedRows({ rows }: GeodataFolder): Issue[] {
  return rows.flatMap((row, at) => {
    const before = rows[at - 1];
    const earlier = rows.slice(0, at);
    return [
      ...(earlier.some(({ id }) => id === row.id) ? [issue(row, 'id', 'not unique')] : []),
      ...(earlier.some(({ file }) => file === row.file)
        ? [issue(row, 'file', `has a row already: ${row.file}`)]
        : []),
      ...(before !== undefined && before.id > row.id
        ? [issue(row, 'id', `rows are not sorted: comes before ${before.id}`)]
        : []),
    ];
  });
}

function filesWithoutRow(geodata: GeodataFolder): Issue[] {
  const known = new Set(geodata.rows.flatMap((row) => filesOfRow(geodata, row)));
  return [...geodata.files.keys()]
    .filter((file) => !known.has(file))
    .map((file) => ({ file, feature: null, field: null, reason: 'not in the catalogue' }));
}

function budgetIssues(geodata: GeodataFolder, row: DatasetRow): Issue[] {
  const files = filesOfRow(geodata, row);
  if (files.length === 0) return TILES.test(row.file) ? [issue(row, 'file', 'no tile there')] : [];
  const bytes = files.reduce((sum, file) => sum + (geodata.files.get(file) ?? 0), 0);
  if (bytes <= row.maxBytes) return [];
  const reason = `${bytes} bytes, more than its budget of ${row.maxBytes}`;
  return [{ file: row.file, feature: null, field: 'maxBytes', reason }];
}

function internalFieldIssues(row: DatasetRow): Issue[] {
  const schema = DATASET_SCHEMAS[row.schema];
  if (schema === undefined) return [];
  const fields = fieldsOf(schema);
  return row.internalFields
    .filter((field) => !fields.includes(field))
    .map((field) => issue(row, 'internalFields', `"${field}" is no property of ${row.schema}`));
}

function issue(row: DatasetRow, field: string, reason: string): Issue {
  return { file: CATALOGUE_FILE, feature: row.id, field, reason };
}
