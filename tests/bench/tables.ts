import { growthExponent } from './growth.ts';
import type { Measurement, MeasureUnit } from './measure.ts';

/** A table of one part: the first row is its head. */
export interface Table {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
}

const DID_NOT_FINISH = 'did not finish';
const LARGE = 1_000;

function inUnit(value: number, unit: MeasureUnit): string {
  const short = (number: number) =>
    Math.abs(number) >= LARGE
      ? Math.round(number).toString()
      : String(Number(number.toPrecision(3)));
  if (unit === 'bytes') {
    const kilobytes = value / 1000;
    return kilobytes >= LARGE ? `${short(kilobytes / 1000)} MB` : `${short(kilobytes)} kB`;
  }
  if (unit === 'fps') return `${short(value)}/s`;
  return unit === 'ms' ? `${short(value)} ms` : short(value);
}

function cell(measurement: Measurement | undefined, base: Measurement | undefined): string {
  if (measurement === undefined) return '–';
  const { median, p95, unit, failure } = measurement;
  if (median === null) return `${DID_NOT_FINISH}: ${failure}`;
  const spread = p95 === null ? '' : ` (p95 ${inUnit(p95, unit)})`;
  const isBase = base === measurement || base?.median == null || base.median === 0;
  return inUnit(median, unit) + spread + (isBase ? '' : ` = ${(median / base.median).toFixed(2)}×`);
}

function growthRow(measure: string, subjects: readonly string[], all: readonly Measurement[]) {
  const exponents = subjects.map((subject) => {
    const points = all
      .filter((each) => each.subject === subject)
      .flatMap(({ records, median }) =>
        records === null || median === null ? [] : [[records, median] as const],
      );
    return growthExponent(points)?.toFixed(2) ?? '–';
  });
  return [`${measure}: growth b`, '', ...exponents];
}

function rowsOfMeasure(
  measure: string,
  subjects: readonly string[],
  all: readonly Measurement[],
): readonly (readonly string[])[] {
  const sizes = [...new Set(all.map(({ records }) => records))];
  const rows = sizes.map((size) => {
    const atSize = all.filter(({ records }) => records === size);
    const base = atSize.find(({ subject }) => subject === subjects[0]);
    return [
      measure,
      size === null ? '' : size.toLocaleString('en'),
      ...subjects.map((subject) =>
        cell(
          atSize.find((each) => each.subject === subject),
          base,
        ),
      ),
    ];
  });
  return sizes.length > 1 ? [...rows, growthRow(measure, subjects, all)] : rows;
}

/** A table a part: a row a measure and number of records, a column a subject, ratios to the first. */
export function tablesOf(measurements: readonly Measurement[]): readonly Table[] {
  const parts = [...new Set(measurements.map(({ part }) => part))];
  return parts.map((part) => {
    const ofPart = measurements.filter((each) => each.part === part);
    const subjects = [...new Set(ofPart.map(({ subject }) => subject))];
    const measures = [...new Set(ofPart.map(({ measure }) => measure))];
    const rows = measures.flatMap((measure) =>
      rowsOfMeasure(
        measure,
        subjects,
        ofPart.filter((each) => each.measure === measure),
      ),
    );
    return { title: part, rows: [['measure', 'records', ...subjects], ...rows] };
  });
}

/** The table for a terminal: columns as wide as their widest cell. */
export function asText({ title, rows }: Table): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const lines = rows.map((row) =>
    row
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [`\n${title}`, ...lines].join('\n');
}

/** The table in Markdown. */
export function asMarkdown({ title, rows }: Table): string {
  const [head = [], ...body] = rows;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [`### ${title}`, '', line(head), line(head.map(() => '---')), ...body.map(line)].join(
    '\n',
  );
}
