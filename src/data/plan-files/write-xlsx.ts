import writeXlsxFile, { type Cell } from 'write-excel-file/universal';
import { messagesIn } from '../../i18n/messages.ts';
import { planFileMessages } from '../../i18n/plan-file-messages.ts';
import type { ExportValue } from './export-columns.ts';
import { exportFacts } from './export-facts.ts';
import type { PlanFileWriter } from './export-plans.ts';
import { tableOf } from './write-table-rows.ts';

/** An Excel workbook: the plans, and on a second sheet what the export says of itself. */
export const writeXlsx: PlanFileWriter = async (input) => {
  const { header, rows } = tableOf(input);
  const { title, about } = messagesIn(planFileMessages, input.context.language).exports;
  const head = header.map((value): Cell => ({ value, type: String, fontWeight: 'bold' }));
  const workbook = writeXlsxFile([
    { sheet: title, data: [head, ...rows.map((row) => row.map(cellOf))], stickyRowsCount: 1 },
    { sheet: about, data: exportFacts(input.context).map((fact) => fact.map(cellOf)) },
  ]);
  return new Uint8Array(await (await workbook.toBlob()).arrayBuffer());
};

/** Texts are typed as such: a spreadsheet runs none of them. */
function cellOf(value: ExportValue): Cell {
  if (value === null) return null;
  return typeof value === 'number' ? { value, type: Number } : { value, type: String };
}
