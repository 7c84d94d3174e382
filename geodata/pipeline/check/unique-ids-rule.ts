import type { Issue } from '../../../src/core/result.ts';
import { type Dataset, entryIssue, type Rule } from './geodata-folder.ts';

/**
 * Ids are unique in their file. Ids of records are unique across all files, because a link to a
 * record names nothing but its id.
 */
export const uniqueIdsRule: Rule = ({ datasets }) => {
  const records = datasets.filter(isRecordDataset);
  const others = datasets.filter((dataset) => !isRecordDataset(dataset));
  return [...repeated(records), ...others.flatMap((dataset) => repeated([dataset]))];
};

export function isRecordDataset({ schema }: Dataset): boolean {
  return schema.kind === 'features' && schema.isRecord;
}

function repeated(datasets: readonly Dataset[]): Issue[] {
  const seenIn = new Map<string, string>();
  return datasets.flatMap((dataset) =>
    dataset.entries.flatMap((entry) => {
      if (entry.name.startsWith('#')) return [];
      const file = seenIn.get(entry.name);
      seenIn.set(entry.name, dataset.row.file);
      const field = 'id' in entry.properties ? 'id' : 'code';
      return file === undefined
        ? []
        : [entryIssue(dataset, entry, field, `not unique: also in ${file}`)];
    }),
  );
}
