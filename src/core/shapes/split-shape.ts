import type { LngLat } from '../geo.ts';
import type { PlanArea, PlanLines } from './area-geometry.ts';
import { alongSegment, degreeInMetres, flatDistanceM, footPart } from './foot.ts';
import { fromGrid, type GridPoint, gridKey, toGrid } from './grid.ts';
import { areaOfParts, ringsOnGrid } from './grid-ring.ts';
import {
  chainsBetween,
  type LaidSegment,
  lineSegments,
  linesAlong,
  middleLocation,
} from './line-pieces.ts';
import { nodedEdges } from './noded-edges.ts';
import { borderOf, isOdd, overlay } from './overlay.ts';
import { ringSegments } from './ring-segment.ts';
import { areasOfEdges } from './rings-of-edges.ts';
import { withoutSlivers } from './slivers.ts';

function linesOf(lines: PlanLines): readonly (readonly (readonly [number, number])[])[] {
  return lines.type === 'LineString' ? [lines.coordinates] : lines.coordinates;
}

/** Segments of a line: that which is parted, or one that parts it. */
function segmentsOf(positions: readonly LngLat[], isLine: boolean): readonly LaidSegment[] {
  const places = positions.map((position) => toGrid([...position]));
  return lineSegments(places).map(({ from, to }) => ({ from, to, isLine }));
}

/**
 * An area parted by lines drawn across it: its pieces, which fit each other corner by corner. What is
 * below 1 m² is left out. Null: the lines part nothing (they do not reach from border to border). Parts
 * of a MultiPolygon that the lines do not cross are pieces of their own.
 */
export function splitArea(area: PlanArea, by: PlanLines): readonly PlanArea[] | null {
  const rings = overlay([borderOf(ringsOnGrid(area))], ([turns]) => isOdd(turns)).flat();
  const edges = nodedEdges<LaidSegment>([
    ...ringSegments(rings).map(({ from, to }) => ({ from, to, isLine: false })),
    ...linesOf(by).flatMap((line) => segmentsOf(line, true)),
  ]);
  const border = edges.filter(({ isLine }) => !isLine);
  const along = linesAlong(edges);
  const cuts = edges.filter(
    (edge) => edge.isLine && !along.has(edge) && middleLocation(edge, rings) === 'inside',
  );
  const pieces = areasOfEdges([
    ...border,
    ...cuts,
    ...cuts.map(({ from, to }) => ({ from: to, to: from })),
  ]);
  const parted = withoutSlivers(pieces);
  if (parted.length <= withoutSlivers(areasOfEdges(border)).length) return null;
  return parted.flatMap((part) => areaOfParts([part]) ?? []);
}

function lineOf(chain: readonly GridPoint[]): PlanLines {
  return { type: 'LineString', coordinates: chain.map(fromGrid) };
}

/** A line parted wherever other lines cross or touch it; null: they part nothing. */
export function splitLine(line: PlanLines, by: PlanLines): readonly PlanLines[] | null {
  const pieces = linesOf(line).flatMap((positions) => {
    const edges = nodedEdges<LaidSegment>([
      ...segmentsOf(positions, false),
      ...linesOf(by).flatMap((cut) => segmentsOf(cut, true)),
    ]);
    const cuts = edges.filter(({ isLine }) => isLine);
    const stops = new Set(cuts.flatMap(({ from, to }) => [gridKey(from), gridKey(to)]));
    return chainsBetween(
      edges.filter(({ isLine }) => !isLine),
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
