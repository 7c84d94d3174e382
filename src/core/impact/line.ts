import type { Indicator } from '../indicator.ts';
import type { IndicatorValue } from '../statistic.ts';
import type { Unit } from '../unit.ts';
import type { KnownFigure } from './figures.ts';
import type { ImpactRecord } from './impact-record.ts';
import { roundedValues } from './measures.ts';
import type {
  Caveat,
  CaveatCode,
  IndicatorSubject,
  LineSource,
  ReportLine,
  Subject,
  UnitSubject,
} from './report.ts';

type LineParts = Pick<ReportLine, 'code' | 'values' | 'method' | 'sources'> & Partial<ReportLine>;

function idOf(subject: Subject | null): string {
  switch (subject?.kind) {
    case undefined:
      return '';
    case 'unit':
    case 'record':
    case 'indicator':
      return subject.id;
    case 'risk-level':
      return String(subject.level);
    case 'clause':
      return subject.code;
    case 'border':
      return subject.nameEn;
    default:
      // Which road or place is the nearest is what a comparison is about.
      return '';
  }
}

/** A line, its values rounded as they are kept. */
export function lineOf(parts: LineParts): ReportLine {
  const subject = parts.subject ?? null;
  const id = idOf(subject);
  return {
    qualifier: null,
    standard: null,
    isIllustrative: false,
    related: [],
    caveats: [],
    ...parts,
    key: id === '' ? parts.code : `${parts.code}/${id}`,
    subject,
    values: roundedValues(parts.values),
  };
}

export function unitSubject({ id, type, name, fullName }: Unit): UnitSubject {
  return { kind: 'unit', id, type, name, fullName };
}

export function indicatorSubject({ id, title, unit, decimals }: Indicator): IndicatorSubject {
  return { kind: 'indicator', id, title, unit, decimals };
}

export function recordSubject(record: ImpactRecord): Subject {
  const { id, layer, name, nameEn, kind, clauses, start, end, numbers } = record;
  const riskLevel = numbers.riskLevel ?? null;
  return {
    kind: 'record',
    id,
    layer,
    name,
    nameEn,
    recordKind: kind,
    clauses,
    start,
    end,
    riskLevel,
  };
}

export function recordSource({ id, sources }: ImpactRecord): LineSource {
  return { kind: 'record', id, sources };
}

/** Datasets that some records were read from. */
export function datasetsOf(records: readonly ImpactRecord[]): readonly LineSource[] {
  return [...new Set(records.flatMap(({ dataset }) => dataset ?? []))]
    .sort()
    .map((id) => ({ kind: 'dataset', id }));
}

export function figuresSource(figures: readonly KnownFigure[]): readonly LineSource[] {
  const ids = [...new Set(figures.flatMap(({ rows }) => rows.map(({ id }) => id)))].sort();
  return ids.length === 0 ? [] : [{ kind: 'figures', ids }];
}

export function rowsOf(figures: readonly KnownFigure[]): readonly IndicatorValue[] {
  return figures.flatMap(({ rows }) => rows);
}

/** A caveat about units; none when there are no such units. */
export function aboutUnits(code: CaveatCode, units: readonly Unit[]): readonly Caveat[] {
  return units.length === 0
    ? []
    : [{ code, subjects: units.map(unitSubject), count: units.length }];
}

/** A caveat about a number of things; none for zero. */
export function aboutCount(code: CaveatCode, count: number): readonly Caveat[] {
  return count === 0 ? [] : [{ code, subjects: [], count: Math.round(count) }];
}

export function caveat(code: CaveatCode, applies: boolean): readonly Caveat[] {
  return applies ? [{ code, subjects: [], count: null }] : [];
}
