import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { GEODATA_DIR } from '../write-json.ts';

/** One line of a source table: column → text. Read it with the functions of this file. */
export type FactRow = Readonly<Record<string, string>>;

/** Rows of a committed table of facts (geodata/sources/facts). */
export function readFactRows(file: string): FactRow[] {
  const text = readFileSync(join(GEODATA_DIR, 'sources/facts', file), 'utf8');
  const { data, errors } = Papa.parse<FactRow>(text, { header: true, skipEmptyLines: true });
  const [error] = errors;
  if (error) throw new Error(`${file}, row ${error.row ?? 0}: ${error.message}`);
  return data;
}

/** The text of a cell, NFC, without space at its ends; null when empty. An unknown column throws. */
export function textOf(row: FactRow, column: string): string | null {
  const text = row[column];
  if (text === undefined)
    throw new Error(`No column ${column} beside ${Object.keys(row).join(', ')}`);
  const trimmed = text.normalize('NFC').trim();
  return trimmed === '' ? null : trimmed;
}

/** The text of a cell that every row must fill. */
export function requiredText(row: FactRow, column: string): string {
  const text = textOf(row, column);
  if (text === null) throw new Error(`Empty ${column} in ${Object.values(row).join(', ')}`);
  return text;
}

/** The number in a cell (a dot is the decimal mark); null when empty, never zero for it. */
export function numberOf(row: FactRow, column: string): number | null {
  const text = textOf(row, column);
  if (text === null) return null;
  const value = Number(text);
  if (!Number.isFinite(value)) throw new Error(`${column}: not a number: ${text}`);
  return value;
}

/** The parts of a cell whose values stand between semicolons. */
export function listOf(row: FactRow, column: string): string[] {
  return (textOf(row, column) ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Whether a cell of the hand-coded columns says `yes`. */
export function isYes(row: FactRow, column: string): boolean {
  return textOf(row, column) === 'yes';
}

const VND_PER_BILLION = 1e9;

/** Tỷ đồng → đồng, whole; null when not published. Another unit throws. */
export function vndOf(row: FactRow, valueColumn: string, unitColumn: string): number | null {
  const billions = numberOf(row, valueColumn);
  if (billions === null) return null;
  if (textOf(row, unitColumn) !== 'tỷ đồng')
    throw new Error(`Unknown money unit in ${valueColumn}`);
  return Math.round(billions * VND_PER_BILLION);
}
