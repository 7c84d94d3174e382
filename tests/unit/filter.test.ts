import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLAUSE_CODES, type ClauseCode, SELECTABLE_CLAUSES } from '../../src/core/clause.ts';
import { firstDayOfMonth, lastDayOfMonth, parseDay } from '../../src/core/day.ts';
import { type FilterConditions, filterTable } from '../../src/core/filter.ts';
import type { AtlasRecord } from '../../src/core/record.ts';
import { DISTRICT_CODES } from '../../src/core/unit.ts';
import {
  arbitraryConditions,
  arbitraryRecords,
  RANDOM_LAYERS,
} from '../support/arbitrary-records.ts';
import { naivePasses, naivePeriod } from '../support/naive-filter.ts';
import { noConditions } from '../support/no-conditions.ts';
import { SMALL_INDEX } from '../support/small-units.ts';
import { idsOf, tableOf } from '../support/table-of.ts';

const TODAY_ISO = '2026-11-23';

function randomTable(records: readonly AtlasRecord[]) {
  const lastDay = parseDay(TODAY_ISO) ?? 0;
  return tableOf(records, { layerIds: RANDOM_LAYERS, units: SMALL_INDEX, lastDay });
}

function shown(records: readonly AtlasRecord[], conditions: FilterConditions): readonly string[] {
  const table = randomTable(records);
  return idsOf(table, filterTable(table, conditions).rows);
}

function naivelyShown(records: readonly AtlasRecord[], conditions: FilterConditions) {
  return records
    .filter((record) => naivePasses(record, conditions, SMALL_INDEX))
    .map(({ properties }) => properties.id);
}

const NO_CONDITION = noConditions(RANDOM_LAYERS);

/** Checks a law over random tables and conditions. */
function always(law: (records: readonly AtlasRecord[], conditions: FilterConditions) => void) {
  fc.assert(fc.property(arbitraryRecords, arbitraryConditions, law), { numRuns: 400 });
}

describe('the filter', () => {
  test('shows what a reading of the contract, record by record, shows', () => {
    always((records, conditions) => {
      expect(shown(records, conditions)).toEqual(naivelyShown(records, conditions));
    });
  });

  test('without conditions keeps every record', () => {
    fc.assert(
      fc.property(arbitraryRecords, (records) => {
        expect(shown(records, NO_CONDITION)).toHaveLength(records.length);
      }),
    );
  });

  test('with one more condition never shows more', () => {
    always((records, conditions) => {
      const facets: readonly Partial<FilterConditions>[] = [
        { layers: conditions.layers },
        { isPublishedOnly: conditions.isPublishedOnly },
        { clauses: conditions.clauses },
        { from: conditions.from, to: conditions.to },
        { districts: conditions.districts },
        { isZoneOnly: conditions.isZoneOnly },
      ];
      let so = NO_CONDITION;
      let before = new Set(shown(records, so));
      for (const facet of facets) {
        so = { ...so, ...facet };
        const after = shown(records, so);
        expect(after.filter((id) => !before.has(id))).toEqual([]);
        before = new Set(after);
      }
    });
  });

  test('marks in `passes` what it lists in `rows`', () => {
    always((records, conditions) => {
      const { passes, rows } = filterTable(randomTable(records), conditions);
      expect([...passes].flatMap((flag, row) => (flag === 1 ? row : []))).toEqual([...rows]);
    });
  });
});

describe('counts under the other facets', () => {
  test('of the layers: the visible ones sum to what is shown', () => {
    always((records, conditions) => {
      const { byLayer, rows } = filterTable(randomTable(records), conditions);
      const visible = RANDOM_LAYERS.map((id, index) =>
        conditions.layers.includes(id) ? (byLayer[index] ?? 0) : 0,
      );
      expect(visible.reduce((sum, count) => sum + count, 0)).toBe(rows.length);
      RANDOM_LAYERS.forEach((id, index) => {
        expect(byLayer[index]).toBe(naivelyShown(records, { ...conditions, layers: [id] }).length);
      });
    });
  });

  test('of a clause: what it would show alone', () => {
    always((records, conditions) => {
      const { byClause } = filterTable(randomTable(records), conditions);
      for (const code of SELECTABLE_CLAUSES) {
        const alone = naivelyShown(records, { ...conditions, clauses: [code] });
        expect(byClause[CLAUSE_CODES.indexOf(code)]).toBe(alone.length);
      }
    });
  });

  test('of a district and of the zone: what each would show alone', () => {
    always((records, conditions) => {
      const { byDistrict, inZone } = filterTable(randomTable(records), conditions);
      const noPlace = { ...conditions, districts: [], isZoneOnly: false };
      DISTRICT_CODES.forEach((code, index) => {
        const alone = naivelyShown(records, { ...noPlace, districts: [code] });
        expect(byDistrict[index]).toBe(alone.length);
      });
      expect(inZone).toBe(naivelyShown(records, { ...noPlace, isZoneOnly: true }).length);
    });
  });

  test('of all visible records: layers and nature only', () => {
    always((records, conditions) => {
      const { layers, isPublishedOnly } = conditions;
      const { total } = filterTable(randomTable(records), conditions);
      expect(total).toBe(
        naivelyShown(records, { ...NO_CONDITION, layers, isPublishedOnly }).length,
      );
    });
  });

  test('of undated records: those that only the period keeps out, or that are shown', () => {
    always((records, conditions) => {
      const { undated } = filterTable(randomTable(records), conditions);
      const noPeriod = { ...conditions, from: null, to: null };
      const expected = records.filter(
        (record) =>
          naivePeriod(record.properties) === null && naivePasses(record, noPeriod, SMALL_INDEX),
      );
      expect(undated).toBe(expected.length);
    });
  });

  test('per month and clause: a count by hand', () => {
    always((records, conditions) => {
      const { months } = filterTable(randomTable(records), conditions);
      const noPeriod = { ...conditions, from: null, to: null };
      const passing = records.filter((record) => naivePasses(record, noPeriod, SMALL_INDEX));
      const byHand = new Int32Array(months.monthCount * CLAUSE_CODES.length);
      for (let month = 0; month < months.monthCount; month++) {
        const index = months.firstMonth + month;
        const name = `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
        for (const { properties } of passing) {
          const period = naivePeriod(properties);
          if (period === null) continue;
          if (period[0].slice(0, 7) > name || period[1].slice(0, 7) < name) continue;
          const clause = CLAUSE_CODES.indexOf(properties.clauses[0] as ClauseCode);
          const cell = month * CLAUSE_CODES.length + clause;
          byHand[cell] = (byHand[cell] ?? 0) + 1;
        }
      }
      expect([...months.counts]).toEqual([...byHand]);
    });
  });
});

describe('the time extent', () => {
  test('holds every dated record and today', () => {
    fc.assert(
      fc.property(arbitraryRecords, (records) => {
        const { firstMonth, monthCount } = filterTable(randomTable(records), NO_CONDITION).months;
        const first = firstDayOfMonth(firstMonth);
        const last = lastDayOfMonth(firstMonth + monthCount - 1);
        expect(first).toBeLessThanOrEqual(parseDay(TODAY_ISO) ?? 0);
        expect(last).toBeGreaterThanOrEqual(parseDay(TODAY_ISO) ?? 0);
        for (const { properties } of records) {
          const period = naivePeriod(properties);
          if (period === null) continue;
          expect(first).toBeLessThanOrEqual(parseDay(period[0]) ?? 0);
          if (period[1] < '9999') expect(last).toBeGreaterThanOrEqual(parseDay(period[1]) ?? 0);
        }
      }),
    );
  });
});
