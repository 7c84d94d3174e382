import type { Subject } from '../core/impact/report.ts';
import { formatPartialDate, formatVnd } from './format.ts';
import { formatLength } from './measure-words.ts';
import {
  area,
  count,
  distance,
  joined,
  known,
  type LineWords,
  length,
  numbers,
  type Part,
  shares,
  type Telling,
} from './report-telling.ts';

/** How a record and the shape meet. */
function meeting(telling: Telling): string {
  const { line, words } = telling;
  const isByCommune = line.caveats.some(({ code }) => code === 'known-by-commune');
  if (isByCommune) return words.sameCommune;
  return area(telling) || length(telling) || distance(telling) || words.inside;
}

function budget({ values, words, language }: Telling): Part {
  const amount = known(values, 'budgetVnd');
  return amount === null ? null : words.budget(formatVnd(amount, language));
}

type RecordSubject = Extract<Subject, { kind: 'record' }>;

function periodOf({ start, end }: RecordSubject): Part {
  if (start === null && end === null) return null;
  const days = [start, end].flatMap((date) => (date === null ? [] : formatPartialDate(date)));
  return [...new Set(days)].join('–');
}

export function recordWords(telling: Telling): LineWords {
  const { line, words, language } = telling;
  const { subject, code } = line;
  if (subject?.kind !== 'record') throw new Error(`${line.key} is about no record`);
  const level = subject.riskLevel;
  const isWork = code === 'overlap';
  const note = joined([
    level !== null && words.level(String(level)),
    isWork && subject.clauses.length > 0 && words.clauses(subject.clauses.join(', ')),
    periodOf(subject),
    budget(telling),
    ...numbers(telling),
  ]);
  const name = language === 'vi' ? subject.name : subject.nameEn;
  return { label: name === '' ? subject.id : name, value: meeting(telling), note };
}

export function recordTotal(
  telling: Telling,
  label: string,
  value: (count: string) => string,
): LineWords {
  const { values, words, language } = telling;
  const lengthM = known(values, 'lengthM');
  const amount = values.budgetVnd;
  const total =
    amount === undefined
      ? null
      : amount === null
        ? words.budgetUnknown
        : words.totalBudget(
            formatVnd(amount, language),
            count(telling, known(values, 'summed') ?? 0),
          );
  return {
    label,
    value: value(count(telling, known(values, 'records') ?? 0)),
    note: joined([
      lengthM !== null && words.lengthInside(formatLength(lengthM, language)),
      total,
      ...numbers(telling),
    ]),
  };
}

export function riskLevelWords(telling: Telling): LineWords {
  const { line, values, words } = telling;
  const level = line.subject?.kind === 'risk-level' ? line.subject.level : 0;
  const areas = words.riskAreas(count(telling, known(values, 'records') ?? 0));
  const size = area(telling) || length(telling);
  return {
    label: words.riskLevel(String(level)),
    value: size || areas,
    note: joined([...shares(telling), size !== '' && areas]),
  };
}
