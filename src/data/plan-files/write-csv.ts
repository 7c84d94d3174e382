import Papa from 'papaparse';
import type { PlanFileWriter } from './export-plans.ts';
import { guarded } from './formula-guard.ts';
import { tableOf } from './write-table-rows.ts';

/** CSV (RFC 4180), UTF-8 with a byte order mark, without which Excel misreads the letters. */
export const writeCsv: PlanFileWriter = async (input) => {
  const { header, rows } = tableOf(input);
  const safe = [header, ...rows].map((row) =>
    row.map((value) => (typeof value === 'string' ? guarded(value) : (value ?? ''))),
  );
  return new TextEncoder().encode(`\ufeff${Papa.unparse(safe, { newline: '\r\n' })}\r\n`);
};
