import type { LngLat } from '../../core/geo.ts';
import type { PlanGeometry } from '../../core/plan/plan-geometry.ts';
import type { PlanTool } from '../../state/plans/planning.ts';
import type { SnapHit } from '../snapping/snap-hit.ts';
import { circleAround, rectangleBetween } from './draft-shapes.ts';

export type DraftTool = Exclude<PlanTool, 'select'>;

/** A corner of a shape under way. */
export interface Corner {
  readonly position: LngLat;
  /** What it has snapped to; null: it is free. */
  readonly snap: SnapHit | null;
  /** Positions that were followed to it from the corner before, neither of the two among them. */
  readonly way: readonly LngLat[];
}

/** A shape under way. */
export interface Draft {
  readonly tool: DraftTool;
  readonly corners: readonly Corner[];
}

/** Corners without which a shape cannot be finished. */
const FEWEST_CORNERS: Readonly<Record<DraftTool, number>> = {
  point: 1,
  line: 2,
  split: 2,
  polygon: 3,
  cut: 3,
  freehand: 3,
  rectangle: 2,
  circle: 2,
};

/** With that many corners a shape is finished by itself; others end when the person says so. */
const MOST_CORNERS: Readonly<Partial<Record<DraftTool, number>>> = {
  point: 1,
  rectangle: 2,
  circle: 2,
};

/** Whether the shape of a tool is a ring that closes on its first corner. */
export function isRingTool(tool: DraftTool): boolean {
  return tool === 'polygon' || tool === 'cut' || tool === 'freehand';
}

/** Corners still missing before the shape can be finished. */
export function missingCorners({ tool, corners }: Draft): number {
  return Math.max(0, FEWEST_CORNERS[tool] - corners.length);
}

/** Whether the shape needs no further corner. */
export function isFull({ tool, corners }: Draft): boolean {
  return corners.length >= (MOST_CORNERS[tool] ?? Number.POSITIVE_INFINITY);
}

export function withCorner(draft: Draft, corner: Corner): Draft {
  return { ...draft, corners: [...draft.corners, corner] };
}

/** Null: it was the only one. */
export function withoutLastCorner(draft: Draft): Draft | null {
  return draft.corners.length <= 1 ? null : { ...draft, corners: draft.corners.slice(0, -1) };
}

/** All positions along the corners and the ways between them. */
function pathOf(corners: readonly Corner[]): [number, number][] {
  return corners.flatMap(({ way, position }) => [...way, position]).map(([lng, lat]) => [lng, lat]);
}

function ringThrough(path: readonly [number, number][]): PlanGeometry | null {
  const [first, second, third] = path;
  if (!first || !second) return null;
  if (!third) return { type: 'LineString', coordinates: [first, second] };
  return { type: 'Polygon', coordinates: [[...path, first]] };
}

/**
 * The shape through the corners, closed over `closing` (positions from the last corner to the first)
 * if it is a ring. While it is too short for its own form it is a line; null: not even that.
 */
export function shapeThrough(
  { tool, corners }: Draft,
  closing: readonly LngLat[] = [],
): PlanGeometry | null {
  const [first, second] = corners;
  if (!first) return null;
  switch (tool) {
    case 'point':
      return { type: 'Point', coordinates: [...first.position] };
    case 'rectangle':
      return second ? rectangleBetween(first.position, second.position) : null;
    case 'circle':
      return second ? circleAround(first.position, second.position) : null;
    case 'line':
    case 'split':
      return second ? { type: 'LineString', coordinates: pathOf(corners) } : null;
    case 'polygon':
    case 'cut':
    case 'freehand':
      return ringThrough([...pathOf(corners), ...closing.map(([lng, lat]) => pair(lng, lat))]);
    default:
      return tool satisfies never;
  }
}

function pair(lng: number, lat: number): [number, number] {
  return [lng, lat];
}
