import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLAUSE_CODES } from '../../src/core/clause.ts';
import { isoOfDay } from '../../src/core/day.ts';
import { MARK_BASES } from '../../src/core/mark.ts';
import { type MarkGroup, MarkGroups, STACK_LIMIT } from '../../src/map/marks/mark-groups.ts';
import { ringDiameterPx } from '../../src/map/marks/mark-symbol.ts';
import { openingOf } from '../../src/map/marks/open-ring.ts';
import { pictureOf } from '../../src/map/marks/picture.ts';
import { pointPerSite, pointsInWindow, siteWorld } from '../../src/map/marks/point-table.ts';
import { stackOffsets } from '../../src/map/marks/stack-layout.ts';
import { type WeightedPoints, weighPoints } from '../../src/map/marks/weighted-points.ts';
import { type MapWindow, squaresAt, windowAround } from '../../src/map/marks/window.ts';
import { selectSites, selectUnmarkedCount } from '../../src/state/marks.ts';
import { selectResult, selectTable } from '../../src/state/selectors.ts';
import type { AtlasState } from '../../src/state/store.ts';
import { factAtlas, UNITS } from '../support/fact-atlas.ts';

const CLAUSES = ['2', '3', '3b', '4', '5', '6', '7', '8'];
const LAYER_IDS = ['projects', 'training', 'rescue-plans', 'disasters', 'meetings'];
const FIRST_DAY = 16_000;
const LAST_DAY = 21_000;
const RADIUS_PX = 44;
/** [west, south, east, north] of all that the camera can reach. */
const EVERYTHING = [100.2, 20.1, 105.3, 24.2] as const;
/** A part of the districts, with records on all sides of it. */
const A_PART = [102.6, 21.9, 102.9, 22.1] as const;
const ALL_LAYERS = `layers=${LAYER_IDS.join(',')}`;

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

const arbitraryZoom = fc.integer({ min: 6, max: 15 });
/** From here on a grid over all that the camera reaches would have more cells than any view. */
const GRID_ZOOM = 10;
const arbitraryKind = fc.constantFrom('sites', 'grid');

/** Points of what is shown: every site one, or brought into the cells of a grid around a view. */
function pointsOf(state: AtlasState, kind: string, zoom: number): WeightedPoints {
  return kind === 'sites'
    ? sitePoints(state)
    : gridPoints(state, windowAround(EVERYTHING, Math.min(zoom, GRID_ZOOM)));
}

function sitePoints(state: AtlasState): WeightedPoints {
  const sites = selectSites(state);
  const shown = selectResult(state);
  return weighPoints({ table: selectTable(state), sites, points: pointPerSite(sites), shown });
}

function gridPoints(state: AtlasState, window: MapWindow, mostSites = 0): WeightedPoints {
  const sites = selectSites(state);
  const world = siteWorld(sites);
  const points = pointsInWindow({ sites, world, window, cellPx: RADIUS_PX / 2, mostSites });
  return weighPoints({ table: selectTable(state), sites, points, shown: selectResult(state) });
}

function groupsOf(points: WeightedPoints, zoom: number, openSite: string | null = null) {
  return new MarkGroups(points, { zoom, radiusPx: RADIUS_PX }).groups(openSite);
}

function rowsOf({ points: members }: MarkGroup, points: WeightedPoints): readonly number[] {
  const rows: number[] = [];
  points.rows?.each(members, (row) => rows.push(row));
  return rows;
}

describe('marks', () => {
  test('counts of rings, single marks and what has no mark sum to what the filter shows', () => {
    fc.assert(
      fc.property(arbitraryQuery, arbitraryZoom, arbitraryKind, (query, zoom, kind) => {
        const state = factAtlas(query).getState();
        const points = pointsOf(state, kind, zoom);
        const groups = groupsOf(points, zoom);
        const picture = pictureOf({ groups, points, table: selectTable(state), scale: 1 });
        const drawn = picture.items.reduce((sum, item) => {
          if (item.kind === 'halo') return sum;
          return sum + (item.kind === 'ring' ? item.ring.count : 1);
        }, 0);
        expect(drawn).toBe(picture.count);
        expect(drawn + selectUnmarkedCount(state)).toBe(selectResult(state).rows.length);
      }),
      { numRuns: 80 },
    );
  }, 60_000);

  test('every shown record with a mark is in exactly one ring or stack', () => {
    fc.assert(
      fc.property(arbitraryQuery, arbitraryZoom, arbitraryKind, (query, zoom, kind) => {
        const state = factAtlas(query).getState();
        const points = pointsOf(state, kind, zoom);
        const groups = groupsOf(points, zoom);
        const { lng } = selectTable(state);
        const marked = [...selectResult(state).rows].filter((row) => !Number.isNaN(lng[row]));
        const grouped = groups.flatMap((group) => rowsOf(group, points));
        expect(grouped.toSorted((a, b) => a - b)).toEqual(marked);
        for (const group of groups) expect(rowsOf(group, points)).toHaveLength(group.count);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  test('of the published facts the provincial and zone-wide ones have none', () => {
    const state = factAtlas('nature=published').getState();
    const table = selectTable(state);
    const unmarked = [...selectResult(state).rows].filter((row) => Number.isNaN(table.lng[row]));
    for (const { properties, geometry } of unmarked.map((row) => table.recordAt(row))) {
      expect(geometry).toBeNull();
      const isSomewhere = properties.communes2020.length + properties.communes2025.length > 0;
      expect(isSomewhere && !properties.isOutside).toBe(false);
      expect(properties.isOutside || properties.districts.length !== 1).toBe(true);
    }
    expect(unmarked.length).toBe(selectUnmarkedCount(state));
    expect(unmarked.length).toBeGreaterThan(0);
  });

  test('a record of a 2020 commune stays at its label point whatever the boundaries', () => {
    const tableAt = (at: string) => selectTable(factAtlas(`nature=published&at=${at}`).getState());
    const [{ lng, lat, basis, size }, before] = [tableAt('2025-08-01'), tableAt('2024-01-01')];
    expect([lng, lat]).toEqual([before.lng, before.lat]);
    const points = UNITS.all.map(({ labelPoint }) => labelPoint.join());
    for (let row = 0; row < size; row++) {
      if (Number.isNaN(lng[row]) || MARK_BASES[basis[row] ?? 0] === 'exact') continue;
      expect(points).toContain(`${lng[row]},${lat[row]}`);
    }
  });

  test('a ring holds at least two, and falls apart at a later zoom or is one position', () => {
    const state = factAtlas('').getState();
    const points = sitePoints(state);
    for (const zoom of [7, 8, 9, 10, 11, 12, 13]) {
      const index = new MarkGroups(points, { zoom, radiusPx: RADIUS_PX });
      for (const group of index.groups(null)) {
        if (group.kind !== 'ring') continue;
        expect(group.count).toBeGreaterThan(1);
        if (group.site === null) expect(index.expansionZoom(group)).toBeGreaterThan(zoom);
      }
    }
  });

  test('a position that is opened lies open at any zoom', () => {
    const state = factAtlas('nature=published').getState();
    const points = sitePoints(state);
    const crowd = groupsOf(points, 15).find(({ count }) => count > 1 && count <= STACK_LIMIT);
    expect(crowd?.kind).toBe('stack');
    if (!crowd) return;
    const alone = { ...points, order: crowd.points };
    expect(groupsOf(alone, 8)[0]?.kind).toBe('ring');
    expect(groupsOf(alone, 8, crowd.key)[0]?.kind).toBe('stack');
    expect(groupsOf(alone, 12)[0]?.kind).toBe('stack');
  });

  test('shares of a ring sum to its count, in the order of the clauses', () => {
    const state = factAtlas('').getState();
    const { primaryClause } = selectTable(state);
    const points = sitePoints(state);
    const rings = groupsOf(points, 8).filter((group) => group.kind === 'ring');
    expect(rings.some(({ shares }) => shares.length > 2)).toBe(true);
    for (const ring of rings) {
      expect(ring.shares.reduce((sum, [, count]) => sum + count, 0)).toBe(ring.count);
      const clauses = rowsOf(ring, points).map((row) => CLAUSE_CODES[primaryClause[row] ?? 0]);
      expect(ring.shares).toEqual(
        CLAUSE_CODES.flatMap((code) => {
          const count = clauses.filter((clause) => clause === code).length;
          return count > 0 ? [[code, count]] : [];
        }),
      );
    }
  });

  test('are drawn in the colour and shape of their record, one by one where they are few', () => {
    const state = factAtlas(ALL_LAYERS).getState();
    const table = selectTable(state);
    const points = sitePoints(state);
    const groups = groupsOf(points, 14);
    const { items } = pictureOf({ groups, points, table, scale: 1 });
    const marks = items.filter((item) => item.kind === 'mark');
    expect(marks.length).toBeGreaterThan(50);
    for (const { row, symbol } of marks) {
      const { properties } = table.recordAt(row);
      expect(symbol.clause).toBe(properties.clauses[0]);
      expect(symbol.isPlanned).toBe(properties.status === 'planned');
    }
    expect(new Set(marks.map(({ symbol }) => symbol.shape)).size).toBeGreaterThan(3);
    const order = ['halo', 'mark', 'ring'];
    const planes = items.map(({ kind }) => order.indexOf(kind));
    expect(planes).toEqual(planes.toSorted((a, b) => a - b));
  });
});

describe('marks of a window', () => {
  test('count what lies outside it, and no more', () => {
    fc.assert(
      fc.property(arbitraryQuery, fc.integer({ min: 9, max: 15 }), (query, zoom) => {
        const state = factAtlas(query).getState();
        const window = windowAround(A_PART, zoom);
        for (const mostSites of [0, 10_000]) {
          const points = gridPoints(state, window, mostSites);
          const groups = groupsOf(points, zoom);
          const inside = groups.reduce((sum, { count }) => sum + count, 0);
          expect(inside + points.outside + selectUnmarkedCount(state)).toBe(
            selectResult(state).rows.length,
          );
        }
      }),
      { numRuns: 40 },
    );
    const state = factAtlas('').getState();
    expect(gridPoints(state, windowAround(A_PART, 11)).outside).toBeGreaterThan(0);
  });

  test('stay as they are while the view moves within it', () => {
    const view = (shift: number) => windowAround([102.6 + shift, 21.9, 102.9 + shift, 22.1], 10);
    expect(view(0.005)).toEqual(view(0));
    expect(view(0.5)).not.toEqual(view(0));
  });

  test('keep a margin around the view', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 101, max: 104, noNaN: true }),
        fc.double({ min: 21, max: 23, noNaN: true }),
        arbitraryZoom,
        (lng, lat, zoom) => {
          const { west, east, north, south } = windowAround(
            [lng, lat, lng + 0.01, lat + 0.01],
            zoom,
          );
          const squares = squaresAt(zoom);
          expect((lng / 360 + 0.5) * squares - west).toBeGreaterThanOrEqual(0.5 - 1e-6);
          expect(east - ((lng + 0.01) / 360 + 0.5) * squares).toBeGreaterThanOrEqual(0.5 - 1e-6);
          expect(south - north).toBeGreaterThanOrEqual(1);
        },
      ),
    );
  });

  test('stand inside the box of their records, rings of a grid too, and single ones at their place', () => {
    fc.assert(
      fc.property(arbitraryQuery, arbitraryZoom, arbitraryKind, (query, zoom, kind) => {
        const state = factAtlas(query).getState();
        const { lng, lat } = selectTable(state);
        const points = pointsOf(state, kind, zoom);
        for (const group of groupsOf(points, zoom)) {
          const rows = rowsOf(group, points);
          const [x, y] = group.position;
          const xs = rows.map((row) => lng[row] ?? Number.NaN);
          const ys = rows.map((row) => lat[row] ?? Number.NaN);
          // The library keeps joined positions to 2^-30 of the world.
          const slack = group.kind === 'stack' ? 1e-9 : 1e-6;
          expect(x).toBeGreaterThanOrEqual(Math.min(...xs) - slack);
          expect(x).toBeLessThanOrEqual(Math.max(...xs) + slack);
          expect(y).toBeGreaterThanOrEqual(Math.min(...ys) - slack);
          expect(y).toBeLessThanOrEqual(Math.max(...ys) + slack);
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  test('in the cells of a grid are joined as near as in sites, and part when approached', () => {
    const state = factAtlas('').getState();
    const points = pointsOf(state, 'grid', 8);
    const rings = groupsOf(points, 8).filter((group) => group.kind === 'ring');
    expect(rings.length).toBeGreaterThan(3);
    for (const ring of rings) {
      const opening = openingOf(ring, {
        points,
        table: selectTable(state),
        expansionZoom: null,
        zoom: 8,
        radiusPx: RADIUS_PX,
      });
      if (opening.do === 'lay-out') expect(opening.site).toBe(ring.site);
      else expect(opening.zoom).toBeGreaterThan(8);
    }
  });
});

describe('points without rows', () => {
  test('are rings that sum up the same, for a position of one record too', () => {
    const state = factAtlas('').getState();
    const points = sitePoints(state);
    const groups = groupsOf({ ...points, rows: null }, 12);
    expect(groups.every(({ kind }) => kind === 'ring')).toBe(true);
    expect(groups.some(({ count }) => count === 1)).toBe(true);
    const sum = groups.reduce((total, { count }) => total + count, 0);
    expect(sum + selectUnmarkedCount(state)).toBe(selectResult(state).rows.length);
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
