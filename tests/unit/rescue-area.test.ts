import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundsOf, type LngLat } from '../../src/core/geo.ts';
import { areaM2, distanceM } from '../../src/core/geodesy/measure.ts';
import {
  type AreaDraft,
  afterClick,
  afterKey,
  areaOfDraft,
  firstDraft,
  withoutLastCorner,
} from '../../src/core/rescue/area-draft.ts';
import { fieldWindow } from '../../src/core/rescue/field-window.ts';
import { toFrameMm } from '../../src/core/sheet/sheet-projection.ts';

const AT: LngLat = [102.8, 22];
const CORNERS: readonly LngLat[] = [
  [102.8, 22],
  [102.9, 22],
  [102.9, 22.1],
  [102.8, 22.1],
];

function marked(corners: readonly LngLat[]): AreaDraft {
  return corners.reduce(afterClick, firstDraft('polygon', AT));
}

describe('an area marked on the map', () => {
  test('encloses something from the third corner on', () => {
    expect(areaOfDraft(marked(CORNERS.slice(0, 2)))).toBeNull();
    const area = areaOfDraft(marked(CORNERS));
    expect(area && boundsOf(area)).toEqual([102.8, 22, 102.9, 22.1]);
  });

  test('whose edges cross is what they enclose', () => {
    const [a, b, c, d] = CORNERS;
    if (!a || !b || !c || !d) throw new Error('four corners');
    const [whole, crossed] = [areaOfDraft(marked([a, b, c, d])), areaOfDraft(marked([a, c, b, d]))];
    if (whole === null || crossed === null) throw new Error('both are areas');
    expect(areaM2(crossed) / areaM2(whole)).toBeCloseTo(0.5, 2);
  });

  test('is the same by keys as by clicks; the backspace key takes a corner back', () => {
    const byKeys = [' ', 'ArrowRight', ' ', 'ArrowUp', ' ', 'ArrowUp', ' ', 'Backspace'].reduce(
      (draft, key) => afterKey(draft, key, 5000) ?? draft,
      firstDraft('polygon', AT),
    );
    if (byKeys.kind !== 'polygon') throw new Error('an area by its corners');
    expect(byKeys.corners).toHaveLength(3);
    const [first, second, third] = byKeys.corners;
    if (!first || !second || !third) throw new Error('three corners');
    expect(distanceM(first, second)).toBeCloseTo(5000, 0);
    expect(distanceM(second, third)).toBeCloseTo(5000, 0);
    expect(areaOfDraft(byKeys)).toEqual(areaOfDraft(marked(byKeys.corners)));
  });

  test('a circle grows and shrinks within its steps, and goes where it is put', () => {
    const circle = (draft: AreaDraft | null) => {
      if (draft?.kind !== 'circle') throw new Error('a circle');
      return draft.circle;
    };
    const first = firstDraft('circle', AT);
    const larger = afterKey(first, '+', 1);
    expect(circle(larger).radiusM).toBeGreaterThan(circle(first).radiusM);
    expect(larger && afterKey(larger, '-', 1)).toEqual(first);
    expect(circle(afterClick(first, [103, 22])).center).toEqual([103, 22]);
    expect(afterKey(first, 'x', 1)).toBeNull();
  });

  test('taking back a corner undoes setting it', () => {
    const position = fc.tuple(
      fc.double({ min: 102, max: 104, noNaN: true }),
      fc.double({ min: 21, max: 23, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(position, { maxLength: 8 }), position, (corners, corner) => {
        const draft = marked(corners);
        const back = withoutLastCorner(afterClick(draft, corner));
        expect(back).toEqual({ ...draft, at: corner });
      }),
    );
  });
});

describe('the map on the page for those who go', () => {
  test('holds the area and the places to go to, with room around them', () => {
    const area = areaOfDraft(marked(CORNERS));
    if (area === null) throw new Error('an area');
    const far: LngLat = [103.05, 21.95];
    const mapWindow = fieldWindow(area, [far]);
    const { widthMm, heightMm } = mapWindow.frame;
    for (const position of [...CORNERS, far]) {
      const [x, y] = toFrameMm(mapWindow, position);
      expect(Math.min(x, widthMm - x, y, heightMm - y)).toBeGreaterThan(5);
    }
    expect(fieldWindow(area, []).denominator).toBeLessThan(mapWindow.denominator);
  });
});
