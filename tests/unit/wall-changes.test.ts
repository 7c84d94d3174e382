import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayFrom } from '../../src/core/day.ts';
import { periodOf } from '../../src/core/period.ts';
import type { AtlasRecord } from '../../src/core/record.ts';
import type { IndicatorValue } from '../../src/core/statistic.ts';
import { UnitIndex } from '../../src/core/unit.ts';
import {
  type ChangeSpan,
  type ClauseChanges,
  countChanges,
  leadingChanges,
  recordChanges,
} from '../../src/core/wall/changes.ts';
import { publishedFigures } from '../../src/core/wall/published-figures.ts';
import { monthBefore } from '../../src/state/wall/changes.ts';
import { arbitraryRecords, plainRecord, RANDOM_LAYERS } from '../support/arbitrary-records.ts';
import { SMALL_UNITS } from '../support/small-units.ts';
import { tableOf } from '../support/table-of.ts';

function changesOf(records: readonly AtlasRecord[], span: ChangeSpan): readonly ClauseChanges[] {
  const table = tableOf(records, {
    layerIds: RANDOM_LAYERS,
    units: new UnitIndex(SMALL_UNITS),
    lastDay: dayFrom(2028, 1, 1),
  });
  const rows = Array.from(records, (_, row) => row);
  return recordChanges({ table, rows, span, occurringLayers: ['disasters'] });
}

/** Rows told of, each as often as it is. */
function rowsIn(groups: readonly ClauseChanges[]): readonly number[] {
  return groups.flatMap(({ changes }) => changes.map(({ row }) => row)).sort((a, b) => a - b);
}

const days = fc.integer({ min: dayFrom(2017, 6, 1), max: dayFrom(2028, 6, 1) });
const spans = fc
  .tuple(days, days)
  .map(([a, b]): ChangeSpan => ({ since: Math.min(a, b), until: Math.max(a, b) }));

const oneRecord = (own: Partial<AtlasRecord['properties']>, layer = 'projects') =>
  changesOf([plainRecord(layer, own)], {
    since: dayFrom(2025, 1, 1),
    until: dayFrom(2025, 6, 30),
  }).flatMap(({ changes }) => changes.map(({ kind }) => kind));

describe('changes of records', () => {
  test('whatever begins within the span is told once, and nothing twice', () => {
    fc.assert(
      fc.property(arbitraryRecords, spans, (records, span) => {
        const told = rowsIn(changesOf(records, span));
        expect(new Set(told).size).toBe(told.length);
        records.forEach(({ properties }, row) => {
          const period = periodOf(properties);
          if (period === null || period.start < span.since || period.start > span.until) return;
          expect(told).toContain(row);
        });
      }),
    );
  });

  test('an empty span tells nothing', () => {
    fc.assert(
      fc.property(arbitraryRecords, days, (records, day) => {
        expect(changesOf(records, { since: day, until: day - 1 })).toEqual([]);
      }),
    );
  });

  test('two spans that adjoin tell what both together tell', () => {
    fc.assert(
      fc.property(arbitraryRecords, spans, fc.nat(), (records, span, at) => {
        const middle = span.since + (at % (span.until - span.since + 1));
        const first = rowsIn(changesOf(records, { since: span.since, until: middle }));
        const second = rowsIn(changesOf(records, { since: middle + 1, until: span.until }));
        expect([...new Set([...first, ...second])].sort((a, b) => a - b)).toEqual(
          rowsIn(changesOf(records, span)),
        );
      }),
    );
  });

  test('the counts are those of the lines; the latest stand first', () => {
    fc.assert(
      fc.property(arbitraryRecords, spans, (records, span) => {
        const groups = changesOf(records, span);
        const sum = Object.values(countChanges(groups)).reduce((a, b) => a + b, 0);
        expect(sum).toBe(rowsIn(groups).length);
        for (const { changes } of groups) {
          const told = changes.map(({ day }) => day);
          expect(told).toEqual(told.toSorted((a, b) => b - a));
        }
      }),
    );
  });

  test('where there is little room every clause says something, and how much it left out', () => {
    fc.assert(
      fc.property(
        arbitraryRecords,
        spans,
        fc.integer({ min: 0, max: 50 }),
        (records, span, most) => {
          const groups = changesOf(records, span);
          const leading = leadingChanges(groups, most);
          const all = rowsIn(groups).length;
          const told = rowsIn(leading).length;
          expect(told).toBe(Math.min(most, all));
          expect(leading.reduce((sum, { rest }) => sum + rest, told)).toBe(all);
          if (most >= groups.length) {
            for (const { changes } of leading) expect(changes.length).toBeGreaterThan(0);
          }
        },
      ),
    );
  });

  test('period and status say what happened, and nothing is claimed beyond them', () => {
    expect(oneRecord({ start: '2025-02', end: '2026-02', status: 'ongoing' })).toEqual(['begun']);
    expect(oneRecord({ start: '2024-02', end: '2025-02', status: 'completed' })).toEqual([
      'finished',
    ]);
    expect(oneRecord({ start: '2024-02', end: '2025-02', status: 'ongoing' })).toEqual(['due']);
    expect(oneRecord({ start: '2024-02', end: '2025-02', status: 'unknown' })).toEqual(['due']);
    expect(oneRecord({ start: '2025-03-02', status: 'unknown' })).toEqual(['held']);
    expect(oneRecord({ start: '2025-03-02', status: 'planned' })).toEqual(['planned']);
    expect(oneRecord({ start: '2025-03-02', status: 'ongoing' })).toEqual(['begun']);
    expect(oneRecord({ start: '2025-03', end: '2025-04' }, 'disasters')).toEqual(['occurred']);
    expect(oneRecord({ start: '2024-12', end: '2025-04' }, 'disasters')).toEqual([]);
    expect(oneRecord({})).toEqual([]);
  });
});

function figureOf(indicator: string, date: string | null, year: number): IndicatorValue {
  return {
    id: `IND-${indicator}-${year}`.toUpperCase(),
    unit: '2020:03163',
    indicator,
    yearFirst: year,
    yearLast: year,
    periodText: null,
    value: 1,
    qualifier: 'exact',
    standard: null,
    measuredOn: null,
    source: { publisher: 'Phép thử', url: null, date },
    note: null,
    isIllustrative: false,
  };
}

test('figures are told by the day of their publication, with the years that they are about', () => {
  const rows = [
    figureOf('poor_rate', '2025-03-01', 2023),
    figureOf('poor_rate', '2025-03', 2024),
    figureOf('poor_rate', '2024', 2022),
    figureOf('schools', null, 2024),
  ];
  const span = { since: dayFrom(2025, 1, 1), until: dayFrom(2025, 12, 31) };
  expect(publishedFigures(rows, span)).toEqual([
    { indicator: 'poor_rate', isIllustrative: false, count: 2, years: [2023, 2024] },
  ]);
});

test('a month before is the same day, or the last one there is', () => {
  expect(monthBefore(dayFrom(2026, 11, 23))).toBe(dayFrom(2026, 10, 23));
  expect(monthBefore(dayFrom(2026, 3, 31))).toBe(dayFrom(2026, 2, 28));
  expect(monthBefore(dayFrom(2026, 1, 15))).toBe(dayFrom(2025, 12, 15));
});
