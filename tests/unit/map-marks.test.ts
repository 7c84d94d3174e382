import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoOfDay } from '../../src/core/day.ts';
import { ClusterIndex, STACK_LIMIT } from '../../src/map/marks/cluster-index.ts';
import { clauseShares, markFeatures } from '../../src/map/marks/mark-features.ts';
import { ringDiameterPx } from '../../src/map/marks/mark-symbol.ts';
import { sitesOf } from '../../src/map/marks/site.ts';
import { stackOffsets } from '../../src/map/marks/stack-layout.ts';
import { selectMarks, selectUnmarked } from '../../src/state/marks.ts';
import { selectResult } from '../../src/state/selectors.ts';
import { factAtlas, UNITS } from '../support/fact-atlas.ts';

const CLAUSES = ['2', '3', '3b', '4', '5', '6', '7', '8'];
const LAYER_IDS = ['projects', 'training', 'rescue-plans', 'disasters', 'meetings'];
const FIRST_DAY = 16_000;
const LAST_DAY = 21_000;
const RADIUS_PX = 44;

/** Queries over every facet of the filter. */
const arbitraryQuery = fc
  .record({
    layers: fc.subarray(LAYER_IDS),
    clauses: fc.option(fc.subarray(CLAUSES, { minLength: 1 }), { nil: null }),
    from: fc.option(fc.integer({ min: FIRST_DAY, max: LAST_DAY }), { nil: null }),
    district: fc.option(fc.constantFrom('096', '097', '103', '107'), { nil: null }),
    isPublished: fc.boolean(),
  })
  .map(({ layers, clauses, from, district, isPublished }) =>
    [
      `layers=${layers.join(',')}`,
      clauses && `clauses=${clauses.join(',')}`,
      from !== null && `from=${isoOfDay(from)}`,
      district && `district=${district}`,
      isPublished && 'nature=published',
    ]
      .filter(Boolean)
      .join('&'),
  );

describe('marks', () => {
  test('counts of rings, single marks and what has no mark sum to what the filter shows', () => {
    const arbitraryZoom = fc.integer({ min: 6, max: 15 });
    fc.assert(
      fc.property(arbitraryQuery, arbitraryZoom, (query, zoom) => {
        const state = factAtlas(query).getState();
        const marks = selectMarks(state);
        const drawn = new ClusterIndex(sitesOf(marks), RADIUS_PX).at(zoom, null);
        const { features } = markFeatures(drawn, 1).features;
        const counted = features
          .filter(({ properties }) => properties.kind !== 'halo')
          .reduce((sum, { properties }) => sum + properties.count, 0);
        expect(counted + selectUnmarked(state).length).toBe(selectResult(state).rows.length);
        const ids = drawn.flatMap((item) => item.marks.map(({ record }) => record.properties.id));
        expect(new Set(ids).size).toBe(marks.length);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  test('of the published facts the provincial and zone-wide ones have none', () => {
    const unmarked = selectUnmarked(factAtlas('nature=published').getState());
    for (const { properties, geometry } of unmarked) {
      expect(geometry).toBeNull();
      const isSomewhere = properties.communes2020.length + properties.communes2025.length > 0;
      expect(isSomewhere && !properties.isOutside).toBe(false);
      expect(properties.isOutside || properties.districts.length !== 1).toBe(true);
    }
    expect(unmarked.length).toBeGreaterThan(0);
  });

  test('a record of a 2020 commune stays at its label point whatever the boundaries', () => {
    const positions = (at: string) =>
      selectMarks(factAtlas(`nature=published&at=${at}`).getState()).map(
        ({ position }) => position,
      );
    expect(positions('2025-08-01')).toEqual(positions('2024-01-01'));
    const points = UNITS.all.map(({ labelPoint }) => labelPoint.join());
    for (const { basis, position } of selectMarks(factAtlas('nature=published').getState())) {
      if (basis !== 'exact') expect(points).toContain(position.join());
    }
  });

  test('a ring holds at least two, and falls apart at a later zoom or is one position', () => {
    const marks = selectMarks(factAtlas('').getState());
    const index = new ClusterIndex(sitesOf(marks), RADIUS_PX);
    for (const zoom of [7, 8, 9, 10, 11, 12, 13]) {
      for (const item of index.at(zoom, null)) {
        if (item.kind !== 'cluster') continue;
        expect(item.marks.length).toBeGreaterThan(1);
        if (item.site === null) expect(item.expansionZoom).toBeGreaterThan(zoom);
      }
    }
  });

  test('a position that is opened lies open at any zoom', () => {
    const sites = sitesOf(selectMarks(factAtlas('nature=published').getState()));
    const crowd = sites.find(({ marks }) => marks.length > 1 && marks.length <= STACK_LIMIT);
    expect(crowd).toBeDefined();
    if (!crowd) return;
    const index = new ClusterIndex([crowd], RADIUS_PX);
    expect(index.at(8, null)[0]?.kind).toBe('cluster');
    expect(index.at(8, crowd.key)[0]?.kind).toBe('stack');
    expect(index.at(12, null)[0]?.kind).toBe('stack');
  });

  test('shares of a ring sum to its count, in the order of the clauses', () => {
    const marks = selectMarks(factAtlas('').getState());
    const shares = clauseShares(marks);
    expect(shares.reduce((sum, [, count]) => sum + count, 0)).toBe(marks.length);
    expect(shares.map(([clause]) => clause)).toEqual(
      ['0', '1', '1a', '2', '3', '3a', '3b', '4', '5', '6', '7', '8', '9'].filter((code) =>
        shares.some(([clause]) => clause === code),
      ),
    );
  });
});

describe('the layout of marks', () => {
  test('keeps the marks of one position apart', () => {
    const spacing = 27;
    for (let count = 2; count <= 80; count++) {
      const offsets = stackOffsets(count, spacing);
      expect(offsets).toHaveLength(count);
      offsets.forEach(([x, y], index) => {
        for (const [otherX, otherY] of offsets.slice(index + 1)) {
          expect(Math.hypot(x - otherX, y - otherY)).toBeGreaterThan(spacing * 0.8);
        }
      });
    }
  });

  test('rings grow with their count and stay smaller than the distance that joins them', () => {
    const diameters = [2, 9, 10, 99, 100, 5000].map(ringDiameterPx);
    expect(diameters).toEqual([...diameters].sort((a, b) => a - b));
    expect(ringDiameterPx(99)).toBeLessThan(RADIUS_PX);
  });
});
