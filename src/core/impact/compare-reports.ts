import type { MeasuredValues } from './measures.ts';
import type { ImpactReport, ReportLine, ReportSection } from './report.ts';
import { canonicalText } from './seal-report.ts';

/** How a line of one report stands to the line of the same key in another. */
export interface LineDifference {
  readonly section: ReportSection;
  readonly key: string;
  /** Null: the report has no such line. */
  readonly a: ReportLine | null;
  readonly b: ReportLine | null;
  /** `b − a` of every value that both have; null where either is not known. */
  readonly change: MeasuredValues;
  readonly isSame: boolean;
}

type Values = Readonly<Record<string, number | null>>;

function changeOf(a: ReportLine | null, b: ReportLine | null): MeasuredValues {
  if (a === null || b === null) return {};
  const before = a.values as Values;
  const after = b.values as Values;
  return Object.fromEntries(
    Object.keys(before)
      .filter((name) => name in after)
      .map((name) => {
        const [from, to] = [before[name] ?? null, after[name] ?? null];
        return [name, from === null || to === null ? null : to - from];
      }),
  );
}

function keysOf(a: readonly ReportLine[], b: readonly ReportLine[]): readonly string[] {
  return [...new Set([...a, ...b].map(({ key }) => key))];
}

/** Two reports line by line, in the order of the first, then what only the second has. */
export function compareReports(a: ImpactReport, b: ImpactReport): readonly LineDifference[] {
  return a.sections.flatMap(({ id: section, lines }) => {
    const others = b.sections.find(({ id }) => id === section)?.lines ?? [];
    return keysOf(lines, others).map((key): LineDifference => {
      const ofA = lines.find((line) => line.key === key) ?? null;
      const ofB = others.find((line) => line.key === key) ?? null;
      const isSame = canonicalText(ofA) === canonicalText(ofB);
      return { section, key, a: ofA, b: ofB, change: changeOf(ofA, ofB), isSame };
    });
  });
}
