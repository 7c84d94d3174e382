import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import {
  type Indicator,
  indicatorRowSchema,
  indicatorSeriesSchema,
  rowsOfSeries,
} from '../../../src/core/indicator.ts';
import { figureOf, IndicatorTable, yearsWithFigures } from '../../../src/core/statistic.ts';
import { UnitIndex } from '../../../src/core/unit.ts';
import { type FileText, formatRows, GEODATA_DIR, writeGeodata } from '../write-json.ts';
import { CLASSINGS, classBreaks, evenBreaks } from './class-breaks.ts';
import { indicatorOf } from './indicators.ts';
import { readUnits } from './places.ts';
import { type FactRow, readFactRows, textOf } from './read-facts.ts';

const PUBLISHED = 'facts/indicators.json';
const ILLUSTRATIVE = 'illustrative/indicators.json';

/** Kinds of units that are painted, each with values of its own size. */
const PAINTED = {
  before: { vintage: '2020', level: 'commune' },
  now: { vintage: '2025', level: 'commune' },
  districts: { vintage: '2020', level: 'district' },
} as const;

function readGeodata(path: string): unknown {
  return JSON.parse(readFileSync(join(GEODATA_DIR, path), 'utf8'));
}

function readFigures(): IndicatorTable {
  const published = v.parse(v.array(indicatorRowSchema), readGeodata(PUBLISHED));
  const series = v.parse(v.array(indicatorSeriesSchema), readGeodata(ILLUSTRATIVE));
  return new IndicatorTable([
    ...published.map((row) => ({ ...row, isIllustrative: false })),
    ...series.flatMap(rowsOfSeries).map((row) => ({ ...row, isIllustrative: true })),
  ]);
}

/** Every value that units of a kind are painted with, of all years: bounds stay while years change. */
function paintedValues(
  indicator: Indicator,
  { vintage, level }: (typeof PAINTED)[keyof typeof PAINTED],
  { table, units }: { readonly table: IndicatorTable; readonly units: UnitIndex },
): number[] {
  const years = yearsWithFigures({ indicator, vintage, level }, table, units);
  const figures = years.flatMap((year) =>
    units.ofLevel(vintage, level).map((unit) => figureOf({ unit, indicator, year }, table, units)),
  );
  return figures.flatMap((figure) => (figure.kind === 'missing' ? [] : figure.value));
}

const NO_CLASSES = { breaks: null, breaks2025: null, districtBreaks: null } as const;

/**
 * An indicator with its classes; none where the table does not paint it. Throws where the values of
 * communes make none. Rates have the same for all units: a colour means the same share everywhere.
 */
function withClasses(row: FactRow, table: IndicatorTable, units: UnitIndex): Indicator {
  const plain = indicatorOf(row, NO_CLASSES);
  const word = textOf(row, 'classing');
  if (word === null) return plain;
  const classing = v.parse(v.picklist(CLASSINGS), word);
  const valuesOf = (kind: keyof typeof PAINTED) =>
    paintedValues(plain, PAINTED[kind], { table, units });
  const [before, now] = [valuesOf('before'), valuesOf('now')];
  const isCounted = plain.aggregation === 'sum';
  const breaks = classBreaks(isCounted ? before : [...before, ...now], classing);
  if (breaks === null) throw new Error(`${plain.id}: the values of communes make no classes`);
  return isCounted
    ? {
        ...plain,
        breaks,
        breaks2025: classBreaks(now, classing) ?? evenBreaks(now),
        districtBreaks: evenBreaks(valuesOf('districts')),
      }
    : { ...plain, breaks };
}

/** The catalogue of indicators. Needs the files of published and of illustrative values. */
export function indicatorCatalogFile(): FileText {
  const figures = readFigures();
  const units = new UnitIndex(readUnits());
  const table = readFactRows('indicator-catalog.csv');
  const indicators = table.map((row) => withClasses(row, figures, units));
  return ['facts/indicator-catalog.json', formatRows(indicators)];
}

/** Writes the catalogue with its classes: after all values that are classed. */
export function buildIndicatorCatalog(): void {
  writeGeodata(...indicatorCatalogFile());
}
