import { type GridPoint, gridKey, sideOf } from './grid.ts';
import { type GridRing, gridParts } from './grid-ring.ts';
import type { GridSegment } from './grid-segment.ts';

/** Edges by the key of the place that they start from. */
type EdgesByStart = ReadonlyMap<string, readonly number[]>;

function edgesByStart(edges: readonly GridSegment[]): EdgesByStart {
  const found = new Map<string, number[]>();
  for (const [index, { from }] of edges.entries()) {
    const key = gridKey(from);
    const known = found.get(key);
    if (known === undefined) found.set(key, [index]);
    else known.push(index);
  }
  return found;
}

/** Quarters of a clockwise turn from `back`, seen from `hub`: below half, half, above half, full. */
function turnOf(hub: GridPoint, back: GridPoint, ahead: GridPoint): number {
  const side = sideOf(hub, back, ahead);
  if (side !== 0) return side < 0 ? 0 : 2;
  const isAhead = (back.x - hub.x) * (ahead.x - hub.x) + (back.y - hub.y) * (ahead.y - hub.y) < 0;
  return isAhead ? 1 : 3;
}

/** Whether one comes to `a` before `b` when turning clockwise around `hub`, starting from `back`. */
function isSooner(hub: GridPoint, back: GridPoint, a: GridPoint, b: GridPoint): boolean {
  const [turnA, turnB] = [turnOf(hub, back, a), turnOf(hub, back, b)];
  return turnA === turnB ? sideOf(hub, a, b) < 0 : turnA < turnB;
}

/** The edge that bounds the same inside as `edge` does, which has it on its left. */
function nextEdge(
  edges: readonly GridSegment[],
  starts: EdgesByStart,
  edge: GridSegment,
  isWalked: readonly boolean[],
): number | null {
  let best: number | null = null;
  for (const candidate of starts.get(gridKey(edge.to)) ?? []) {
    const ahead = edges[candidate]?.to;
    if (isWalked[candidate] || ahead === undefined) continue;
    const known = best === null ? undefined : edges[best]?.to;
    if (known === undefined || isSooner(edge.to, edge.from, ahead, known)) best = candidate;
  }
  return best;
}

/** Places along the boundary of one inside, from an edge until there is no further one. */
function walkFrom(
  first: number,
  edges: readonly GridSegment[],
  starts: EdgesByStart,
  isWalked: boolean[],
): readonly GridPoint[] {
  const places: GridPoint[] = [];
  let at: number | null = first;
  while (at !== null) {
    const edge: GridSegment | undefined = edges[at];
    if (edge === undefined) break;
    isWalked[at] = true;
    places.push(edge.from);
    at = nextEdge(edges, starts, edge, isWalked);
  }
  return places;
}

/** The loops of a walk that comes by a place more than once: each visits its places once. */
function loopsOf(walk: readonly GridPoint[]): readonly GridRing[] {
  const loops: GridRing[] = [];
  const path: GridPoint[] = [];
  const placeInPath = new Map<string, number>();
  const cutAt = (start: number): void => {
    const loop = path.splice(start);
    for (const place of loop) placeInPath.delete(gridKey(place));
    loops.push(loop);
  };
  for (const place of walk) {
    const start = placeInPath.get(gridKey(place));
    if (start !== undefined) cutAt(start);
    placeInPath.set(gridKey(place), path.length);
    path.push(place);
  }
  cutAt(0);
  return loops;
}

/** Average breadth in steps of the grid, about millimetres, below which a loop is no area. */
const LEAST_BREADTH = 1;

/** Whether a loop of a double area (squares of the grid) is broader than a rounding is. */
export function isBroad(loop: GridRing, doubleArea: number): boolean {
  if (loop.length < 3) return false;
  const perimeter = loop.reduce((sum, { x, y }, at) => {
    const next = loop[(at + 1) % loop.length] ?? { x, y };
    return sum + Math.hypot(next.x - x, next.y - y);
  }, 0);
  return Math.abs(doubleArea) > LEAST_BREADTH * perimeter;
}

/**
 * The areas that edges bound, which have the inside on their left and meet at their ends only: each
 * a list of rings, the shell (counter-clockwise) first. An edge that stands there in both directions
 * parts an area; where it leads nowhere it is left out. Rings are simple and touch in single places
 * only, as OGC Simple Features wants it. What is less than a millimetre broad is left out.
 */
export function areasOfEdges(edges: readonly GridSegment[]): readonly (readonly GridRing[])[] {
  const starts = edgesByStart(edges);
  const isWalked = edges.map(() => false);
  const loops = edges.flatMap((_, first) =>
    isWalked[first] ? [] : loopsOf(walkFrom(first, edges, starts, isWalked)),
  );
  return gridParts(loops, isBroad);
}
