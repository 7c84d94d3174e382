import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstDayOfMonth, lastDayOfMonth, monthIndexOfDay, parseDay } from '../../src/core/day.ts';
import { type FilterConditions, filterTable } from '../../src/core/filter.ts';
import { joinResults } from '../../src/core/joined-result.ts';
import type { AtlasRecord } from '../../src/core/record.ts';
import { filterSummary } from '../../src/core/summary-filter.ts';
import {
  arbitraryConditions,
  arbitraryRecords,
  RANDOM_LAYERS,
} from '../support/arbitrary-records.ts';
import { SMALL_INDEX } from '../support/small-units.ts';
import { summarize } from '../support/summaries.ts';
import { tableOf } from '../support/table-of.ts';

const LAST_DAY = parseDay('2030-12-31') ?? 0;

function filtered(records: readonly AtlasRecord[], conditions: FilterConditions) {
  const table = tableOf(records, {
    layerIds: RANDOM_LAYERS,
    units: SMALL_INDEX,
    lastDay: LAST_DAY,
  });
  return filterTable(table, conditions);
}

function wholeMonths(conditions: FilterConditions): FilterConditions {
  const { from, to } = conditions;
  return {
    ...conditions,
    from: from === null ? null : firstDayOfMonth(monthIndexOfDay(from)),
    to: to === null ? null : lastDayOfMonth(monthIndexOfDay(to)),
  };
}

const anywhere = arbitraryConditions.map(
  (conditions): FilterConditions => ({ ...conditions, districts: [], isZoneOnly: false }),
);

describe('what is at hand and what is only counted, together', () => {
  test('count as much as all of it would at hand', () => {
    fc.assert(
      fc.property(
        arbitraryRecords,
        arbitraryRecords,
        anywhere.map(wholeMonths),
        (here, counted, conditions) => {
          const all = filtered([...here, ...counted], conditions);
          const { firstMonth, monthCount } = all.months;
          const months = { first: firstMonth, last: firstMonth + monthCount - 1 };
          const joined = joinResults(
            filtered(here, conditions),
            [filterSummary(summarize(counted), conditions, months)],
            RANDOM_LAYERS,
          );
          const { shown, total, byClause, byLayer, undated } = all;
          expect(joined).toMatchObject({ shown, total, byClause, byLayer, undated });
          expect(joined.months).toEqual(all.months);
          expect(joined.isExact).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('leave out, and say so, what is not divided by the places asked for', () => {
    fc.assert(
      fc.property(arbitraryRecords, arbitraryRecords, anywhere, (here, counted, conditions) => {
        const inZone = { ...conditions, isZoneOnly: true };
        const table = filtered(here, inZone);
        const months = { first: 2018 * 12, last: 2031 * 12 };
        const summary = filterSummary(summarize(counted), inZone, months);
        const joined = joinResults(table, [summary], RANDOM_LAYERS);
        expect(joined).toMatchObject({ ...table, isPlaceIgnored: true });
      }),
    );
  });
});
