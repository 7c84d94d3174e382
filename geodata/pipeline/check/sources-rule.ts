import { entryIssue, everyEntry, type Rule } from './geodata-folder.ts';

/** Every figure names who says so: each record and value of the facts has a publisher of its own. */
export const sourcesRule: Rule = (geodata) =>
  everyEntry(geodata, (entry, dataset) => {
    const { schema } = dataset;
    if (!('hasOwnSources' in schema) || !schema.hasOwnSources) return [];
    const { source, sources } = entry.properties;
    const named = Array.isArray(sources) ? sources : [source];
    if (named.length > 0 && named.every(hasPublisher)) return [];
    return [
      entryIssue(dataset, entry, 'source' in entry.properties ? 'source' : 'sources', 'no source'),
    ];
  });

function hasPublisher(source: unknown): boolean {
  if (typeof source !== 'object' || source === null || !('publisher' in source)) return false;
  return typeof source.publisher === 'string' && source.publisher.trim() !== '';
}
