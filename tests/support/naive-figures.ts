import { readGeodata } from './fact-atlas.ts';

/**
 * The figures of all units of a vintage and level, straight from the files: nothing of src/ is
 * asked. Slow and plain on purpose.
 */

interface FileRow {
  readonly unit: string;
  readonly indicator: string;
  readonly year: number;
  readonly value: number;
  readonly qualifier: string;
  readonly standard: string | null;
  readonly date: string;
  readonly isMade: boolean;
}

interface PublishedRow extends Omit<FileRow, 'year' | 'date' | 'isMade'> {
  readonly yearFirst: number | null;
  readonly yearLast: number | null;
  readonly measuredOn: string | null;
  readonly source: { readonly date: string | null };
}

interface MadeSeries extends Omit<FileRow, 'year' | 'value' | 'date' | 'isMade'> {
  readonly firstYear: number;
  readonly values: readonly number[];
}

interface FileUnit {
  readonly id: string;
  readonly vintage: string;
  readonly level: string;
  readonly cameFrom: readonly string[];
  readonly cameFromOutside: readonly unknown[];
}

const UNITS = readGeodata('boundaries/units.json') as readonly FileUnit[];
const AGGREGATIONS = readGeodata('facts/indicator-catalog.json') as readonly {
  readonly id: string;
  readonly aggregation: string;
}[];

const PUBLISHED = (readGeodata('facts/indicators.json') as readonly PublishedRow[])
  .filter(
    (row) => row.measuredOn === null && row.yearFirst !== null && row.yearFirst === row.yearLast,
  )
  .map((row) => ({ ...row, year: row.yearFirst, date: row.source.date ?? '', isMade: false }));
const MADE = (readGeodata('illustrative/indicators.json') as readonly MadeSeries[]).flatMap(
  ({ firstYear, values, ...series }) =>
    values.map((value, index) => ({
      ...series,
      value,
      year: firstYear + index,
      date: '',
      isMade: true,
    })),
);
const ROWS = [...PUBLISHED, ...MADE].filter(
  ({ qualifier }) => !qualifier.startsWith('target'),
) as readonly FileRow[];

interface Question {
  readonly indicator: string;
  readonly year: number;
  readonly vintage: string;
  readonly level: string;
  readonly isPublishedOnly: boolean;
}

/** Published before illustrative, a result before an estimate, the newer source before the older. */
function stated(unit: string, { indicator, year, isPublishedOnly }: Question): FileRow | undefined {
  const rank = (row: FileRow) => (row.isMade ? 2 : 0) + (row.qualifier === 'estimate' ? 1 : 0);
  return ROWS.filter(
    (row) =>
      row.unit === unit &&
      row.indicator === indicator &&
      row.year === year &&
      !(isPublishedOnly && row.isMade),
  ).sort((a, b) => rank(a) - rank(b) || (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))[0];
}

function madeOfParts(unit: FileUnit, question: Question): number | null {
  const way = AGGREGATIONS.find(({ id }) => id === question.indicator)?.aggregation;
  if (way === 'none' || unit.cameFromOutside.length > 0 || unit.cameFrom.length === 0) return null;
  let [sum, weights] = [0, 0];
  const standards = new Set<string | null>();
  for (const part of unit.cameFrom) {
    const row = stated(part, question);
    const households = stated(part, { ...question, indicator: 'households' });
    if (row === undefined) return null;
    if (way === 'household-weighted' && households === undefined) return null;
    const weight = way === 'sum' ? 1 : (households?.value ?? 0);
    sum += row.value * weight;
    weights += weight;
    standards.add(row.standard);
  }
  if (standards.size > 1 || weights === 0) return null;
  return way === 'sum' ? sum : sum / weights;
}

/** Value by unit; null: not known. */
export function naiveFigures(question: Question): ReadonlyMap<string, number | null> {
  const asked = UNITS.filter(
    ({ vintage, level }) => vintage === question.vintage && level === question.level,
  );
  return new Map(
    asked.map((unit) => {
      const own = stated(unit.id, question)?.value;
      if (own !== undefined) return [unit.id, own];
      return [unit.id, unit.vintage === '2025' ? madeOfParts(unit, question) : null];
    }),
  );
}
