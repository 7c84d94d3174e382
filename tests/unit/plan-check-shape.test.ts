import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaM2 } from '../../src/core/geodesy/measure.ts';
import type { PlanGeometry } from '../../src/core/plan/plan-geometry.ts';
import { isArea, type PlanArea, partsOf } from '../../src/core/shapes/area-geometry.ts';
import { checkShape } from '../../src/core/shapes/check-shape.ts';
import { difference, union } from '../../src/core/shapes/clip.ts';
import { repairShape } from '../../src/core/shapes/repair-shape.ts';
import { SHAPE_FAULT_KINDS } from '../../src/core/shapes/shape-fault.ts';
import { LANGUAGES } from '../../src/i18n/language.ts';
import { planShapeMessages } from '../../src/i18n/plan-shape-messages.ts';
import {
  borderRings,
  communeShapes,
  REGION,
  shakenRings,
  straightAreaM2,
  uglyRings,
} from '../support/arbitrary-shapes.ts';

type Ring = [number, number][];

/** A closed ring through places of a coarse grid, a kilometre apart. */
function ring(...places: readonly (readonly [number, number])[]): Ring {
  const corners = places.map(([x, y]): [number, number] => [
    Number((102.5 + x / 100).toFixed(8)),
    Number((22 + y / 100).toFixed(8)),
  ]);
  const [first] = corners;
  return first === undefined ? [] : [...corners, first];
}

function box(west: number, south: number, east: number, north: number): Ring {
  return ring([west, south], [east, south], [east, north], [west, north]);
}

function polygon(...coordinates: Ring[]): PlanGeometry {
  return { type: 'Polygon', coordinates };
}

function parts(...coordinates: Ring[][]): PlanGeometry {
  return { type: 'MultiPolygon', coordinates };
}

function kinds(geometry: PlanGeometry): readonly string[] {
  return [...new Set(checkShape(geometry, REGION).map(({ kind }) => kind))];
}

const GOOD: Readonly<Record<string, PlanGeometry>> = {
  square: polygon(box(0, 0, 4, 4)),
  'a hole': polygon(box(0, 0, 4, 4), box(1, 1, 2, 2)),
  'a hole that touches its shell in one place': polygon(
    box(0, 0, 4, 4),
    ring([0, 2], [1, 1], [1, 3]),
  ),
  'parts that touch in a corner': parts([box(0, 0, 2, 2)], [box(2, 2, 4, 4)]),
  'an island in a hole': parts([box(0, 0, 6, 6), box(1, 1, 5, 5)], [box(2, 2, 4, 4)]),
  'a line across itself': {
    type: 'LineString',
    coordinates: ring([0, 0], [2, 2], [2, 0], [0, 2]),
  },
  point: { type: 'Point', coordinates: [102.5, 22] },
};

const BAD: readonly (readonly [string, PlanGeometry, string])[] = [
  ['a bow tie', polygon(ring([0, 0], [2, 2], [2, 0], [0, 2])), 'self-crossing'],
  [
    'a ring that touches itself',
    polygon(ring([0, 0], [4, 0], [2, 2], [4, 4], [0, 4], [2, 2])),
    'self-crossing',
  ],
  ['a spike', polygon(ring([0, 0], [6, 0], [4, 0], [4, 4], [0, 4])), 'self-crossing'],
  ['a corner on an edge', polygon(ring([0, 0], [4, 0], [4, 4], [2, 0], [0, 4])), 'self-crossing'],
  ['two corners', polygon(ring([0, 0], [4, 0])), 'too-few-corners'],
  ['no corner', polygon(), 'too-few-corners'],
  ['no line', { type: 'MultiLineString', coordinates: [] }, 'too-few-corners'],
  ['a line of one place', { type: 'LineString', coordinates: [[102.5, 22]] }, 'too-few-corners'],
  ['all on a line', polygon(ring([0, 0], [1, 0], [2, 0])), 'no-area'],
  ['half a square metre', polygon(box(0, 0, 0.00065, 0.00065)), 'no-area'],
  ['a corner twice', polygon(ring([0, 0], [4, 0], [4, 0], [4, 4])), 'repeated-corner'],
  ['an open ring', polygon(box(0, 0, 4, 4).slice(0, -1)), 'not-closed'],
  ['a hole across the shell', polygon(box(0, 0, 4, 4), box(3, 1, 5, 2)), 'hole-crossing'],
  ['a hole along the shell', polygon(box(0, 0, 4, 4), box(0, 1, 1, 2)), 'hole-crossing'],
  ['a hole outside', polygon(box(0, 0, 4, 4), box(5, 1, 6, 2)), 'hole-outside'],
  [
    'a hole that crosses the shell at corners',
    polygon(ring([0, 0], [4, 0], [4, 1], [4, 3], [4, 4], [0, 4]), ring([2, 2], [6, 0], [6, 4])),
    'hole-outside',
  ],
  ['a hole in a hole', polygon(box(0, 0, 6, 6), box(1, 1, 5, 5), box(2, 2, 3, 3)), 'hole-in-hole'],
  [
    'holes that part the inside',
    polygon(box(0, 0, 4, 4), ring([0, 2], [2, 1], [4, 2], [2, 3])),
    'parted-by-holes',
  ],
  ['parts across each other', parts([box(0, 0, 4, 4)], [box(3, 3, 6, 6)]), 'parts-overlapping'],
  ['a part in another', parts([box(0, 0, 4, 4)], [box(1, 1, 2, 2)]), 'parts-overlapping'],
  ['the same part twice', parts([box(0, 0, 4, 4)], [box(0, 0, 4, 4)]), 'parts-overlapping'],
  ['parts along each other', parts([box(0, 0, 2, 2)], [box(2, 0, 4, 2)]), 'parts-overlapping'],
  ['a place far away', { type: 'Point', coordinates: [22, 102] }, 'outside-region'],
  ['no number', { type: 'Point', coordinates: [Number.NaN, 22] }, 'not-finite'],
];

describe('checkShape', () => {
  test.each(Object.keys(GOOD))('%s is good', (name) => {
    const shape = GOOD[name];
    expect(shape && checkShape(shape, REGION)).toEqual([]);
  });

  test.each(BAD)('%s is not', (_, shape, kind) => {
    expect(kinds(shape)).toContain(kind);
  });

  test('every kind of fault has its case', () => {
    expect(new Set(BAD.map(([, , kind]) => kind))).toEqual(new Set(SHAPE_FAULT_KINDS));
  });

  test('says where a ring crosses itself, and which edges', () => {
    const [fault] = checkShape(polygon(ring([0, 0], [2, 2], [2, 0], [0, 2])), REGION);
    expect(fault?.at).toEqual([102.51, 22.01]);
    expect(fault?.segments.map(({ at }) => at)).toEqual([0, 2]);
    expect(fault && planShapeMessages.vi.fault(fault, 'vi')).toBe(
      'Đường ranh cắt hoặc chạm chính nó, ở 22,01000° B · 102,51000° Đ (cạnh 1 và cạnh 3)',
    );
    expect(fault && planShapeMessages.en.fault(fault, 'en')).toBe(
      'The boundary crosses or touches itself, at 22.01000° N · 102.51000° E (edges 1 and 3)',
    );
  });

  test.each([2020, 2025] as const)('the communes of %d have none', (vintage) => {
    const found = communeShapes(vintage).flatMap(({ geometry }) =>
      checkShape(geometry as PlanGeometry, REGION),
    );
    expect(found).toEqual([]);
  });
});

/** Faults that a repair may not mend, since it would have to guess. */
const UNMENDABLE = ['not-finite', 'outside-region'];

const CHANGES_AREA = ['untied', 'holes-trimmed', 'parts-joined'];

/** The ground that an area without holes covers at least: each part by the even-odd rule. */
function evenOdd(area: PlanArea): PlanArea {
  const covered = partsOf(area).reduce<PlanArea | null>((sum, rings) => {
    const part = { type: 'Polygon' as const, coordinates: [...rings] };
    return sum === null ? union(part, part) : union(sum, part);
  }, null);
  return covered ?? { type: 'MultiPolygon', coordinates: [] };
}

describe('repairShape', () => {
  test.each(BAD)('%s is mended, or it is said that it cannot be', (_, shape, kind) => {
    const repaired = repairShape(shape, REGION);
    if (UNMENDABLE.includes(kind)) expect(repaired).toBeNull();
    if (repaired !== null) {
      expect(checkShape(repaired.geometry, REGION)).toEqual([]);
      expect(repaired.done).not.toEqual([]);
    }
    for (const language of LANGUAGES) {
      const text = planShapeMessages[language].repaired(repaired, language);
      expect(text).toBe(text.normalize('NFC'));
      expect(text).not.toContain('undefined');
    }
  });

  test('a bow tie becomes two triangles', () => {
    const repaired = repairShape(polygon(ring([0, 0], [2, 2], [2, 0], [0, 2])), REGION);
    expect(repaired?.geometry.type).toBe('MultiPolygon');
    expect(repaired?.geometry.coordinates).toHaveLength(2);
    expect(repaired?.done).toEqual([{ kind: 'untied', count: 1 }]);
  });

  test('a shell among the holes is put first, and its area is what it was', () => {
    const repaired = repairShape(polygon(box(1, 1, 2, 2), box(0, 0, 4, 4)), REGION);
    expect(repaired?.done).toEqual([{ kind: 'shell-put-first', count: 1 }]);
    expect(repaired?.geometry).toEqual(polygon(box(0, 0, 4, 4), box(1, 1, 2, 2)));
  });

  test('corners in no order at all are not mended', () => {
    const places = Array.from({ length: 60 }, (_, at): [number, number] => [
      (at * 7) % 61,
      (at * at * 13) % 59,
    ]);
    expect(repairShape(polygon(ring(...places)), REGION)).toBeNull();
    expect(checkShape(polygon(ring(...places)), REGION).length).toBeGreaterThanOrEqual(100);
  });

  test('a good shape stays the same object', () => {
    const shape = polygon(box(0, 0, 4, 4));
    expect(repairShape(shape, REGION)?.geometry).toBe(shape);
  });

  test('repeated corners and open rings change no area', () => {
    const repaired = repairShape(
      polygon([...box(0, 0, 4, 4).slice(0, -1), [102.5, 22.04]]),
      REGION,
    );
    expect(repaired?.done).toEqual([
      { kind: 'corners-removed', count: 1 },
      { kind: 'rings-closed', count: 1 },
    ]);
    expect(repaired?.geometry).toEqual(polygon(box(0, 0, 4, 4)));
    expect(repaired?.areaAfterM2).toBeCloseTo(repaired?.areaBeforeM2 ?? 0, 3);
  });

  test('has no fault left, or is null; tells the areas; and does not change what it mended', () => {
    const rings = fc.oneof(uglyRings, borderRings, shakenRings);
    const shapes = fc.oneof(
      fc.array(rings, { minLength: 1, maxLength: 3 }).map((all) => polygon(...all)),
      fc
        .array(rings, { minLength: 1, maxLength: 3 })
        .map((all) => parts(...all.map((own) => [own]))),
    );
    fc.assert(
      fc.property(shapes, (shape) => {
        const repaired = repairShape(shape, REGION);
        if (repaired === null) return;
        const { geometry, areaBeforeM2, areaAfterM2, done } = repaired;
        expect(checkShape(geometry, REGION)).toEqual([]);
        expect(repairShape(geometry, REGION)?.geometry).toBe(geometry);
        expect(areaAfterM2).toBe(areaM2(geometry));
        if (!isArea(shape) || !isArea(geometry)) throw new Error('no area');
        const isUntied = done.some(({ kind }) => CHANGES_AREA.includes(kind));
        // Below a square metre each: what was dropped.
        const slivers = done.find(({ kind }) => kind === 'slivers-dropped')?.count ?? 0;
        if (!isUntied) expect(Math.abs(areaAfterM2 - areaBeforeM2)).toBeLessThan(slivers + 1);
        if (shape.type === 'Polygon' && shape.coordinates.length > 1) return;
        const lost = straightAreaM2(difference(evenOdd(shape), geometry));
        expect(lost).toBeLessThan(slivers + Math.max(1, 1e-6 * areaAfterM2));
      }),
      { numRuns: 100 },
    );
  });
});
