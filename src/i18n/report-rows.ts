import type {
  Caveat,
  ImpactReport,
  LineSource,
  ReportFigure,
  ReportLine,
  ReportSection,
  Subject,
} from '../core/impact/report.ts';
import type { Source } from '../core/record.ts';
import { formatNumber, formatQuantity, qualify } from './format.ts';
import { type Language, pick } from './language.ts';
import { reportCaveatMessages } from './report-caveat-messages.ts';
import { reportLineMessages, reportSectionMessages } from './report-line-messages.ts';
import { wordsOfLine } from './report-line-words.ts';
import { type MethodWords, reportMethodMessages } from './report-method-messages.ts';
import { unitName } from './unit-words.ts';

/** Where a row's value comes from, in words. */
export interface RowSource {
  readonly text: string;
  /** Publisher and address; null for a dataset of the atlas, whose source stands in the text. */
  readonly source: Source | null;
  readonly isIllustrative: boolean;
}

/** A line of the report ready to be read, for panel, print sheet and export alike. */
export interface ReportRow {
  readonly key: string;
  readonly code: ReportLine['code'];
  readonly label: string;
  readonly value: string;
  /** What stands behind the value; empty: nothing. */
  readonly note: string;
  /** A sentence each. */
  readonly caveats: readonly string[];
  readonly method: MethodWords;
  readonly sources: readonly RowSource[];
  readonly isIllustrative: boolean;
  /** Whether the plan's own figures do not fit what is there. */
  readonly isWarning: boolean;
}

export interface ReportRows {
  readonly id: ReportSection;
  readonly title: string;
  readonly rows: readonly ReportRow[];
}

const WARNINGS: readonly Caveat['code'][] = [
  'more-than-possible',
  'more-than-estimate',
  'not-in-list',
  'not-in-shape',
];

/** Names that a sentence may hold before it only counts the rest. */
const MOST_NAMES = 12;

/** A subject by its name. */
export function subjectName(subject: Subject, language: Language): string {
  switch (subject.kind) {
    case 'unit':
      return unitName(subject, language);
    case 'record':
      return language === 'vi' ? subject.name : subject.nameEn;
    case 'indicator':
      return pick(subject.title, language);
    case 'border':
      return language === 'vi' ? subject.nameVi : subject.nameEn;
    case 'road':
      return subject.ref ?? subject.name ?? '';
    case 'place':
      return subject.name;
    case 'clause':
      return subject.code;
    case 'risk-level':
      return String(subject.level);
    default:
      return subject satisfies never;
  }
}

function namesOf(subjects: readonly Subject[], language: Language): string {
  const names = subjects.slice(0, MOST_NAMES).map((subject) => subjectName(subject, language));
  const rest = subjects.length - names.length;
  return names.join(', ') + (rest > 0 ? ` +${formatNumber(rest, language)}` : '');
}

/** A caveat as a sentence. */
export function caveatInWords({ code, subjects, count }: Caveat, language: Language): string {
  const words = reportCaveatMessages[language][code];
  return words(namesOf(subjects, language), count === null ? '' : formatNumber(count, language));
}

function figureSource(figure: ReportFigure, report: ImpactReport, language: Language): RowSource {
  const words = reportLineMessages[language];
  const indicator = report.indicators.find(({ id }) => id === figure.indicator);
  const value = formatQuantity(
    figure.value,
    indicator === undefined ? '' : pick(indicator.unit, language),
    language,
    indicator?.decimals ?? 0,
  );
  const title = indicator === undefined ? figure.indicator : pick(indicator.title, language);
  const parts = [
    qualify(value, figure.qualifier, language),
    figure.year === null ? '' : String(figure.year),
    figure.standard === null ? '' : words.standard(figure.standard.replace('-', '–')),
  ];
  const unit = report.units.find(({ id }) => id === figure.unit);
  const name = unit === undefined ? figure.unit : unitName(unit, language);
  const told = parts.filter((part) => part !== '').join(', ');
  return {
    text: `${words.figureOf(name, title)}, ${told}`,
    source: report.figureSources[figure.source] ?? null,
    isIllustrative: figure.isIllustrative,
  };
}

function sourcesInWords(
  source: LineSource,
  line: ReportLine,
  report: ImpactReport,
  language: Language,
): readonly RowSource[] {
  switch (source.kind) {
    case 'dataset': {
      const dataset = report.datasets.find(({ id }) => id === source.id);
      if (dataset === undefined) return [];
      const [title, from] = [pick(dataset.title, language), pick(dataset.source, language)];
      const text = `${title} (${pick(dataset.vintage, language)}). ${from}`;
      return [{ text, source: null, isIllustrative: false }];
    }
    case 'figures':
      return source.ids.flatMap((id) => {
        const figure = report.figures.find((each) => each.id === id);
        return figure === undefined ? [] : figureSource(figure, report, language);
      });
    case 'record':
      return source.sources.map((each) => ({
        text: each.publisher,
        source: each,
        isIllustrative: line.isIllustrative,
      }));
    default:
      return source satisfies never;
  }
}

function rowOf(line: ReportLine, report: ImpactReport, language: Language): ReportRow {
  const { key, code, method, caveats, isIllustrative } = line;
  return {
    key,
    code,
    ...wordsOfLine(line, language),
    caveats: caveats.map((caveat) => caveatInWords(caveat, language)),
    method: reportMethodMessages[language][method],
    sources: line.sources.flatMap((source) => sourcesInWords(source, line, report, language)),
    isIllustrative,
    isWarning: caveats.some((caveat) => WARNINGS.includes(caveat.code)),
  };
}

/** The report as rows of text; sections without a line are left out. */
export function reportRows(report: ImpactReport, language: Language): readonly ReportRows[] {
  return report.sections
    .filter(({ lines }) => lines.length > 0)
    .map(({ id, lines }) => ({
      id,
      title: reportSectionMessages[language][id],
      rows: lines.map((line) => rowOf(line, report, language)),
    }));
}
