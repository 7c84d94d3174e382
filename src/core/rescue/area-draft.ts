import type { CapCircle } from '../cap/cap-alert.ts';
import type { LngLat } from '../geo.ts';
import { destination } from '../geodesy/measure.ts';
import type { PlanArea } from '../shapes/area-geometry.ts';
import { circleArea, drawnArea } from './alert-area.ts';

/** An area that is being marked on the map by hand. */
export type AreaDraft =
  | { readonly kind: 'circle'; readonly circle: CapCircle }
  /** `at`: where the keys put the next corner. */
  | { readonly kind: 'polygon'; readonly corners: readonly LngLat[]; readonly at: LngLat };

/** Fewer corners enclose nothing. */
export const LEAST_CORNERS = 3;

/** How far an arrow key moves the centre of a circle, of its radius. */
const CIRCLE_STEP = 0.25;
const RADII_M: readonly number[] = [500, 1000, 2000, 3000, 5000, 8000, 12_000, 20_000, 30_000];
const FIRST_RADIUS_M = 5000;
const AZIMUTHS: Readonly<Record<string, number>> = {
  ArrowUp: 0,
  ArrowRight: 90,
  ArrowDown: 180,
  ArrowLeft: 270,
};

export function firstDraft(kind: AreaDraft['kind'], at: LngLat): AreaDraft {
  return kind === 'circle'
    ? { kind, circle: { center: at, radiusM: FIRST_RADIUS_M } }
    : { kind, corners: [], at };
}

/** The circle with the next larger (1) or smaller (-1) radius; the last of them at the ends. */
export function resized(circle: CapCircle, step: 1 | -1): CapCircle {
  const { radiusM } = circle;
  const others = RADII_M.filter((each) => (step === 1 ? each > radiusM : each < radiusM));
  return { ...circle, radiusM: (step === 1 ? others[0] : others.at(-1)) ?? radiusM };
}

/** A click puts the centre there, or another corner. */
export function afterClick(draft: AreaDraft, position: LngLat): AreaDraft {
  return draft.kind === 'circle'
    ? { ...draft, circle: { ...draft.circle, center: position } }
    : { ...draft, corners: [...draft.corners, position], at: position };
}

export function withoutLastCorner(draft: AreaDraft): AreaDraft {
  return draft.kind === 'circle' ? draft : { ...draft, corners: draft.corners.slice(0, -1) };
}

/**
 * What a key makes of a draft; null: it means nothing here. Arrows move (a cross-hair by `stepM`), + and −
 * resize a circle, the space bar sets a corner and the backspace key takes the last one back.
 */
export function afterKey(draft: AreaDraft, key: string, stepM: number): AreaDraft | null {
  const azimuth = AZIMUTHS[key];
  if (draft.kind === 'polygon') {
    if (azimuth !== undefined) return { ...draft, at: destination(draft.at, azimuth, stepM) };
    if (key === ' ') return afterClick(draft, draft.at);
    return key === 'Backspace' ? withoutLastCorner(draft) : null;
  }
  const { circle } = draft;
  if (azimuth !== undefined) {
    const center = destination(circle.center, azimuth, circle.radiusM * CIRCLE_STEP);
    return { ...draft, circle: { ...circle, center } };
  }
  if (key === '+' || key === '=') return { ...draft, circle: resized(circle, 1) };
  if (key === '-' || key === '−') return { ...draft, circle: resized(circle, -1) };
  return null;
}

/**
 * The area as drawn so far, WGS 84; null: it encloses nothing yet. Edges that cross are no fault: what
 * they enclose is what counts.
 */
export function areaOfDraft(draft: AreaDraft): PlanArea | null {
  if (draft.kind === 'circle') return circleArea(draft.circle);
  const [first] = draft.corners;
  if (first === undefined || draft.corners.length < LEAST_CORNERS) return null;
  return drawnArea([
    { areaDesc: '', polygons: [[...draft.corners, first]], circles: [], geocodes: [] },
  ]);
}
