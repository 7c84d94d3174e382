import { readFileSync } from 'node:fs';
import Papa from 'papaparse';

/**
 * A second reading of the published facts: from the source tables straight to counts, by the words
 * of the contract and nothing of the atlas's own code. Slow and plain on purpose.
 */
export interface OracleQuery {
  /** Among projects, training, disasters. */
  readonly layers: readonly string[];
  /** Clause codes; null selects all. */
  readonly clauses: readonly string[] | null;
  /** `YYYY-MM-DD`, both included. */
  readonly from: string | null;
  readonly to: string | null;
  readonly undated: boolean;
  /** GSO codes of 2020 districts; empty: no condition. */
  readonly districts: readonly string[];
  readonly zone: boolean;
}

type Row = Readonly<Record<string, string>>;

function readTable(path: string): Row[] {
  const url = new URL(`../../geodata/sources/${path}`, import.meta.url);
  return Papa.parse<Row>(readFileSync(url, 'utf8'), { header: true, skipEmptyLines: true }).data;
}

function cell(row: Row, column: string): string {
  const text = row[column];
  if (text === undefined) throw new Error(`no column ${column}`);
  return text.trim();
}

function words(row: Row, column: string): string[] {
  return cell(row, column)
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);
}

/** The districts and zone memberships of one named place. */
interface Place {
  readonly districts: readonly string[];
  readonly isInZone: boolean;
}

interface PublishedRecord {
  readonly id: string;
  readonly layer: string;
  readonly clause: string;
  /** Days as ISO text, so that text order is time order; null: undated. */
  readonly span: readonly [string, string] | null;
  /** Null: passes every place filter. Empty: passes none. */
  readonly places: readonly Place[] | null;
}

const crosswalk = readTable('geography/crosswalk.csv');
const isZoneRow = (row: Row) => ['yes', 'probable'].includes(cell(row, 'zone379_27'));

const SPELLINGS: Readonly<Record<string, string>> = {
  'TT Mường Chà': 'Mường Chà',
  'Xá Tổng': 'Sá Tổng',
  'TT Mường Tè': 'Mường Tè',
  'Kan Hồ': 'Can Hồ',
  'P. Mường Lay': 'Mường Lay',
};

function placeOfParts(parts: readonly Row[], name: string): Place {
  if (parts.length === 0) throw new Error(`unknown place ${name}`);
  return {
    districts: parts.map((part) => cell(part, 'old_district_code')),
    isInZone: parts.some(isZoneRow),
  };
}

function commune2020(name: string, districts: readonly string[]): Place {
  const isTown = name.startsWith('TT ');
  const spelling = SPELLINGS[name] ?? name;
  const rows = crosswalk.filter(
    (row) =>
      cell(row, 'old_name') === spelling &&
      (cell(row, 'old_type') === 'thi_tran') === isTown &&
      districts.includes(cell(row, 'old_district_code')),
  );
  if (rows.length !== 1) throw new Error(`${rows.length} communes are named ${name}`);
  return placeOfParts(rows, name);
}

function commune2025(name: string): Place {
  const spelling = SPELLINGS[name] ?? name;
  return placeOfParts(
    crosswalk.filter((row) => cell(row, 'new_name') === spelling),
    name,
  );
}

function wholeDistrict(code: string): Place {
  const parts = crosswalk.filter((row) => cell(row, 'old_district_code') === code);
  return { districts: [code], isInZone: placeOfParts(parts, code).isInZone };
}

function placesOf(row: Row): Place[] | null {
  if (cell(row, 'is_outside') === 'yes') return [];
  const districts = words(row, 'districts');
  const old = words(row, 'communes_old');
  if (old.length > 0) return old.map((name) => commune2020(name, districts));
  const later = words(row, 'communes_new_2025');
  if (later.length > 0) return later.map(commune2025);
  if (districts.length > 0) return districts.map(wholeDistrict);
  if (cell(row, 'province') === '11') return ['096', '097', '103'].map(wholeDistrict);
  if (cell(row, 'province') === '12') return [wholeDistrict('107')];
  return null;
}

const LAST_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysOf(text: string): [string, string] {
  if (/^\d{4}$/.test(text)) return [`${text}-01-01`, `${text}-12-31`];
  if (/^\d{4}-\d{2}$/.test(text)) {
    const [year = 0, month = 0] = text.split('-').map(Number);
    const isLeap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    return [`${text}-01`, `${text}-${isLeap ? 29 : LAST_OF_MONTH[month - 1]}`];
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return [text, text];
  throw new Error(`not a date: ${text}`);
}

const FOR_EVER = '9999-12-31';

function spanOf(start: string, end: string, status: string): [string, string] | null {
  if (start && end) return [daysOf(start)[0], daysOf(end)[1]];
  if (start) {
    const isOngoing = /^(đang|khởi công)/i.test(status);
    return isOngoing ? [daysOf(start)[0], FOR_EVER] : daysOf(start);
  }
  return end ? daysOf(end) : null;
}

function readRecords(): PublishedRecord[] {
  const projects = readTable('facts/projects.csv').map((row) => ({
    id: cell(row, 'project_id'),
    layer: 'projects',
    clause: cell(row, 'clause_no'),
    span: spanOf(cell(row, 'start_date'), cell(row, 'end_date'), cell(row, 'status')),
    places: placesOf(row),
  }));
  const training = readTable('facts/training.csv').map((row) => {
    const [start = '', end = ''] = cell(row, 'date').split('/');
    return {
      id: cell(row, 'event_id'),
      layer: 'training',
      clause: cell(row, 'clause_no'),
      span: spanOf(start, end, ''),
      places: placesOf(row),
    };
  });
  const disasters = readTable('facts/disasters.csv').map((row) => ({
    id: cell(row, 'event_id'),
    layer: 'disasters',
    clause: '3b',
    span: spanOf(cell(row, 'date_start'), cell(row, 'date_end'), ''),
    places: placesOf(row),
  }));
  return [...projects, ...training, ...disasters];
}

const records = readRecords();

function passesClause(clause: string, selected: readonly string[] | null): boolean {
  if (selected === null) return true;
  return selected.some((code) => code === clause || (code.length === 1 && clause[0] === code));
}

function passesTime(span: readonly [string, string] | null, query: OracleQuery): boolean {
  if (query.from === null && query.to === null) return true;
  if (span === null) return query.undated;
  return (
    (query.to === null || span[0] <= query.to) && (query.from === null || span[1] >= query.from)
  );
}

function passesPlace(places: readonly Place[] | null, query: OracleQuery): boolean {
  if (places === null) return true;
  if (query.districts.length === 0 && !query.zone) return true;
  return places.some(
    (place) =>
      (query.districts.length === 0 ||
        query.districts.some((code) => place.districts.includes(code))) &&
      (!query.zone || place.isInZone),
  );
}

/** Ids of the published records that pass, in the order of the tables. */
export function publishedIds(query: OracleQuery): string[] {
  return records
    .filter(
      (record) =>
        query.layers.includes(record.layer) &&
        passesClause(record.clause, query.clauses) &&
        passesTime(record.span, query) &&
        passesPlace(record.places, query),
    )
    .map((record) => record.id);
}

/** How many published records pass. */
export function countPublished(query: OracleQuery): number {
  return publishedIds(query).length;
}

/** Every published record, no condition. */
export const EVERYTHING: OracleQuery = {
  layers: ['projects', 'training', 'disasters'],
  clauses: null,
  from: null,
  to: null,
  undated: false,
  districts: [],
  zone: false,
};
