import { messagesIn } from '../../i18n/messages.ts';
import { planFileMessages } from '../../i18n/plan-file-messages.ts';
import type { ExportContext } from './export-columns.ts';

/** What an export says of itself, as `[label, words]`. */
export function exportFacts({
  language,
  facts,
}: ExportContext): readonly (readonly [label: string, words: string])[] {
  const { source, nature, columns } = messagesIn(planFileMessages, language).exports;
  return [
    [columns.source ?? '', source],
    [columns.nature ?? '', nature],
    [columns.boundaryDate ?? '', facts.boundaryDate],
    [columns.conditions ?? '', facts.conditions],
    [columns.written ?? '', facts.now],
  ];
}

/** The same, a line each. */
export function exportFactLines(context: ExportContext): readonly string[] {
  return exportFacts(context).map(([label, words]) => `${label}: ${words}`);
}
