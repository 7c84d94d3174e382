import Papa from 'papaparse';
import type { TakenTable, TakenValue } from '../../state/take-away/taken.ts';
import { guarded } from '../plan-files/formula-guard.ts';

function safe(value: TakenValue): string | number {
  return typeof value === 'string' ? guarded(value.normalize('NFC')) : (value ?? '');
}

/** CSV (RFC 4180), UTF-8 with a byte order mark, without which Excel misreads the letters. */
export async function writeTakenCsv({ columns, rows }: TakenTable): Promise<string> {
  const lines = [
    columns.map(({ title }) => safe(title)),
    ...rows.map(({ values }) => columns.map(({ key }) => safe(values[key] ?? null))),
  ];
  return `\ufeff${Papa.unparse(lines, { newline: '\r\n' })}\r\n`;
}
