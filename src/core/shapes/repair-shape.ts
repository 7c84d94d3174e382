import type { Position } from 'geojson';
import type { Bounds } from '../geo.ts';
import { areaM2 } from '../geodesy/measure.ts';
import type { PlanGeometry } from '../plan/plan-geometry.ts';
import { isArea, isLine, type PlanArea, type PlanLines, partsOf } from './area-geometry.ts';
import { MOST_CROSSINGS } from './check-rings.ts';
import { checkShape } from './check-shape.ts';
import { fromGrid, isSamePlace, toGrid } from './grid.ts';
import { areaOfParts, ringOnGrid } from './grid-ring.ts';
import { repairParts } from './repair-parts.ts';
import type { ShapeFault } from './shape-fault.ts';
import type { RepairedShape, ShapeRepair, ShapeRepairKind } from './shape-repair.ts';

/** Repairs as they are noted: those of which none was needed are left out. */
export function repairs(
  counts: readonly (readonly [ShapeRepairKind, number])[],
): readonly ShapeRepair[] {
  return counts.flatMap(([kind, count]) => (count > 0 ? [{ kind, count }] : []));
}

interface Mended {
  readonly geometry: PlanGeometry;
  readonly done: readonly ShapeRepair[];
}

/** How many positions repeat the one before, as plans keep them. */
function repeatedIn(positions: readonly Position[]): number {
  return positions.filter((position, at) => {
    const previous = positions[at - 1];
    return previous !== undefined && isSamePlace(toGrid(previous), toGrid(position));
  }).length;
}

function isOpen(ring: readonly Position[]): boolean {
  const [first, last] = [ring[0], ring.at(-1)];
  return first !== undefined && last !== undefined && !isSamePlace(toGrid(first), toGrid(last));
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

function mendedArea(area: PlanArea): Mended | null {
  const given = partsOf(area);
  const { parts, done } = repairParts(given.map((rings) => rings.map(ringOnGrid)));
  const geometry = areaOfParts(parts);
  if (geometry === null) return null;
  return {
    geometry,
    done: [
      ...repairs([
        ['corners-removed', sum(given.flat().map(repeatedIn))],
        ['rings-closed', given.flat().filter(isOpen).length],
      ]),
      ...done,
    ],
  };
}

function withoutRepeats(positions: readonly Position[]): [number, number][] {
  const places = positions.map(toGrid).filter((place, at, all) => {
    const previous = all[at - 1];
    return previous === undefined || !isSamePlace(previous, place);
  });
  return places.map(fromGrid);
}

function mendedLines(geometry: PlanLines): Mended | null {
  const given = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
  const all = given.map(withoutRepeats);
  const lines = all.filter(({ length }) => length >= 2);
  const [first] = lines;
  if (first === undefined) return null;
  return {
    geometry:
      geometry.type === 'LineString'
        ? { type: 'LineString', coordinates: first }
        : { type: 'MultiLineString', coordinates: lines },
    done: repairs([
      ['corners-removed', sum(given.map(repeatedIn))],
      ['slivers-dropped', all.length - lines.length],
    ]),
  };
}

function mended(geometry: PlanGeometry): Mended | null {
  if (isArea(geometry)) return mendedArea(geometry);
  return isLine(geometry) ? mendedLines(geometry) : { geometry, done: [] };
}

const MENDED_BY_NOBODY = new Set(['not-finite', 'outside-region']);

/**
 * Whether mending would be guessing. A ring that crosses itself a hundred times has its corners in a
 * wrong order: untied, it would be shards that nobody drew.
 */
function isBeyondMending(faults: readonly ShapeFault[]): boolean {
  if (faults.some(({ kind }) => MENDED_BY_NOBODY.has(kind))) return true;
  return faults.filter(({ kind }) => kind === 'self-crossing').length >= MOST_CROSSINGS;
}

/**
 * Mends what can be mended without guessing what was meant; null: this shape cannot be (it lies outside
 * the region, a coordinate is no number, it crosses itself a hundred times, nothing of it is left).
 * What comes back has no fault.
 */
export function repairShape(geometry: PlanGeometry, region: Bounds): RepairedShape | null {
  const faults = checkShape(geometry, region);
  const areaBeforeM2 = areaM2(geometry);
  if (faults.length === 0) return { geometry, done: [], areaBeforeM2, areaAfterM2: areaBeforeM2 };
  if (isBeyondMending(faults)) return null;
  const result = mended(geometry);
  if (result === null || checkShape(result.geometry, region).length > 0) return null;
  return { ...result, areaBeforeM2, areaAfterM2: areaM2(result.geometry) };
}
