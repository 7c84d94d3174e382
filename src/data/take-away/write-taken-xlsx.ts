import writeXlsxFile, { type Cell } from 'write-excel-file/universal';
import { messagesIn } from '../../i18n/messages.ts';
import { takenMessages } from '../../i18n/taken-messages.ts';
import { factsInWords } from '../../state/take-away/facts-in-words.ts';
import type { TakenTable, TakenValue } from '../../state/take-away/taken.ts';

/** Letters that a cell of a spreadsheet holds at most. */
const CELL_LETTERS = 32_767;

/** Texts are typed as such: a spreadsheet runs none of them. */
function cellOf(value: TakenValue): Cell {
  if (value === null) return null;
  if (typeof value === 'number') return { value, type: Number };
  return { value: value.normalize('NFC').slice(0, CELL_LETTERS), type: String };
}

const bold = (value: string): Cell => ({ value, type: String, fontWeight: 'bold' });

/** An Excel workbook: the table, and on a second sheet what it says of itself. */
export async function writeTakenXlsx(table: TakenTable): Promise<Blob> {
  const { columns, rows, language, content } = table;
  const words = messagesIn(takenMessages, language);
  const data = [
    columns.map(({ title }) => bold(title)),
    ...rows.map(({ values }) => columns.map(({ key }) => cellOf(values[key] ?? null))),
  ];
  const about = factsInWords(table).map(([label, said]) => [bold(label), cellOf(said)]);
  const workbook = writeXlsxFile([
    { sheet: words[content], data, stickyRowsCount: 1 },
    { sheet: words.about, data: about, columns: [{ width: 28 }, { width: 100 }] },
  ]);
  return workbook.toBlob();
}
