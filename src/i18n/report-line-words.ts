import type { ReportLine } from '../core/impact/report.ts';
import { formatNumber, formatQuantity, formatVnd, qualify } from './format.ts';
import { type Language, pick } from './language.ts';
import { formatLength } from './measure-words.ts';
import { reportLineMessages } from './report-line-messages.ts';
import { recordTotal, recordWords, riskLevelWords } from './report-record-words.ts';
import {
  count,
  distance,
  joined,
  known,
  type LineWords,
  length,
  type Part,
  relatives,
  shares,
  size,
  type Telling,
  told,
} from './report-telling.ts';
import { unitName } from './unit-words.ts';

function shapeWords(telling: Telling): LineWords {
  const { line, words, language } = telling;
  const corners = told(telling, 'corners', (value) => words.corners(count(telling, value)));
  const perimeter = told(telling, 'perimeterM', (value) =>
    words.perimeter(formatLength(value, language)),
  );
  const labels = {
    'shape-area': words.area,
    'shape-line': words.length,
    'shape-points': words.points,
  } as const;
  const label = labels[line.code as keyof typeof labels];
  return { label, value: size(telling), note: joined([perimeter, corners]) };
}

function communeWords(telling: Telling): LineWords {
  const { line, words, language } = telling;
  const { subject, code } = line;
  if (subject?.kind !== 'unit') {
    return { label: words.outside, value: size(telling), note: joined(shares(telling)) };
  }
  const name = unitName(subject, language);
  const then = subject.id.startsWith('2020') ? words.until2025(name) : words.since2025(name);
  const label = code === 'commune' ? name : then;
  const note = joined([...shares(telling), code === 'commune' && relatives(telling)]);
  return { label, value: size(telling), note };
}

function yearsAndCoverage(telling: Telling): readonly Part[] {
  const { line, values, words } = telling;
  const last = known(values, 'year');
  const first = known(values, 'firstYear') ?? last;
  const [withFigure, all] = [known(values, 'communesWithFigure'), known(values, 'communes')];
  return [
    last !== null && words.years(String(first), String(last)),
    line.standard !== null && words.standard(line.standard.replace('-', '–')),
    withFigure !== null &&
      all !== null &&
      words.coverage(count(telling, withFigure), count(telling, all)),
  ];
}

function spreadWords(telling: Telling): LineWords {
  const { line, values, words, language } = telling;
  const { subject } = line;
  if (subject?.kind !== 'indicator') throw new Error(`${line.key} is about no indicator`);
  const unit = pick(subject.unit, language);
  const quantity = (value: number) => formatQuantity(Math.round(value), unit, language);
  const { estimate, low, high } = values;
  const isRange = low != null && high != null && low !== high;
  const value =
    estimate != null
      ? qualify(quantity(estimate), line.qualifier, language)
      : high != null
        ? words.atMost(quantity(high))
        : words.notAvailable;
  const range =
    estimate != null &&
    isRange &&
    words.range(formatNumber(Math.round(low), language), quantity(high));
  return {
    label: words.within(pick(subject.title, language)),
    value,
    note: joined([range, ...yearsAndCoverage(telling)]),
  };
}

function indicatorWords(telling: Telling): LineWords {
  const { line, values, words, language } = telling;
  const { subject } = line;
  if (subject?.kind !== 'indicator') throw new Error(`${line.key} is about no indicator`);
  const quantity = (value: number) =>
    formatQuantity(value, pick(subject.unit, language), language, subject.decimals);
  const { lowest, highest } = values;
  const isRange = lowest != null && highest != null && lowest !== highest;
  return {
    label: pick(subject.title, language),
    value: told(telling, 'figure', (value) => qualify(quantity(value), line.qualifier, language)),
    note: joined([
      isRange && words.range(quantity(lowest), quantity(highest)),
      ...yearsAndCoverage(telling),
    ]),
  };
}

function nearWords(telling: Telling): LineWords {
  const { line, words, language } = telling;
  const { subject, code } = line;
  const labels = {
    'nearest-road': words.nearestRoad,
    'nearest-local-road': words.nearestLocalRoad,
    'nearest-centre': words.nearestCentre,
  } as const;
  const label = labels[code as keyof typeof labels];
  const value = distance(telling);
  if (subject?.kind === 'road') {
    const roadClass = words.roadClasses[subject.class] ?? subject.class;
    return { label, value, note: joined([subject.ref, subject.name, roadClass]) };
  }
  if (subject?.kind === 'place') return { label, value, note: subject.name };
  if (subject?.kind !== 'border') return { label: label ?? words.outside, value, note: '' };
  const name = language === 'vi' ? subject.nameVi : subject.nameEn;
  return { label: name, value: words.withinReach(length(telling)), note: distance(telling) };
}

function claimWords(telling: Telling): LineWords {
  const { line, values, words, language } = telling;
  const number = (value: number) => formatNumber(Math.round(value), language);
  switch (line.code) {
    case 'claimed-households': {
      const { low, high, estimate } = values;
      const isRange = low != null && high != null && low !== high;
      return {
        label: words.claimedHouseholds,
        value: told(telling, 'claimed', (value) => words.households(number(value))),
        note: joined([
          estimate != null && words.estimatedHouseholds(number(estimate)),
          low == null && words.estimatedHouseholds(words.notAvailable),
          isRange && words.range(number(low), number(high)),
        ]),
      };
    }
    case 'budget-per-household': {
      const households = known(values, 'claimed') ?? known(values, 'estimate');
      const total = formatVnd(known(values, 'budgetVnd'), language);
      return {
        label: words.budgetPerHousehold,
        value: told(telling, 'budgetPerHouseholdVnd', (value) => formatVnd(value, language)),
        note: households === null ? '' : words.forHouseholds(total, number(households)),
      };
    }
    default:
      return {
        label: words.claimedCommunes,
        value: told(telling, 'claimed', (value) => words.communes(number(value))),
        note: '',
      };
  }
}

/** Label, value and note of a line. Throws when a line has another subject than its code: a fault. */
export function wordsOfLine(line: ReportLine, language: Language): LineWords {
  const words = reportLineMessages[language];
  const telling: Telling = { line, values: line.values, words, language };
  switch (line.code) {
    case 'shape-area':
    case 'shape-line':
    case 'shape-points':
      return shapeWords(telling);
    case 'commune':
    case 'commune-then':
    case 'outside-communes':
      return communeWords(telling);
    case 'spread-count':
      return spreadWords(telling);
    case 'indicator':
      return indicatorWords(telling);
    case 'risk-level':
      return riskLevelWords(telling);
    case 'disasters':
      return recordTotal(telling, words.disasters, words.events);
    case 'rescue-routes':
      return recordTotal(telling, words.routes, words.routesValue);
    case 'assembly-points':
      return recordTotal(telling, words.assemblyPoints, words.pointsValue);
    case 'overlap-total':
      return recordTotal(telling, words.overlaps, words.records);
    case 'overlap-clause': {
      const code = line.subject?.kind === 'clause' ? line.subject.code : '';
      return recordTotal(telling, words.clause(code), words.records);
    }
    case 'risk-area':
    case 'disaster':
    case 'rescue-route':
    case 'assembly-point':
    case 'overlap':
      return recordWords(telling);
    case 'national-border':
    case 'nearest-road':
    case 'nearest-local-road':
    case 'nearest-centre':
      return nearWords(telling);
    case 'claimed-households':
    case 'budget-per-household':
    case 'claimed-communes':
      return claimWords(telling);
    default:
      return line.code satisfies never;
  }
}
