import type { LngLat } from '../geo.ts';
import type { PlanArea, PlanLines } from './area-geometry.ts';
import { clippedRings } from './clipper.ts';
import { alongSegment, degreeInMetres, flatDistanceM, footPart } from './foot.ts';
import { fromGrid, type GridPoint, gridKey, toGrid } from './grid.ts';
import { areaOfParts, type GridRing, locationIn, ringsOnGrid } from './grid-ring.ts';
import type { GridSegment } from './grid-segment.ts';
import { nodedEdges } from './noded-edges.ts';
import { ringSegments } from './ring-segment.ts';
import { areasOfEdges } from './rings-of-edges.ts';

/** A segment of what is parted, or of the line that parts it. */
interface CutEdge extends GridSegment {
  readonly isCut: boolean;
}

function linesOf(lines: PlanLines): readonly (readonly (readonly [number, number])[])[] {
  return lines.type === 'LineString' ? [lines.coordinates] : lines.coordinates;
}

/** Segments of a chain of places on the grid. */
function segmentsOf(positions: readonly LngLat[], isCut: boolean): readonly CutEdge[] {
  const places = positions.map((position) => toGrid([...position]));
  return places.slice(1).flatMap((to, at) => {
    const from = places[at];
    return from === undefined ? [] : [{ from, to, isCut }];
  });
}

function isInside(rings: readonly GridRing[], { from, to }: GridSegment): boolean {
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const locations = rings.map((ring) => locationIn(ring, middle));
  if (locations.includes('boundary')) return false;
  return locations.filter((location) => location === 'inside').length % 2 === 1;
}

/**
 * An area parted by lines drawn across it: its pieces, which fit each other corner by corner. Null: the
 * lines part nothing (they do not reach from border to border). Parts of a MultiPolygon that the
 * lines do not cross are pieces of their own.
 */
export function splitArea(area: PlanArea, by: PlanLines): readonly PlanArea[] | null {
  const rings = clippedRings('union', ringsOnGrid(area), []);
  const edges = nodedEdges<CutEdge>([
    ...ringSegments(rings).map(({ from, to }) => ({ from, to, isCut: false })),
    ...linesOf(by).flatMap((line) => segmentsOf(line, true)),
  ]);
  const border = edges.filter(({ isCut }) => !isCut);
  const cuts = edges.filter((edge) => edge.isCut && isInside(rings, edge));
  const parted = areasOfEdges([
    ...border,
    ...cuts,
    ...cuts.map(({ from, to, isCut }) => ({ from: to, to: from, isCut })),
  ]);
  if (parted.length <= areasOfEdges(border).length) return null;
  return parted.flatMap((part) => areaOfParts([part]) ?? []);
}

/** Chains of segments that follow each other, ended at the places in `stops`. */
function chainsBetween(
  edges: readonly GridSegment[],
  stops: ReadonlySet<string>,
): readonly (readonly GridPoint[])[] {
  const chains: GridPoint[][] = [];
  let chain: GridPoint[] | null = null;
  for (const { from, to } of edges) {
    if (chain === null) {
      chain = [from];
      chains.push(chain);
    }
    chain.push(to);
    if (stops.has(gridKey(to))) chain = null;
  }
  return chains;
}

function lineOf(chain: readonly GridPoint[]): PlanLines {
  return { type: 'LineString', coordinates: chain.map(fromGrid) };
}

/** A line parted wherever other lines cross or touch it; null: they part nothing. */
export function splitLine(line: PlanLines, by: PlanLines): readonly PlanLines[] | null {
  const pieces = linesOf(line).flatMap((positions) => {
    const edges = nodedEdges<CutEdge>([
      ...segmentsOf(positions, false),
      ...linesOf(by).flatMap((cut) => segmentsOf(cut, true)),
    ]);
    const cuts = edges.filter(({ isCut }) => isCut);
    const stops = new Set(cuts.flatMap(({ from, to }) => [gridKey(from), gridKey(to)]));
    return chainsBetween(
      edges.filter(({ isCut }) => !isCut),
      stops,
    );
  });
  return pieces.length <= linesOf(line).length ? null : pieces.map(lineOf);
}

interface Foot {
  readonly line: number;
  readonly segment: number;
  readonly position: LngLat;
  readonly distanceM: number;
}

/** The place of lines that is nearest to a position. */
function nearestFoot(lines: PlanLines, position: LngLat): Foot | null {
  const scale = degreeInMetres(position);
  let best: Foot | null = null;
  for (const [line, positions] of linesOf(lines).entries()) {
    for (const [segment, from] of positions.entries()) {
      const to = positions[segment + 1];
      if (to === undefined) continue;
      const place = alongSegment(from, to, footPart(from, to, position, scale));
      const distanceM = flatDistanceM(place, position, scale);
      if (best === null || distanceM < best.distanceM) {
        best = { line, segment, position: place, distanceM };
      }
    }
  }
  return best;
}

/** A line parted at its place nearest to a position; null: that is one of its ends. */
export function splitLineAt(line: PlanLines, position: LngLat): readonly PlanLines[] | null {
  const foot = nearestFoot(line, position);
  if (foot === null) return null;
  const pieces = linesOf(line).flatMap((positions, at) => {
    const edges = segmentsOf(positions, false);
    if (at !== foot.line) return chainsBetween(edges, new Set());
    const stop = toGrid([...foot.position]);
    const before = edges.slice(0, foot.segment);
    const [own, ...after] = edges.slice(foot.segment);
    if (own === undefined) return chainsBetween(edges, new Set());
    const parted = [
      { from: own.from, to: stop },
      { from: stop, to: own.to },
    ].filter(({ from, to }) => gridKey(from) !== gridKey(to));
    return chainsBetween([...before, ...parted, ...after], new Set([gridKey(stop)]));
  });
  return pieces.length <= linesOf(line).length ? null : pieces.map(lineOf);
}
