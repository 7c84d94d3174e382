import { geoJSONToWkt } from 'betterknown';
import type { Language } from '../../i18n/language.ts';
import { pick } from '../../i18n/language.ts';
import { messagesIn } from '../../i18n/messages.ts';
import { planFileMessages } from '../../i18n/plan-file-messages.ts';
import { projects } from '../../layers/projects.ts';
import {
  columnTitle,
  EXPORT_COLUMNS,
  type ExportColumn,
  type ExportRow,
  type ExportValue,
} from './export-columns.ts';
import { projected } from './export-geometry.ts';
import type { WriteInput } from './export-plans.ts';

/** Letters that a cell of a spreadsheet holds at most are 32,767. */
const CELL_LETTERS = 32_000;

export interface ExportTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly ExportValue[])[];
}

/**
 * Plans as a table for people: titles and words of the language, the system by its code, and the
 * shape as well-known text, `[east, north]`, that goes on in `WKT 2` where a cell is too short.
 */
export function tableOf({ rows, projection, context: { language } }: WriteInput): ExportTable {
  const shapes = rows.map(({ geometry }) =>
    geometry === null ? [] : pieces(geoJSONToWkt(projected(geometry, projection)) ?? ''),
  );
  const width = Math.max(1, ...shapes.map((shape) => shape.length));
  const wkt = Array.from({ length: width }, (_, at) => (at === 0 ? 'WKT' : `WKT ${at + 1}`));
  return {
    header: [...EXPORT_COLUMNS.map((column) => columnTitle(column, language)), 'CRS', ...wkt],
    rows: rows.map((row, index) => [
      ...EXPORT_COLUMNS.map((column) => wordOf(column, row, language)),
      projection.id,
      ...wkt.map((_, at) => shapes[index]?.[at] ?? null),
    ]),
  };
}

function pieces(text: string): readonly string[] {
  const count = Math.ceil(text.length / CELL_LETTERS);
  return Array.from({ length: count }, (_, at) =>
    text.slice(at * CELL_LETTERS, (at + 1) * CELL_LETTERS),
  );
}

function wordOf(column: ExportColumn, { values }: ExportRow, language: Language): ExportValue {
  const value = values[column];
  if (value === null) return null;
  const { kinds, statusWords } = messagesIn(planFileMessages, language);
  const code = String(value);
  if (column === 'status') return statusWords[code as keyof typeof statusWords][0] ?? code;
  if (column !== 'kind') return value;
  if (code === 'training' || code === 'rescue') return kinds[code];
  const label = Object.entries(projects.record.kindLabels).find(([kind]) => kind === code)?.[1];
  return label ? pick(label, language) : code;
}
