import type { DatasetRef } from '../../core/catalog.ts';
import type { Language } from '../../i18n/language.ts';

const FULL_STOP = /\.$/;

/** Titles of datasets with their sources, without full stops: those that share a source are named together. */
export function sourcesOfDatasets(
  datasets: readonly DatasetRef[],
  language: Language,
): readonly string[] {
  const titles = new Map<string, string[]>();
  for (const { title, source } of datasets) {
    const words = source[language].replace(FULL_STOP, '');
    titles.set(words, [...(titles.get(words) ?? []), title[language]]);
  }
  return [...titles].map(([source, names]) => `${names.join('; ')}: ${source}`);
}
