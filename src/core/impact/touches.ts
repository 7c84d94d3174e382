import type { UnitId } from '../unit.ts';
import { LEAST_OVERLAP_M2 } from './commune-overlap.ts';
import { isWithin, sharedM2 } from './equal-area.ts';
import type { ImpactRecord } from './impact-record.ts';
import { lengthInsideM } from './line-pieces.ts';
import { segmentAt } from './local-plane.ts';
import { distanceBetweenM } from './nearest.ts';
import type { PreparedShape } from './prepared-shape.ts';
import type { RecordWorld } from './record-world.ts';

/** How near something must be to a line or a point to be touched by it, m. */
export const TOUCH_REACH_M = 1000;

/** A record that a shape touches, and how. */
export interface Touch {
  readonly record: ImpactRecord;
  /** `commune`: it has no geometry, but names a commune that the shape lies in. */
  readonly by: 'shape' | 'commune';
  /** What both areas share; null unless both are areas. */
  readonly areaM2: number | null;
  /** Of a line inside an area, whichever of the two is the line; null where there is none. */
  readonly lengthM: number | null;
  /** Straight, from a plan that is a line or points; null for areas, which contain or do not. */
  readonly distanceM: number | null;
}

interface TouchQuestion {
  readonly shape: PreparedShape;
  /** Communes of both vintages that the shape lies in. */
  readonly communes: readonly UnitId[];
}

const NOTHING = { areaM2: null, lengthM: null, distanceM: null } as const;

function ofArea(shape: PreparedShape, other: PreparedShape): Partial<Touch> | null {
  if (shape.area === null) return null;
  if (other.kind === 'area' && other.area !== null) {
    const areaM2 = sharedM2(shape.area, other.area);
    return areaM2 >= LEAST_OVERLAP_M2 ? { areaM2 } : null;
  }
  if (other.kind === 'line') {
    const lengthM = lengthInsideM(other, shape);
    return lengthM > 0 ? { lengthM } : null;
  }
  const { area } = shape;
  const isIn = other.paths.some((_, index) => isWithin(segmentAt(other.segments, index)[0], area));
  return isIn ? {} : null;
}

/** A line or points: what lies within reach is touched. */
function ofThin(shape: PreparedShape, other: PreparedShape): Partial<Touch> | null {
  const distanceM = distanceBetweenM(shape, other, TOUCH_REACH_M);
  if (distanceM === null) return null;
  const isInArea = shape.kind === 'line' && other.kind === 'area';
  return { distanceM, ...(isInArea && { lengthM: lengthInsideM(shape, other) }) };
}

/** All records that a shape touches, ascending by id. */
export function touchesOf(
  { shape, communes }: TouchQuestion,
  world: RecordWorld,
): readonly Touch[] {
  const reachM = shape.kind === 'area' ? 0 : TOUCH_REACH_M;
  const byShape = world.near(shape, reachM).flatMap((record): readonly Touch[] => {
    const other = world.shapeOf(record);
    if (other === null) return [];
    const touch = shape.kind === 'area' ? ofArea(shape, other) : ofThin(shape, other);
    return touch === null ? [] : [{ record, by: 'shape', ...NOTHING, ...touch }];
  });
  const named = new Set(communes.flatMap((unit) => world.inCommune(unit)));
  const byCommune = [...named].map((record): Touch => ({ record, by: 'commune', ...NOTHING }));
  return [...byShape, ...byCommune].sort((a, b) => (a.record.id < b.record.id ? -1 : 1));
}
