import { beforeEach, describe, expect, test } from 'vitest';
import type { LngLat } from '../../src/core/geo.ts';
import type { DrawAnnouncement } from '../../src/core/plan/draw-announcement.ts';
import type { PlanGeometry } from '../../src/core/plan/plan-geometry.ts';
import { SnapIndex } from '../../src/core/shapes/snap-index.ts';
import { traceBetween } from '../../src/core/shapes/trace.ts';
import { Sketcher } from '../../src/draw/draft/sketcher.ts';
import type { PointedAt } from '../../src/draw/surface/gesture-mode.ts';
import type { SnapKind } from '../../src/state/plans/planning.ts';

/** A map of 10,000 px per degree: 1 px is about 11 m. */
const PX_PER_DEGREE = 10_000;
const project = ([lng, lat]: LngLat) => ({ x: lng * PX_PER_DEGREE, y: -lat * PX_PER_DEGREE });

const RIVER: readonly [number, number][] = [
  [102, 22],
  [102.01, 22.001],
  [102.02, 21.999],
  [102.03, 22],
];
const index = new SnapIndex<SnapKind>([
  {
    kind: 'rivers',
    id: 'r',
    name: 'Nậm Pồ',
    geometry: { type: 'LineString', coordinates: [...RIVER] },
  },
]);

const finished: { tool: string; geometry: PlanGeometry }[] = [];
const said: DrawAnnouncement[] = [];
let isTracing = false;

function newSketcher(): Sketcher {
  return new Sketcher({
    snapper: {
      snap: (position, toleranceM) => index.nearest(position, toleranceM),
      follow: (from, to) => traceBetween(index, from, to)?.slice(1, -1) ?? null,
    },
    project,
    toleranceM: () => 110,
    isTracing: () => isTracing,
    mayBegin: () => true,
    onChange: () => {},
    onFinished: (tool, geometry) => finished.push({ tool, geometry }),
    announce: (what) => said.push(what),
  });
}

function at(position: LngLat): PointedAt {
  return { position, point: project(position), isFree: true, isSecondary: false };
}

beforeEach(() => {
  finished.length = 0;
  said.length = 0;
  isTracing = false;
});

describe('a polygon', () => {
  test('ends where it began, or at its last corner once more', () => {
    for (const end of [
      [102.1003, 22.1],
      [102.2, 22.2],
    ] as const) {
      const sketcher = newSketcher();
      sketcher.setTool('polygon');
      for (const corner of [
        [102.1, 22.1],
        [102.2, 22.1],
        [102.2, 22.2],
      ] as const) {
        sketcher.onClick(at(corner));
      }
      sketcher.place(end, false);
      expect(sketcher.isUnderWay).toBe(false);
    }
    expect(finished).toHaveLength(2);
    expect(finished[0]?.geometry).toEqual({
      type: 'Polygon',
      coordinates: [
        [
          [102.1, 22.1],
          [102.2, 22.1],
          [102.2, 22.2],
          [102.1, 22.1],
        ],
      ],
    });
    expect(finished[1]?.geometry).toEqual(finished[0]?.geometry);
  });

  test('is not finished with too few corners, and says how many are missing', () => {
    const sketcher = newSketcher();
    sketcher.setTool('polygon');
    sketcher.onClick(at([102.1, 22.1]));
    sketcher.onClick(at([102.2, 22.1]));
    sketcher.finish();
    expect(sketcher.isUnderWay).toBe(true);
    expect(said.at(-1)).toEqual({ code: 'corners-missing', missing: 1 });
    sketcher.removeLastCorner();
    expect(said.at(-1)).toEqual({ code: 'corner-removed', count: 1 });
    sketcher.removeLastCorner();
    expect(said.at(-1)).toEqual({ code: 'corner-removed', count: 0 });
    expect(sketcher.preview()).toBeNull();
  });

  test('shows the shape with the cursor for its last corner', () => {
    const sketcher = newSketcher();
    sketcher.setTool('polygon');
    sketcher.onClick(at([102.1, 22.1]));
    sketcher.moveTo([102.2, 22.1], true);
    expect(sketcher.preview()?.type).toBe('LineString');
    sketcher.onClick(at([102.2, 22.1]));
    sketcher.moveTo([102.2, 22.2], true);
    expect(sketcher.preview()?.type).toBe('Polygon');
  });
});

describe('snapping and following', () => {
  test('a corner takes the very position of what it snaps to, unless it is free', () => {
    const sketcher = newSketcher();
    sketcher.setTool('line');
    sketcher.place([102.0101, 22.0012], false);
    sketcher.place([102.02001, 21.99901], true);
    sketcher.finish();
    expect(finished[0]?.geometry.coordinates).toEqual([RIVER[1], [102.02001, 21.99901]]);
    expect(said[0]).toEqual({ code: 'corner-placed', count: 1, snappedTo: 'Nậm Pồ' });
  });

  test('between two corners on one river its own corners are taken in, to the digit', () => {
    isTracing = true;
    const sketcher = newSketcher();
    sketcher.setTool('line');
    sketcher.place([102, 22], false);
    sketcher.moveTo([102.03, 22], false);
    expect(sketcher.preview()?.coordinates).toEqual(RIVER);
    sketcher.place([102.03, 22], false);
    sketcher.finish();
    expect(finished[0]?.geometry.coordinates).toEqual(RIVER);
    expect(said[1]).toEqual({ code: 'way-followed', count: 2, added: 2 });
  });

  test.each([
    [0, 1, 3],
    [0, 1, 2],
  ])('a ring does not close over the way that it came', (...stops) => {
    isTracing = true;
    const sketcher = newSketcher();
    sketcher.setTool('polygon');
    for (const stop of stops) sketcher.place(RIVER[stop] ?? [0, 0], false);
    sketcher.finish();
    const last = stops.at(-1) ?? 0;
    expect(finished[0]?.geometry.coordinates).toEqual([[...RIVER.slice(0, last + 1), RIVER[0]]]);
  });

  test('a typed corner stands where it was typed, and is followed to if it is one of the river', () => {
    isTracing = true;
    const sketcher = newSketcher();
    sketcher.setTool('line');
    sketcher.placeExactly([102, 22]);
    sketcher.placeExactly([102.02, 21.999]);
    sketcher.placeExactly([102.0200001, 21.9991]);
    sketcher.finish();
    expect(finished[0]?.geometry.coordinates).toEqual([
      RIVER[0],
      RIVER[1],
      RIVER[2],
      [102.0200001, 21.9991],
    ]);
  });
});

describe('other tools', () => {
  test('a point is finished with its click, a rectangle and a circle with their second', () => {
    for (const tool of ['point', 'rectangle', 'circle'] as const) {
      const sketcher = newSketcher();
      sketcher.setTool(tool);
      sketcher.onClick(at([102.1, 22.1]));
      if (tool !== 'point') sketcher.onClick(at([102.2, 22.2]));
    }
    expect(finished.map(({ geometry }) => geometry.type)).toEqual(['Point', 'Polygon', 'Polygon']);
  });

  test('a rectangle whose second corner is the first one waits for another', () => {
    const sketcher = newSketcher();
    sketcher.setTool('rectangle');
    sketcher.onClick(at([102.1, 22.1]));
    sketcher.onClick(at([102.1, 22.1]));
    expect(sketcher.isUnderWay).toBe(true);
    sketcher.onClick(at([102.2, 22.2]));
    expect(finished).toHaveLength(1);
  });

  test('freehand keeps the bends of a drag', () => {
    const sketcher = newSketcher();
    sketcher.setTool('freehand');
    expect(sketcher.onDragStart(at([102.1, 22.1]))).toBe(true);
    for (let step = 1; step <= 50; step++) sketcher.onDrag(at([102.1 + step / 5000, 22.1]));
    for (let step = 1; step <= 50; step++) sketcher.onDrag(at([102.11, 22.1 + step / 5000]));
    sketcher.onDragEnd(at([102.11, 22.11]));
    expect(finished[0]?.geometry.coordinates).toEqual([
      [
        [102.1, 22.1],
        [102.11, 22.1],
        [102.11, 22.11],
        [102.1, 22.1],
      ],
    ]);
  });

  test('a drag with the polygon tool is the map’s', () => {
    const sketcher = newSketcher();
    sketcher.setTool('polygon');
    expect(sketcher.onDragStart(at([102.1, 22.1]))).toBe(false);
  });

  test('freehand says that a path is too short for an area', () => {
    const sketcher = newSketcher();
    sketcher.setTool('freehand');
    sketcher.onDragStart(at([102.1, 22.1]));
    sketcher.onDrag(at([102.11, 22.1]));
    sketcher.onDragEnd(at([102.11, 22.1]));
    expect(sketcher.isUnderWay).toBe(false);
    expect(said.at(-1)).toEqual({ code: 'path-too-short' });
    expect(sketcher.takeBack()).toBeNull();
  });
});

describe('a shape that is given up', () => {
  const CORNERS = [
    [102.1, 22.1],
    [102.2, 22.1],
    [102.2, 22.2],
  ] as const;

  function underWay(): Sketcher {
    const sketcher = newSketcher();
    sketcher.setTool('polygon');
    for (const corner of CORNERS) sketcher.onClick(at(corner));
    return sketcher;
  }

  test.each([
    ['by hand', (sketcher: Sketcher) => sketcher.cancel()],
    ['by another tool', (sketcher: Sketcher) => sketcher.setTool('line')],
  ])('%s is told, and taken back with its tool and all of its corners', (_, giveUp) => {
    const sketcher = underWay();
    giveUp(sketcher);
    expect(sketcher.isUnderWay).toBe(false);
    expect(said.at(-1)).toEqual({ code: 'cancelled' });
    expect(sketcher.hasGivenUp).toBe(true);
    expect(sketcher.takeBack()).toBe('polygon');
    sketcher.finish();
    expect(finished).toEqual([
      { tool: 'polygon', geometry: { type: 'Polygon', coordinates: [[...CORNERS, CORNERS[0]]] } },
    ]);
    expect(sketcher.takeBack()).toBeNull();
  });

  test('is gone for good once another is begun, or something else was done', () => {
    const begun = underWay();
    begun.cancel();
    begun.onClick(at([102.3, 22.3]));
    begun.removeLastCorner();
    const forgotten = underWay();
    forgotten.cancel();
    forgotten.forgetGivenUp();
    for (const sketcher of [begun, forgotten]) {
      expect(sketcher.hasGivenUp).toBe(false);
      expect(sketcher.takeBack()).toBeNull();
    }
  });
});
