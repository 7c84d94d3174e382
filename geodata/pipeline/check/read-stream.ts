import { join } from 'node:path';
import type { DatasetRow } from '../../../src/core/catalog.ts';
import { failure, type Issue, type Result, success } from '../../../src/core/result.ts';
import { FormatFault } from '../../../src/data/formats/format-fault.ts';
import { listFieldsOf } from '../../../src/data/formats/list-fields.ts';
import { readFeatures } from '../../../src/data/formats/read-features.ts';
import { sourceOfFile } from '../file-source.ts';
import type { DatasetSchema } from '../schemas.ts';
import type { Dataset, Entry, Rule } from './geodata-folder.ts';
import { readFeatureEntries } from './read-entries.ts';
import { RECORD_REFERENCE_FIELDS } from './references-rule.ts';

/** Issues of one file that are told one by one; the others are counted. */
const MAX_TOLD = 100;

const KEPT_FIELDS = ['id', 'code', ...RECORD_REFERENCE_FIELDS];

interface StreamedDataset {
  readonly dir: string;
  readonly row: DatasetRow;
  readonly schema: DatasetSchema;
  /** Rules about single entries. */
  readonly entryRules: readonly Rule[];
}

/** Reads and checks a file feature by feature; of each is kept what points at others. */
export async function readStream({
  dir,
  row,
  schema,
  entryRules,
}: StreamedDataset): Promise<Result<Dataset>> {
  const { file } = row;
  if (schema.kind !== 'features') {
    const reason = `such a file holds features, not what ${row.schema} asks for`;
    return failure([{ file, feature: null, field: null, reason }]);
  }
  const kept: Entry[] = [];
  const issues = new CountedIssues(file);
  const keep = keeper();
  const options = { listFields: listFieldsOf(schema.properties) };
  try {
    for await (const features of readFeatures(file, sourceOfFile(join(dir, file)), options)) {
      const read = readFeatureEntries(file, features, kept.length, schema);
      const dataset: Dataset = { row, schema, entries: read.entries, isStreamed: false };
      const part = { dir, rows: [row], datasets: [dataset], files: new Map(), issues: [] };
      issues.add([...read.issues, ...entryRules.flatMap((rule) => rule(part))]);
      for (const entry of read.entries) kept.push(keep(entry));
    }
  } catch (error) {
    if (!(error instanceof FormatFault)) throw error;
    const { feature, field, message: reason } = error;
    return failure([{ file, feature, field, reason }, ...issues.all()]);
  }
  return success({ row, schema, entries: kept, isStreamed: true }, issues.all());
}

class CountedIssues {
  readonly #file: string;
  readonly #told: Issue[] = [];
  #others = 0;

  constructor(file: string) {
    this.#file = file;
  }

  add(issues: readonly Issue[]): void {
    const told = issues.slice(0, MAX_TOLD - this.#told.length);
    this.#told.push(...told);
    this.#others += issues.length - told.length;
  }

  all(): readonly Issue[] {
    if (this.#others === 0) return this.#told;
    const reason = `${this.#others} more issues`;
    return [...this.#told, { file: this.#file, feature: null, field: null, reason }];
  }
}

/** Reduces entries to what rules about the whole folder ask for; equal lists are kept once. */
function keeper(): (entry: Entry) => Entry {
  const values = new Map<string, unknown>();
  const shared = (value: unknown) => {
    if (typeof value !== 'object') return value;
    const key = JSON.stringify(value);
    if (!values.has(key)) values.set(key, value);
    return values.get(key);
  };
  return ({ name, properties }) => {
    const fields = KEPT_FIELDS.filter((field) => field in properties);
    const own = fields.map((field) => [field, shared(properties[field])] as const);
    return { name, properties: Object.fromEntries(own), geometry: null };
  };
}
