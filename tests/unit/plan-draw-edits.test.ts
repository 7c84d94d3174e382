import { beforeEach, describe, expect, test } from 'vitest';
import type { LngLat } from '../../src/core/geo.ts';
import { areaM2 } from '../../src/core/geodesy/measure.ts';
import type { DrawAnnouncement } from '../../src/core/plan/draw-announcement.ts';
import { chosenVersion, newPlan, type Plan } from '../../src/core/plan/plan.ts';
import type { PlanGeometry } from '../../src/core/plan/plan-geometry.ts';
import { commitShape } from '../../src/draw/commit-shape.ts';
import { cutSelected, refusalOf, splitSelected } from '../../src/draw/cut-and-split.ts';
import { ShapeEditor } from '../../src/draw/edit/shape-editor.ts';
import { featureChange } from '../../src/draw/plans/plan-features.ts';
import type { PointedAt } from '../../src/draw/surface/gesture-mode.ts';
import { drawAnnouncementText } from '../../src/i18n/plan-draw-messages.ts';
import {
  createPlanStore,
  editPlans,
  type PlanStore,
  undo,
} from '../../src/state/plans/plan-store.ts';

const NOW = '2026-11-23T00:00:00.000Z';
const REGION = [101, 21, 104, 23.5] as const;
const SQUARE: PlanGeometry = {
  type: 'Polygon',
  coordinates: [
    [
      [102, 22],
      [102.1, 22],
      [102.1, 22.1],
      [102, 22.1],
      [102, 22],
    ],
  ],
};
const SQUARE_BESIDE: PlanGeometry = {
  type: 'Polygon',
  coordinates: [
    [
      [102.2, 22],
      [102.3, 22],
      [102.3, 22.1],
      [102.2, 22.1],
      [102.2, 22],
    ],
  ],
};
const BOW_TIE: PlanGeometry = {
  type: 'Polygon',
  coordinates: [
    [
      [102, 22],
      [102.1, 22.1],
      [102.1, 22],
      [102, 22.1],
      [102, 22],
    ],
  ],
};

const HOLE: PlanGeometry = {
  type: 'Polygon',
  coordinates: [
    [
      [102.02, 22.02],
      [102.04, 22.02],
      [102.04, 22.04],
      [102.02, 22.02],
    ],
  ],
};
const ACROSS: PlanGeometry = {
  type: 'LineString',
  coordinates: [
    [101.9, 22.04],
    [102.2, 22.06],
  ],
};

let store: PlanStore;
let plan: Plan;

beforeEach(() => {
  store = createPlanStore();
  plan = newPlan({ geometry: SQUARE, now: NOW, properties: { name: 'Đập', clauses: ['4'] } });
  editPlans(store, 'draw', [[plan.id, plan]], NOW);
  plan = planNow();
});

function planNow(): Plan {
  const found = store.getState().plans[plan.id];
  if (!found) throw new Error('the plan is gone');
  return found;
}

describe('a shape that takes a while to draw', () => {
  test('leaves what was typed into the form of its plan in the meantime', () => {
    const begun = plan;
    const typed = { ...chosenVersion(begun).properties, name: 'Đập Nậm Pồ', budgetVnd: 5e9 };
    const after = {
      ...begun,
      versions: begun.versions.map((version) => ({ ...version, properties: typed })),
    };
    editPlans(store, 'properties', [[plan.id, after]], NOW);
    commitShape(store, { plan: begun, geometry: SQUARE_BESIDE, kind: 'shape', region: REGION });
    expect(chosenVersion(planNow())).toMatchObject({
      geometry: SQUARE_BESIDE,
      properties: { name: 'Đập Nậm Pồ', budgetVnd: 5e9 },
    });
  });
});

describe('a finished gesture', () => {
  test('a shape with a fault waits as a sketch; the last good one stays until it is mended', () => {
    const faults = commitShape(store, { plan, geometry: BOW_TIE, kind: 'shape', region: REGION });
    expect(faults).toHaveLength(1);
    expect(chosenVersion(planNow())).toMatchObject({ geometry: SQUARE, sketch: BOW_TIE });
    commitShape(store, { plan: planNow(), geometry: SQUARE, kind: 'shape', region: REGION });
    expect(chosenVersion(planNow())).toMatchObject({ geometry: SQUARE, sketch: null });
  });

  test('is one edit, which one undo takes back', () => {
    commitShape(store, { plan, geometry: BOW_TIE, kind: 'shape', region: REGION });
    expect(store.getState().journal.position).toBe(2);
    undo(store);
    expect(planNow()).toEqual(plan);
  });

  test('cutting leaves a hole of the drawn size', () => {
    expect(cutSelected(store, { plan, drawn: HOLE, region: REGION })).toEqual({ code: 'finished' });
    const { geometry } = chosenVersion(planNow());
    expect(geometry?.coordinates).toHaveLength(2);
    expect(geometry && areaM2(geometry)).toBeCloseTo(areaM2(SQUARE) - areaM2(HOLE), -1);
  });

  test('a cut or a split beside the shape changes nothing and says so', () => {
    const beside: PlanGeometry = {
      type: 'Polygon',
      coordinates: [
        [
          [103, 22],
          [103.1, 22],
          [103.1, 22.1],
          [103, 22],
        ],
      ],
    };
    expect(cutSelected(store, { plan, drawn: beside, region: REGION }).code).toBe('cut-missed');
    const short: PlanGeometry = {
      type: 'LineString',
      coordinates: [
        [101.9, 22.05],
        [102.05, 22.05],
      ],
    };
    expect(splitSelected(store, { plan, drawn: short, region: REGION }).code).toBe('split-missed');
    expect(store.getState().journal.position).toBe(1);
  });

  test('a cut or a split is refused while a sketch waits beside the shape, which stays', () => {
    commitShape(store, { plan, geometry: BOW_TIE, kind: 'shape', region: REGION });
    const refusal = { code: 'mend-shape-first' };
    const input = { plan: planNow(), region: REGION };
    expect(refusalOf('cut', planNow())).toEqual(refusal);
    expect(refusalOf('split', planNow())).toEqual(refusal);
    expect(cutSelected(store, { ...input, drawn: HOLE })).toEqual(refusal);
    expect(splitSelected(store, { ...input, drawn: ACROSS })).toEqual(refusal);
    expect(chosenVersion(planNow())).toMatchObject({ geometry: SQUARE, sketch: BOW_TIE });
    expect(store.getState().journal.position).toBe(2);
  });

  test.each([
    ['cut', cutSelected],
    ['split', splitSelected],
  ])('a %s that leaves a shape with a fault says so', (tool, change) => {
    const region = [102.05, 21, 104, 23.5] as const;
    const drawn = tool === 'cut' ? HOLE : ACROSS;
    expect(change(store, { plan, drawn, region })).toMatchObject({ code: 'finished-with-faults' });
    for (const { sketch } of Object.values(store.getState().plans).map(chosenVersion)) {
      expect(sketch).not.toBeNull();
    }
  });

  test('a split makes plans that say the same, in one edit, and loses no ground', () => {
    const said = splitSelected(store, { plan, drawn: ACROSS, region: REGION });
    expect(said).toEqual({ code: 'split', parts: 2 });
    const versions = Object.values(store.getState().plans).map(chosenVersion);
    expect(versions.map(({ properties }) => properties.name)).toEqual(['Đập', 'Đập']);
    const sum = versions.reduce(
      (total, { geometry }) => total + (geometry ? areaM2(geometry) : 0),
      0,
    );
    expect(sum).toBeCloseTo(areaM2(SQUARE), -1);
    undo(store);
    expect(store.getState().plans).toEqual({ [plan.id]: plan });
  });
});

describe('editing by the pointer and by keys', () => {
  const project = ([lng, lat]: LngLat) => ({ x: (lng - 102) * 4000, y: (22.1 - lat) * 4000 });
  const edited: PlanGeometry[] = [];
  const live: (PlanGeometry | null)[] = [];
  const said: DrawAnnouncement[] = [];
  let editor: ShapeEditor;
  const at = (position: LngLat): PointedAt => ({
    position,
    point: project(position),
    isFree: true,
    isSecondary: false,
  });
  const last = () => edited.at(-1)?.coordinates;
  const shell = () => {
    const geometry = edited.at(-1);
    return geometry?.type === 'Polygon' ? geometry.coordinates[0] : undefined;
  };

  beforeEach(() => {
    for (const list of [edited, live, said]) list.length = 0;
    editor = new ShapeEditor({
      snapper: { snap: () => null, follow: () => null },
      project,
      screen: () => ({ width: 800, height: 800 }),
      hasFinger: () => false,
      toleranceM: () => 100,
      selectAt: () => {},
      onChange: () => {},
      onLive: (geometry) => live.push(geometry),
      onEdited: (geometry) => edited.push(geometry),
      setPointerCursor: () => {},
      announce: (what) => said.push(what),
    });
    editor.setShape(SQUARE, true);
  });

  test('a corner that is dragged takes the drag’s end, as one edit', () => {
    expect(editor.onDragStart(at([102.1, 22]))).toBe(true);
    editor.onDrag(at([102.15, 21.95]));
    editor.onDragEnd(at([102.2, 21.9]));
    expect(edited).toHaveLength(1);
    expect(live).toHaveLength(2);
    expect(last()).toEqual([
      [
        [102, 22],
        [102.2, 21.9],
        [102.1, 22.1],
        [102, 22.1],
        [102, 22],
      ],
    ]);
  });

  test('a drag between two corners makes one there', () => {
    expect(editor.onDragStart(at([102.05, 22]))).toBe(true);
    editor.onDragEnd(at([102.05, 21.95]));
    expect(shell()).toContainEqual([102.05, 21.95]);
    expect(shell()).toHaveLength(6);
  });

  test('a shape that is moved keeps its size', () => {
    expect(editor.onDragStart(at([102.03, 22.04]))).toBe(true);
    editor.onDragEnd(at([102.33, 22.34]));
    const [moved] = edited;
    expect(moved && areaM2(moved) / areaM2(SQUARE)).toBeCloseTo(1, 4);
  });

  test('a drag beside the shape is the map’s; one given up changes nothing', () => {
    expect(editor.onDragStart(at([102.15, 22.15]))).toBe(false);
    editor.onDragStart(at([102.1, 22]));
    editor.onDrag(at([102.2, 21.9]));
    expect(editor.cancel()).toBe(true);
    expect(edited).toEqual([]);
    expect(live.at(-1)).toBeNull();
  });

  test('keys go from corner to corner, move one and take it out', () => {
    expect(editor.step(1)).toEqual([102, 22]);
    expect(said.at(-1)).toEqual({ code: 'vertex', index: 1, count: 4 });
    editor.nudge([102.01, 22]);
    editor.nudge([102.02, 22]);
    expect(edited).toHaveLength(0);
    editor.commitNudge();
    expect(edited).toHaveLength(1);
    expect(shell()?.[0]).toEqual([102.02, 22]);
    expect(editor.removeChosen()).toBe(true);
    expect(shell()).toHaveLength(4);
    editor.step(1);
    expect(editor.removeChosen()).toBe(true);
    expect(said.at(-1)).toEqual({ code: 'vertex-needed' });
    for (let steps = 0; steps < 2; steps++) expect(editor.step(1)).not.toBeNull();
    expect(editor.step(1)).toBeNull();
  });

  test('what another tab holds cannot be changed', () => {
    editor.setShape(SQUARE, false);
    expect(editor.onDragStart(at([102.1, 22]))).toBe(false);
    expect(editor.step(1)).toBeNull();
  });
});

test('of plans on the map only what is different is drawn anew', () => {
  const other = newPlan({ geometry: BOW_TIE, now: NOW });
  const bare = newPlan({ geometry: null, now: NOW });
  const before = { [plan.id]: plan, [other.id]: other };
  expect(featureChange(before, before)).toEqual({ remove: [], add: [] });
  const changed = { ...plan, changedAt: '2026-11-24T00:00:00.000Z' };
  const change = featureChange(before, { [plan.id]: changed, [bare.id]: bare });
  expect(change.remove).toEqual([other.id, plan.id]);
  expect(change.add.map(({ properties }) => properties.id)).toEqual([plan.id]);
});

test('everything that drawing says has words in both languages', () => {
  const all: DrawAnnouncement[] = [
    { code: 'corner-placed', count: 1234, snappedTo: null },
    { code: 'corner-placed', count: 2, snappedTo: 'Nậm Pồ' },
    { code: 'vertex-moved', distanceM: 12.34 },
    { code: 'selected', name: '' },
    { code: 'undo-refused', reason: 'changed-elsewhere' },
  ];
  expect(all.map((what) => drawAnnouncementText(what, 'vi'))).toEqual([
    'Đã đặt đỉnh 1.234.',
    'Đã đặt đỉnh 2, bắt dính vào Nậm Pồ.',
    'Đã dời đỉnh 12,3 m.',
    'Đã chọn: Phương án chưa đặt tên.',
    'Không hoàn tác được: phương án vừa được sửa ở thẻ khác.',
  ]);
  for (const what of all) {
    const [vi, en] = [drawAnnouncementText(what, 'vi'), drawAnnouncementText(what, 'en')];
    expect(vi).toBe(vi.normalize('NFC'));
    expect(en).not.toBe(vi);
  }
});
