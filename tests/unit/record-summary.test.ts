import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLAUSE_CODES, type ClauseCode } from '../../src/core/clause.ts';
import { firstDayOfMonth, lastDayOfMonth, monthIndexOfDay, parseDay } from '../../src/core/day.ts';
import type { FilterConditions } from '../../src/core/filter.ts';
import type { MonthSpan } from '../../src/core/month-span.ts';
import type { AtlasRecord } from '../../src/core/record.ts';
import { addSummaries, monthExtent } from '../../src/core/record-summary.ts';
import { decodeSummary, encodeSummary } from '../../src/core/summary-codec.ts';
import { countSummary, filterSummary } from '../../src/core/summary-filter.ts';
import { arbitraryConditions, arbitraryRecords } from '../support/arbitrary-records.ts';
import { naivePasses, naivePeriod } from '../support/naive-filter.ts';
import { noConditions } from '../support/no-conditions.ts';
import { SMALL_INDEX } from '../support/small-units.ts';
import { EMPTY_SUMMARY, recordCount, summarize } from '../support/summaries.ts';

/** All months in which a random record can lie. */
const EXTENT: MonthSpan = { first: 2018 * 12, last: 2028 * 12 - 1 };

function monthAligned(conditions: FilterConditions): FilterConditions {
  const { from, to } = conditions;
  return {
    ...conditions,
    from: from === null ? null : firstDayOfMonth(monthIndexOfDay(from)),
    to: to === null ? null : lastDayOfMonth(monthIndexOfDay(to)),
  };
}

const placeless: fc.Arbitrary<FilterConditions> = arbitraryConditions.map((conditions) => ({
  ...conditions,
  districts: [],
  isZoneOnly: false,
}));

/** Checks a law over random records and month-aligned conditions without a place. */
function always(law: (records: readonly AtlasRecord[], conditions: FilterConditions) => void) {
  fc.assert(fc.property(arbitraryRecords, placeless.map(monthAligned), law), { numRuns: 400 });
}

function naive(records: readonly AtlasRecord[], conditions: FilterConditions): AtlasRecord[] {
  return records.filter((record) => naivePasses(record, conditions, SMALL_INDEX));
}

const resultOf = (records: readonly AtlasRecord[], conditions: FilterConditions) =>
  filterSummary(summarize(records), conditions, EXTENT);

describe('a summary of records', () => {
  test('counts every record once', () => {
    always((records) => {
      expect(recordCount(summarize(records))).toBe(records.length);
    });
  });

  test('shows as many as a reading record by record', () => {
    always((records, conditions) => {
      const passing = naive(records, conditions);
      const result = resultOf(records, conditions);
      expect(result.shown).toBe(passing.length);
      const byPrimary = CLAUSE_CODES.map(
        (code) => passing.filter(({ properties }) => properties.clauses[0] === code).length,
      );
      expect([...result.byPrimaryClause]).toEqual(byPrimary);
      expect(result.isExact).toBe(true);
      expect(countSummary(summarize(records), conditions)).toEqual({
        shown: result.shown,
        byPrimaryClause: result.byPrimaryClause,
      });
    });
  });

  test('counts each clause and each layer under the other facets', () => {
    always((records, conditions) => {
      const result = resultOf(records, conditions);
      const alone = (code: ClauseCode) =>
        code === '0'
          ? naive(records, { ...conditions, clauses: null }).filter(({ properties }) =>
              properties.clauses.includes('0'),
            ).length
          : naive(records, { ...conditions, clauses: [code] }).length;
      expect([...result.byClause]).toEqual(CLAUSE_CODES.map(alone));
      for (const [layer, count] of result.byLayer) {
        expect(count).toBe(naive(records, { ...conditions, layers: [layer] }).length);
      }
    });
  });

  test('counts the total and the undated as the filter does', () => {
    always((records, conditions) => {
      const result = resultOf(records, conditions);
      const everything = { ...conditions, clauses: null, from: null, to: null };
      expect(result.total).toBe(naive(records, everything).length);
      const anyTime = naive(records, { ...conditions, from: null, to: null });
      expect(result.undated).toBe(
        anyTime.filter(({ properties }) => naivePeriod(properties) === null).length,
      );
    });
  });

  test('counts the records active in each month, by their first clause', () => {
    always((records, conditions) => {
      const { months } = resultOf(records, conditions);
      expect([months.firstMonth, months.monthCount]).toEqual([EXTENT.first, 120]);
      for (const month of [EXTENT.first, 2021 * 12 + 5, EXTENT.last]) {
        const active = naive(records, {
          ...conditions,
          from: firstDayOfMonth(month),
          to: lastDayOfMonth(month),
          hasUndated: false,
        });
        const at = (month - EXTENT.first) * CLAUSE_CODES.length;
        expect([...months.counts.subarray(at, at + CLAUSE_CODES.length)]).toEqual(
          CLAUSE_CODES.map(
            (code) => active.filter(({ properties }) => properties.clauses[0] === code).length,
          ),
        );
      }
    });
  });

  test('counts months of an extent narrower than the records', () => {
    always((records, conditions) => {
      const narrow = { first: 2021 * 12, last: 2022 * 12 };
      const whole = resultOf(records, conditions).months.counts;
      const at = (narrow.first - EXTENT.first) * CLAUSE_CODES.length;
      const { counts } = filterSummary(summarize(records), conditions, narrow).months;
      expect(counts).toEqual(whole.subarray(at, at + counts.length));
    });
  });

  test('adds up: the parts of a list together are the list', () => {
    fc.assert(
      fc.property(arbitraryRecords, fc.nat(40), fc.nat(40), (records, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const parts = [records.slice(0, low), records.slice(low, high), records.slice(high)];
        expect(addSummaries(parts.map(summarize))).toEqual(summarize(records));
      }),
    );
    expect(addSummaries([])).toEqual(EMPTY_SUMMARY);
  });
});

describe('what a summary cannot answer', () => {
  const conditions = noConditions(['projects']);
  const said = (changed: Partial<FilterConditions>) => {
    const result = filterSummary(EMPTY_SUMMARY, { ...conditions, ...changed }, EXTENT);
    return { isExact: result.isExact, isPlaceIgnored: result.isPlaceIgnored };
  };

  test('days within months are said to be whole months', () => {
    expect(said({}).isExact).toBe(true);
    expect(said({ from: parseDay('2024-02-01'), to: parseDay('2024-02-29') }).isExact).toBe(true);
    expect(said({ from: parseDay('2024-02-02') }).isExact).toBe(false);
    expect(said({ to: parseDay('2024-02-28') }).isExact).toBe(false);
  });

  test('places are said to be ignored', () => {
    expect(said({}).isPlaceIgnored).toBe(false);
    expect(said({ districts: ['096'] }).isPlaceIgnored).toBe(true);
    expect(said({ isZoneOnly: true }).isPlaceIgnored).toBe(true);
  });

  test('limits within a month count that whole month', () => {
    fc.assert(
      fc.property(arbitraryRecords, placeless, (records, within) => {
        expect(resultOf(records, within).shown).toBe(resultOf(records, monthAligned(within)).shown);
      }),
    );
  });
});

describe('the text of a summary', () => {
  test('is read back as it was', () => {
    fc.assert(
      fc.property(arbitraryRecords, fc.integer({ min: 1, max: 60 }), (records, times) => {
        const summary = addSummaries(Array.from({ length: times }, () => summarize(records)));
        expect(decodeSummary(encodeSummary(summary))).toEqual(summary);
      }),
      { numRuns: 400 },
    );
  });

  test('is ASCII that JSON leaves as it is', () => {
    always((records) => {
      const text = encodeSummary(summarize(records));
      expect(text).toMatch(/^[!-~]+$/);
      expect(JSON.stringify(text)).toBe(`"${text}"`);
    });
  });

  test('any other text is refused, none throws', () => {
    always((records) => {
      const text = encodeSummary(summarize(records));
      expect(decodeSummary(text.slice(0, -1))).toBeNull();
      expect(decodeSummary(`${text}!`)).toBeNull();
    });
    fc.assert(
      fc.property(fc.string(), (text) => decodeSummary(text) === null || text.includes(';')),
    );
    expect(decodeSummary('')).toBeNull();
    expect(decodeSummary('%;!!')).toBeNull();
  });

  test('grows with what there is to tell, not with the number of records', () => {
    const record = (index: number) => ({
      layer: 'training',
      isIllustrative: true,
      properties: {
        clauses: ['2' as const],
        start: `20${10 + (index % 10)}-0${1 + (index % 9)}-15`,
        end: null,
        status: 'completed' as const,
      },
    });
    const lengthOf = (count: number) =>
      encodeSummary(summarize(Array.from({ length: count }, (_, index) => record(index)))).length;
    expect(lengthOf(9000)).toBeLessThan(lengthOf(90) * 4);
  });

  test('the extent of months is that of the records', () => {
    expect(monthExtent(EMPTY_SUMMARY)).toBeNull();
    always((records) => {
      const periods = records.flatMap(({ properties }) => naivePeriod(properties) ?? []);
      const days = periods
        .filter((iso) => !iso.startsWith('9999'))
        .map((iso) => parseDay(iso) ?? 0);
      const months = days.map(monthIndexOfDay);
      expect(monthExtent(summarize(records))).toEqual(
        months.length === 0 ? null : { first: Math.min(...months), last: Math.max(...months) },
      );
    });
  });
});
