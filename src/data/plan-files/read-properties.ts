import * as v from 'valibot';
import { isClauseCode } from '../../core/clause.ts';
import { spanOfPartialDate } from '../../core/day.ts';
import {
  PLAN_CLAUSES,
  PLAN_KINDS,
  PLAN_STATUSES,
  type PlanKind,
  type PlanProperties,
  type PlanStatus,
} from '../../core/plan/plan.ts';
import { planFileMessages } from '../../i18n/plan-file-messages.ts';
import { projects } from '../../layers/projects.ts';
import { PLAN_FIELDS, type PlanField } from '../../state/plans/plan-files.ts';
import { type AmountColumn, PLAIN_AMOUNTS, vndOf } from './amounts.ts';
import { type RowFaultCode, reasonText } from './file-fault.ts';
import { foldHeader } from './header-text.ts';
import { parseLinks } from './link-text.ts';
import { parseNumberText } from './number-text.ts';
import type { FieldValue } from './raw-layer.ts';

/** Values of one row by what of a plan they say. */
export type PlanRow = Partial<Readonly<Record<PlanField, FieldValue>>>;

export interface PropertyProblem {
  readonly field: PlanField;
  readonly reason: string;
}

export interface ReadProperties {
  readonly properties: Partial<PlanProperties>;
  readonly problems: readonly PropertyProblem[];
}

/** Texts of communes are matched by the caller. */
type ReadField = Exclude<PlanField, 'communes'>;

/**
 * Properties of a row. What cannot be read is a problem, and stays unknown. `amounts`: what the numbers
 * of the column of budgets count.
 */
export function readProperties(
  row: PlanRow,
  amounts: AmountColumn = PLAIN_AMOUNTS,
): ReadProperties {
  const problems: PropertyProblem[] = [];
  const entries = PLAN_FIELDS.flatMap((field): [string, unknown][] => {
    const value = row[field] ?? null;
    const text = textOf(value);
    if (field === 'communes' || text === '') return [];
    // A number is what it is; its text could be read as one with its thousands parted.
    const number = typeof value === 'number' ? value : text;
    const read = readField(field, { text, number, amounts });
    if (read.fault) problems.push({ field, reason: reasonText(read.fault, text.slice(0, 60)) });
    return read.value === undefined ? [] : [[field, read.value]];
  });
  // Each value is what the reader of its field makes, whose types say so one by one.
  const properties = Object.fromEntries(entries) as Partial<PlanProperties>;
  return { properties: inOrder(properties, problems), problems };
}

/** Text of a value: composed, lines ended by `\n`, without space at its ends. */
export function textOf(value: FieldValue): string {
  return String(value ?? '')
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .trim();
}

interface Read {
  readonly value?: unknown;
  readonly fault?: RowFaultCode;
}

interface Cell {
  readonly text: string;
  /** The number itself, where the file has one; else the text. */
  readonly number: string | number;
  readonly amounts: AmountColumn;
}

function readField(field: ReadField, { text, number, amounts }: Cell): Read {
  switch (field) {
    case 'name':
    case 'responsibleParty':
    case 'fundingSource':
    case 'note':
      return { value: text };
    case 'clauses':
      return readClauses(text);
    case 'kind':
      return wordRead(KIND_WORDS, text, 'unknown-value');
    case 'status':
      return wordRead(STATUS_WORDS, text, 'unknown-status');
    case 'plannedStart':
    case 'plannedEnd':
    case 'actualStart':
    case 'actualEnd':
      return readDate(text);
    case 'budgetVnd':
      return readAmount(number, amounts);
    case 'householdsToServe':
      return readCount(number);
    case 'links':
      return readLinks(text);
  }
}

/** `1; 3b`, `khoản 4`, `1a,2`. */
function readClauses(text: string): Read {
  const codes = text
    .toLowerCase()
    .split(/[^0-9a-z]+/)
    .filter((part) => /^\d[a-z]?$/.test(part));
  const known = codes.filter((code) => isClauseCode(code) && PLAN_CLAUSES.includes(code));
  const value = PLAN_CLAUSES.filter((code) => known.includes(code));
  const isWhole = codes.length > 0 && known.length === codes.length;
  return isWhole ? { value } : { value, fault: 'unknown-value' };
}

function wordRead<T>(words: ReadonlyMap<string, T>, text: string, fault: RowFaultCode): Read {
  const value = words.get(text) ?? words.get(foldHeader(text));
  return value === undefined ? { fault } : { value };
}

/** Codes, and their words in both languages, folded. */
const KIND_WORDS: ReadonlyMap<string, PlanKind> = new Map(
  PLAN_KINDS.flatMap((kind) =>
    [kind, ...[kind, ...kindWords(kind)].map(foldHeader)].map((word) => [word, kind] as const),
  ),
);

function kindWords(kind: PlanKind): readonly string[] {
  if (kind === 'training' || kind === 'rescue') {
    return [planFileMessages.vi.kinds[kind], planFileMessages.en.kinds[kind]];
  }
  const { vi, en } = projects.record.kindLabels[kind];
  return [vi, en];
}

const STATUS_WORDS: ReadonlyMap<string, PlanStatus> = new Map(
  PLAN_STATUSES.flatMap((status) =>
    [
      status,
      ...planFileMessages.vi.statusWords[status].map(foldHeader),
      ...planFileMessages.en.statusWords[status].map(foldHeader),
    ].map((word) => [word, status] as const),
  ),
);

/** `2026-05-01`, `2026-05`, `2026`, `1/5/2026`, `05/2026`, an instant. */
function readDate(text: string): Read {
  const iso = /^(\d{4}(?:-\d{2}){0,2})(?:[T ].*)?$/.exec(text)?.[1] ?? turnedDate(text);
  const isDate = iso !== null && spanOfPartialDate(iso) !== null;
  return isDate ? { value: iso } : { fault: 'value-not-date' };
}

/** Day before month, as in Vietnam. */
function turnedDate(text: string): string | null {
  const match = /^(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})$/.exec(text);
  if (!match) return /^\d{4}\/\d{1,2}\/\d{1,2}$/.test(text) ? text.replaceAll('/', '-') : null;
  const [, day, month = '', year = ''] = match;
  const two = (part: string) => part.padStart(2, '0');
  return [year, two(month), ...(day === undefined ? [] : [two(day)])].join('-');
}

function readAmount(amount: string | number, amounts: AmountColumn): Read {
  const value = vndOf(amount, amounts);
  if (value === null || value < 0) return { fault: 'value-not-number' };
  return Number.isInteger(value) ? { value } : { fault: 'amount-not-whole' };
}

function readCount(count: string | number): Read {
  const number =
    typeof count === 'number'
      ? count
      : parseNumberText(count.replace(/\s*(?:hộ|ho|households?)$/i, ''), 'thousands');
  const isCount = number !== null && Number.isInteger(number) && number >= 0;
  return isCount ? { value: number } : { fault: 'value-not-number' };
}

/** As the form takes them: addresses of the web only. */
const urlSchema = v.pipe(v.string(), v.url(), v.regex(/^https?:/i));

function readLinks(text: string): Read {
  const links = parseLinks(text);
  const good = links
    .filter(({ url }) => v.is(urlSchema, url))
    .map(({ title, url }) => ({ title: title.trim() || new URL(url).hostname, url }));
  return good.length === links.length ? { value: good } : { value: good, fault: 'value-not-link' };
}

/** Ends before starts are left out and told: which of the two is wrong, nobody knows here. */
function inOrder(
  properties: Partial<PlanProperties>,
  problems: PropertyProblem[],
): Partial<PlanProperties> {
  const checked = { ...properties };
  for (const [start, end] of [
    ['plannedStart', 'plannedEnd'],
    ['actualStart', 'actualEnd'],
  ] as const) {
    const first = spanOfPartialDate(checked[start] ?? '');
    const last = spanOfPartialDate(checked[end] ?? '');
    if (!first || !last || first.first <= last.last) continue;
    problems.push({ field: end, reason: reasonText('dates-out-of-order', checked[end] ?? '') });
    delete checked[end];
  }
  return checked;
}
