import { zipSync } from 'fflate';
import { baseName, unpack } from './archive.ts';
import { csvDelimiter } from './csv-delimiter.ts';
import { FileFault } from './file-fault.ts';
import { unguarded } from './formula-guard.ts';
import { demandFeatureCount } from './limits.ts';
import { proposeMapping } from './plan-fields.ts';
import type { FieldValue, RawLayer } from './raw-layer.ts';
import type { PlanFileReader } from './reader.ts';
import { layerOfRows } from './table-layer.ts';
import { decodeText } from './text-encoding.ts';

/** Rows that may stand around those of the plans: titles and empty ones. */
const SPARE_ROWS = 100;

/** CSV (RFC 4180) with commas, semicolons, tabs or bars. */
export const readCsvFile: PlanFileReader = async ({ name, bytes }, { encoding: chosen }) => {
  const Papa = (await import('papaparse')).default;
  const { text, encoding } = decodeText(bytes, { chosen });
  const said = /^sep=(.)\r?\n/.exec(text);
  const body = said ? text.slice(said[0].length) : text;
  const { data, errors } = Papa.parse<string[]>(body, {
    delimiter: said?.[1] ?? csvDelimiter(body),
  });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken) throw new FileFault('csv-broken', { feature: `#${(broken.row ?? 0) + 1}` });
  demandFeatureCount(data.length - SPARE_ROWS);
  const rows = data.map((row) => row.map(unguarded));
  return layersOf([layerOfRows(baseName(name), rows, encoding)]);
};

function layersOf(layers: readonly (RawLayer | null)[]): readonly RawLayer[] {
  const filled = layers.filter((layer) => layer !== null);
  if (filled.length === 0) throw new FileFault('no-plans');
  return filled;
}

/**
 * The sheets of an Excel workbook. Unpacked here, by the limits of archives, and handed on unpacked:
 * the reader then has nothing to unpack, and needs no workers for it.
 */
export const readXlsxFile: PlanFileReader = async ({ bytes }) => {
  const entries = unpack(bytes).map(({ name, bytes: content }) => [name, content] as const);
  const plain = zipSync(Object.fromEntries(entries), { level: 0 });
  const { default: read } = await import('read-excel-file/universal');
  const sheets = await read(plain.slice().buffer, { trim: false }).catch((error: unknown) => {
    throw new FileFault('xlsx-broken', { detail: error instanceof Error ? error.message : '' });
  });
  const layers = layersOf(
    sheets.map(({ sheet, data }) => {
      demandFeatureCount(data.length - SPARE_ROWS);
      const rows = data.map((row) => row.map(cellValue));
      return layerOfRows(sheet, rows, { name: 'utf-8', foundIn: 'format' });
    }),
  );
  const withPlans = layers.filter(holdsPlans);
  return withPlans.length > 0 ? withPlans : layers;
};

/** Whether a sheet has a place for its rows: others hold notes and sums. */
function holdsPlans({ features }: RawLayer): boolean {
  const names = features.flatMap(({ fields }) => [...fields.keys()]);
  return (
    features.some(({ geometry }) => geometry !== null) ||
    Object.values(proposeMapping([...new Set(names)])).includes('communes')
  );
}

/** Days come as instants at midnight UTC. */
function cellValue(cell: unknown): FieldValue {
  if (cell instanceof Date) {
    return Number.isNaN(cell.getTime()) ? null : cell.toISOString().slice(0, 10);
  }
  if (typeof cell === 'string' || typeof cell === 'boolean' || typeof cell === 'number')
    return cell;
  return null;
}
