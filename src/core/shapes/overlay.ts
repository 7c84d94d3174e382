import { faceWindings, type Windings } from './face-windings.ts';
import type { GridRing } from './grid-ring.ts';
import type { GridSegment } from './grid-segment.ts';
import { nodedEdges, nodedTogether } from './noded-edges.ts';
import { planarGraph } from './planar-graph.ts';
import { ringSegments } from './ring-segment.ts';
import { areasOfEdges } from './rings-of-edges.ts';

/** Rings of a part, the shell (counter-clockwise) first; holes run clockwise. */
export type GridPart = readonly GridRing[];

/** The border of an area in edges that meet at their ends only. */
export type Border = readonly GridSegment[];

/** The border of what rings bound, however they cross. */
export function borderOf(rings: readonly GridRing[]): Border {
  return nodedEdges(ringSegments(rings));
}

/**
 * Lays areas over each other and keeps those faces of which `isKept` says so, told how often the
 * border of each area winds around them. All is done on the grid with exact comparisons, so that there
 * is no input at which it goes astray: rings may cross, touch, overlap and repeat themselves as they
 * like. The parts that come out are without fault, but may be small.
 */
export function overlay(
  borders: readonly Border[],
  isKept: (windings: Windings) => boolean,
): readonly GridPart[] {
  const graph = planarGraph(nodedTogether(borders), borders.length);
  const kept = faceWindings(graph, borders.length).map(isKept);
  const edges: GridSegment[] = [];
  for (const [half, start] of graph.starts.entries()) {
    if (!kept[graph.faces[half] ?? -1] || kept[graph.faces[half ^ 1] ?? -1]) continue;
    const [from, to] = [graph.places[start], graph.places[graph.starts[half ^ 1] ?? -1]];
    if (from !== undefined && to !== undefined) edges.push({ from, to });
  }
  return areasOfEdges(edges);
}

/** Whether rings enclose a face by the even-odd rule: holes are holes, however they run. */
export function isOdd(winding: number | undefined): boolean {
  return ((winding ?? 0) & 1) === 1;
}

/** All that rings wind around, whichever way: loops of a ring are areas, too. */
export function wound(rings: readonly GridRing[]): readonly GridPart[] {
  return overlay([borderOf(rings)], ([winding]) => winding !== 0);
}
