import type { PlanGeometry } from '../plan/plan-geometry.ts';
import { aligned } from './align-rings.ts';
import { isArea, isLine, type PlanArea, type PlanLines } from './area-geometry.ts';
import { areaOfParts, ringsOnGrid } from './grid-ring.ts';
import { borderOf, type GridPart, isOdd, overlay } from './overlay.ts';
import { withoutSlivers } from './slivers.ts';

type PlanPosition = [number, number];

function mergedAreas(areas: readonly PlanArea[]): PlanArea | null {
  const parts = areas.map(ringsOnGrid).reduce<readonly GridPart[]>((merged, next) => {
    const [own, other] = aligned(merged.flat(), next);
    const borders = [borderOf(own), borderOf(other)];
    return overlay(borders, ([turns, otherTurns]) => isOdd(turns) || isOdd(otherTurns));
  }, []);
  return areaOfParts(withoutSlivers(parts));
}

function isSame([lngA, latA]: PlanPosition, [lngB, latB]: PlanPosition): boolean {
  return lngA === lngB && latA === latB;
}

/** Two lines as one where an end of one is an end of the other; null: none is. */
function joinedLine(a: readonly PlanPosition[], b: readonly PlanPosition[]): PlanPosition[] | null {
  for (const own of [a, [...a].reverse()]) {
    for (const other of [b, [...b].reverse()]) {
      const [end, start] = [own.at(-1), other[0]];
      if (end && start && isSame(end, start)) return [...own, ...other.slice(1)];
    }
  }
  return null;
}

/** Lines with one more, joined to those whose ends it shares. */
function withLine(
  lines: readonly PlanPosition[][],
  line: PlanPosition[],
): readonly PlanPosition[][] {
  for (const [at, other] of lines.entries()) {
    const joined = joinedLine(other, line);
    if (joined !== null) return withLine([...lines.slice(0, at), ...lines.slice(at + 1)], joined);
  }
  return [...lines, line];
}

function mergedLines(shapes: readonly PlanLines[]): PlanGeometry | null {
  const lines = shapes
    .flatMap((shape) => (shape.type === 'LineString' ? [shape.coordinates] : shape.coordinates))
    .reduce<readonly PlanPosition[][]>(withLine, []);
  const [first, second] = lines;
  if (first === undefined) return null;
  if (second === undefined) return { type: 'LineString', coordinates: first };
  return { type: 'MultiLineString', coordinates: [...lines] };
}

function pointsOf(shape: PlanGeometry): readonly PlanPosition[] | null {
  if (shape.type === 'Point') return [shape.coordinates];
  return shape.type === 'MultiPoint' ? shape.coordinates : null;
}

function mergedPoints(shapes: readonly PlanGeometry[]): PlanGeometry | null {
  const points = shapes.map(pointsOf);
  if (points.length === 0 || points.includes(null)) return null;
  return { type: 'MultiPoint', coordinates: points.flatMap((own) => own ?? []) };
}

/**
 * Shapes of one kind (areas, lines or points) as one. Areas that touch, or miss each other by at most
 * five centimetres along a border, become one without a gap; lines are joined at their ends; what does
 * not touch stays a part of its own. Null: the shapes are of different kinds, or there are none.
 */
export function mergeShapes(shapes: readonly PlanGeometry[]): PlanGeometry | null {
  const areas = shapes.filter(isArea);
  if (areas.length === shapes.length) return mergedAreas(areas);
  const lines = shapes.filter(isLine);
  return lines.length === shapes.length ? mergedLines(lines) : mergedPoints(shapes);
}
