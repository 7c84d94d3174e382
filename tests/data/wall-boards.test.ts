import { describe, expect, test } from 'vitest';
import type { ClauseCode } from '../../src/core/clause.ts';
import { isoOfDay, parseDay } from '../../src/core/day.ts';
import type { AtlasRecord } from '../../src/core/record.ts';
import type { DISTRICT_CODES, Vintage } from '../../src/core/unit.ts';
import type { Progress } from '../../src/core/wall/progress.ts';
import { selectDaysSinceSigning } from '../../src/state/results.ts';
import { selectConditions, selectTable } from '../../src/state/selectors.ts';
import { type AtlasStore, changeSession } from '../../src/state/store.ts';
import { selectMatrix } from '../../src/state/wall/matrix.ts';
import { selectOverview } from '../../src/state/wall/overview.ts';
import { factAtlas, UNITS } from '../support/fact-atlas.ts';
import { naivePasses, naivePeriod } from '../support/naive-filter.ts';

const DATES = ['2022-06-15', '2025-03-01', '2026-11-23'];

function atlasOn(day: string, query: string): AtlasStore {
  const store = factAtlas(query);
  changeSession(store, { today: parseDay(day) ?? Number.NaN });
  return store;
}

/** All records of the files, one by one. */
function recordsOf(store: AtlasStore): readonly AtlasRecord[] {
  const table = selectTable(store.getState());
  return Array.from({ length: table.size }, (_, row) => table.recordAt(row));
}

/** The rule of core/wall/progress.ts, read a second time over the dates as texts. */
function naiveProgress(record: AtlasRecord, today: string): Progress {
  const { status } = record.properties;
  const period = naivePeriod(record.properties);
  if (period !== null && period[0] > today) return 'planned';
  if (status === 'completed') return 'ended';
  if (status === 'planned') return 'planned';
  if (period === null) return status === 'ongoing' ? 'ongoing' : 'unknown';
  return period[1] >= today ? 'ongoing' : 'ended';
}

const ACTIVITIES = ['projects', 'training', 'meetings'];

interface Asked {
  readonly clauses?: readonly ClauseCode[];
  readonly district?: (typeof DISTRICT_CODES)[number];
}

/** Activities that the view shows, and that are of a clause and a district besides. */
function naiveActivities(store: AtlasStore, { clauses, district }: Asked): readonly AtlasRecord[] {
  const conditions = selectConditions(store.getState());
  const everything = { ...conditions, clauses: null, districts: [], isZoneOnly: false };
  return recordsOf(store).filter(
    (record) =>
      ACTIVITIES.includes(record.layer) &&
      naivePasses(record, conditions, UNITS) &&
      (clauses === undefined || naivePasses(record, { ...everything, clauses }, UNITS)) &&
      (district === undefined ||
        naivePasses(record, { ...everything, districts: [district] }, UNITS)),
  );
}

interface Summed {
  readonly budgetVnd?: number | null;
  readonly householdsServed?: number | null;
  readonly contains?: readonly string[];
  readonly isLeftOutOfSums?: boolean;
}

/** Ids of everything below a total, through totals of totals. */
function idsBelow(total: AtlasRecord, all: readonly AtlasRecord[]): readonly string[] {
  const { contains = [] } = total.properties as Summed;
  const parts = all.filter(({ properties }) => contains.includes(properties.id));
  return [...contains, ...parts.flatMap((part) => idsBelow(part, all))];
}

/** Values added so that nothing counts twice (contract, section 3); null: none is known. */
function naiveSum(
  field: 'budgetVnd' | 'householdsServed',
  records: readonly AtlasRecord[],
  all: readonly AtlasRecord[],
): number | null {
  const amountOf = ({ properties }: AtlasRecord) => (properties as Summed)[field];
  const known = records.filter((record) => {
    const { isLeftOutOfSums } = record.properties as Summed;
    return typeof amountOf(record) === 'number' && isLeftOutOfSums !== true;
  });
  const below = new Set(known.flatMap((record) => idsBelow(record, all)));
  const added = known.filter(({ properties }) => !below.has(properties.id));
  if (added.length === 0) return null;
  return added.reduce((sum, record) => sum + (amountOf(record) ?? 0), 0);
}

interface Placed {
  readonly communes2020?: readonly string[];
  readonly communes2025?: readonly string[];
}

/** Codes of the communes of a day that records name, by the table of what became of each. */
function naiveCommunes(records: readonly AtlasRecord[], vintage: Vintage): ReadonlySet<string> {
  const communes = (of: Vintage, codes: readonly string[] = []) =>
    UNITS.communes(of).filter(({ code }) => codes.includes(code));
  const found = new Set<string>();
  for (const { properties } of records) {
    const { communes2020 = [], communes2025 = [] } = properties as Placed;
    const old = communes('2020', communes2020);
    // Communes of 2025 are asked only where none of 2020 is named (contract, section 3).
    const recent = communes2020.length > 0 ? [] : communes('2025', communes2025);
    for (const unit of old) {
      for (const id of vintage === '2020' ? [unit.id] : unit.became) found.add(id);
    }
    for (const unit of recent) {
      for (const id of vintage === '2025' ? [unit.id] : unit.cameFrom) found.add(id);
    }
  }
  return found;
}

const QUERIES = [
  '?view=wall',
  '?view=wall&nature=published',
  '?view=wall&district=103&clauses=4,5',
];

describe.each(DATES)('boards on %s', (day) => {
  test.each(QUERIES)('%s: the matrix counts what the files say', (query) => {
    const store = atlasOn(day, query);
    const { rows } = selectMatrix(store.getState());
    expect(rows.length).toBeGreaterThan(1);
    for (const { clause, cells } of rows) {
      for (const cell of cells) {
        const records = naiveActivities(store, { clauses: [clause], district: cell.district });
        const count = (progress: Progress) =>
          records.filter((record) => naiveProgress(record, day) === progress).length;
        expect({ clause, ...cell }).toEqual({
          clause,
          district: cell.district,
          ongoing: count('ongoing'),
          planned: count('planned'),
          ended: count('ended'),
          unknown: count('unknown'),
          isGap: records.length === 0,
        });
      }
    }
  });

  test.each(QUERIES)('%s: the overview counts what the files say', (query) => {
    const store = atlasOn(day, query);
    const overview = selectOverview(store.getState());
    const ongoing = naiveActivities(store, {}).filter(
      (record) => naiveProgress(record, day) === 'ongoing',
    );
    expect(overview.ongoing).toBe(ongoing.length);
    expect(overview.byClause.reduce((sum, { count }) => sum + count, 0)).toBe(ongoing.length);
    for (const { clause, count } of overview.byClause) {
      expect(ongoing.filter(({ properties }) => properties.clauses[0] === clause).length).toBe(
        count,
      );
    }
    expect(overview.budget.value).toBe(naiveSum('budgetVnd', ongoing, recordsOf(store)));
    const begun = naiveActivities(store, {}).filter(
      (record) => naiveProgress(record, day) !== 'planned',
    );
    const served = naiveSum('householdsServed', begun, recordsOf(store));
    expect(overview.households.value).toBe(served);
    const vintage = day < '2025-07-01' ? '2020' : '2025';
    expect(overview.communes).toEqual({
      count: naiveCommunes(ongoing, vintage).size,
      all: UNITS.communes(vintage).length,
    });
    const signing = Date.parse('2020-11-19T00:00:00Z');
    const days = (Date.parse(`${day}T00:00:00Z`) - signing) / 86_400_000;
    expect(selectDaysSinceSigning(store.getState())).toBe(days);
    expect(isoOfDay(store.getState().session.today)).toBe(day);
  });
});
