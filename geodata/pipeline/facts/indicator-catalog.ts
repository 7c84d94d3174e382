import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import {
  type IndicatorRow,
  indicatorRowSchema,
  indicatorSeriesSchema,
  rowsOfSeries,
} from '../../../src/core/indicator.ts';
import { type FileText, formatRows, GEODATA_DIR, writeGeodata } from '../write-json.ts';
import { CLASSINGS, classBreaks } from './class-breaks.ts';
import { indicatorOf } from './indicators.ts';
import { type FactRow, readFactRows, textOf } from './read-facts.ts';

const PUBLISHED = 'facts/indicators.json';
const ILLUSTRATIVE = 'illustrative/indicators.json';

/** Communes of either vintage: districts, and a province, would be classes of their own. */
const COMMUNE = /^20\d\d:\d{5}$/;

function readGeodata(path: string): unknown {
  return JSON.parse(readFileSync(join(GEODATA_DIR, path), 'utf8'));
}

/** Every value that a commune of the map may be painted with, of all years: bounds stay while years change. */
function paintedRows(): IndicatorRow[] {
  const published = v.parse(v.array(indicatorRowSchema), readGeodata(PUBLISHED));
  const series = v.parse(v.array(indicatorSeriesSchema), readGeodata(ILLUSTRATIVE));
  return [...published, ...series.flatMap(rowsOfSeries)].filter(
    ({ isPaintable, unit }) => isPaintable && COMMUNE.test(unit),
  );
}

/** Null for an indicator that the table does not paint; throws where its values make no classes. */
function breaksOf(row: FactRow, rows: readonly IndicatorRow[]): readonly number[] | null {
  const word = textOf(row, 'classing');
  if (word === null) return null;
  const id = textOf(row, 'id');
  const values = rows.filter(({ indicator }) => indicator === id).map(({ value }) => value);
  const breaks = classBreaks(values, v.parse(v.picklist(CLASSINGS), word));
  if (breaks === null) throw new Error(`${id}: ${values.length} values make no classes`);
  return breaks;
}

/** The catalogue of indicators. Needs the files of published and of illustrative values. */
export function indicatorCatalogFile(): FileText {
  const rows = paintedRows();
  const table = readFactRows('indicator-catalog.csv');
  const indicators = table.map((row) => indicatorOf(row, breaksOf(row, rows)));
  return ['facts/indicator-catalog.json', formatRows(indicators)];
}

/** Writes the catalogue with its classes: after all values that are classed. */
export function buildIndicatorCatalog(): void {
  writeGeodata(...indicatorCatalogFile());
}
