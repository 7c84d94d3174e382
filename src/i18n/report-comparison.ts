import { compareReports, type LineDifference } from '../core/impact/compare-reports.ts';
import { MEASURES, type MeasureName } from '../core/impact/measures.ts';
import type { ImpactReport } from '../core/impact/report.ts';
import { formatNumber, formatQuantity, formatVnd } from './format.ts';
import { type Language, pick } from './language.ts';
import { formatArea, formatLength } from './measure-words.ts';
import { type ReportRow, reportRows } from './report-rows.ts';

/** A report with the letter of its version. */
export interface LabelledReport {
  readonly label: string;
  readonly report: ImpactReport;
}

/** What a version says of a line. */
export interface ComparedCell {
  readonly label: string;
  /** Null: its report has no such line. */
  readonly value: string | null;
  /** What it has more (+) or less (−) than the first version; empty: nothing, or not to be told. */
  readonly difference: string;
}

/** A line in which not all versions are alike, and what each says of it; the first version first. */
export interface ComparedRow {
  readonly key: string;
  readonly label: string;
  readonly cells: readonly ComparedCell[];
}

export interface Comparison {
  readonly rows: readonly ComparedRow[];
  /** Lines whose value is one in all versions. */
  readonly sameCount: number;
  /** Whether the reports are alike in everything: notes and caveats, too. */
  readonly isSame: boolean;
}

/** What a line is about: of the values that it carries, the first of these. */
const MAIN_MEASURES: readonly MeasureName[] = [
  'figure',
  'budgetPerHouseholdVnd',
  'claimed',
  'estimate',
  'high',
  'areaM2',
  'lengthM',
  'points',
  'records',
  'distanceM',
];

const POINTS_OF_PERCENT: Readonly<Record<Language, string>> = { vi: 'điểm %', en: 'pp' };

function amount(name: MeasureName, value: number, language: Language): string {
  switch (MEASURES[name].unit) {
    case 'm2':
      return formatArea(value, language);
    case 'm':
      return formatLength(value, language);
    case 'vnd':
      return formatVnd(value, language);
    default:
      return formatNumber(Math.round(value), language);
  }
}

function ofIndicator({ a }: LineDifference, value: number, language: Language): string {
  if (a?.subject?.kind !== 'indicator') return formatNumber(value, language, 2);
  const { decimals, unit } = a.subject;
  const told = pick(unit, language);
  const words = told === '%' ? POINTS_OF_PERCENT[language] : told;
  return formatQuantity(value, words, language, decimals);
}

/** "+12,3 ha", "−4"; empty where nothing would be seen of it. */
function differenceInWords(difference: LineDifference, language: Language): string {
  const { change } = difference;
  const name = MAIN_MEASURES.find((each) => each in change);
  const by = name === undefined ? null : (change[name] ?? null);
  if (name === undefined || by === null) return '';
  const size = Math.abs(by);
  const told =
    name === 'figure' ? ofIndicator(difference, size, language) : amount(name, size, language);
  return /[1-9]/.test(told) ? `${by < 0 ? '−' : '+'}${told}` : '';
}

type RowsByKey = ReadonlyMap<string, ReportRow>;

function rowsByKey(report: ImpactReport, language: Language): RowsByKey {
  const rows = reportRows(report, language).flatMap((section) => section.rows);
  return new Map(rows.map((row) => [row.key, row]));
}

/** A value from its first digit on: that one is measured and the other estimated is no difference. */
function seenOf({ value }: ComparedCell): string | null {
  return value === null ? null : (/\d.*$/.exec(value)?.[0] ?? value);
}

/** Whether every version has the line, and a reader would see one value in all of them. */
function isAlike({ cells }: ComparedRow): boolean {
  const values = new Set(cells.map(seenOf));
  return values.size === 1 && cells.every(({ difference }) => difference === '');
}

/**
 * The versions of a plan side by side, line by line, with the difference of each to the first. Lines
 * keep the order of the report; those that only another version has come behind in their section.
 */
export function comparisonOf(
  own: LabelledReport,
  others: readonly LabelledReport[],
  language: Language,
): Comparison {
  const versions = [own, ...others].map(({ report }) => rowsByKey(report, language));
  const compared = others.map(({ report }) => {
    const differences = compareReports(own.report, report);
    return new Map(differences.map((difference) => [difference.key, difference]));
  });
  const keys = [...new Set(compared.flatMap((differences) => [...differences.keys()]))];
  const rows = keys.map((key): ComparedRow => {
    const cells = [own, ...others].map(({ label }, index): ComparedCell => {
      const difference = compared[index - 1]?.get(key);
      return {
        label,
        value: versions[index]?.get(key)?.value ?? null,
        difference: difference === undefined ? '' : differenceInWords(difference, language),
      };
    });
    const named = versions.find((each) => each.has(key))?.get(key);
    return { key, label: named?.label ?? key, cells };
  });
  const differing = rows.filter((row) => !isAlike(row));
  const isSame = compared.every((differences) =>
    [...differences.values()].every((difference) => difference.isSame),
  );
  return { rows: differing, sameCount: rows.length - differing.length, isSame };
}
