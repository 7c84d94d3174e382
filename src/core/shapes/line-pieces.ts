import { type GridPoint, gridKey, isSamePlace } from './grid.ts';
import { type GridRing, type Location, locationIn } from './grid-ring.ts';
import type { GridSegment } from './grid-segment.ts';
import { nodedEdges } from './noded-edges.ts';
import { ringSegments } from './ring-segment.ts';

/** Where the middle of a segment lies with regard to rings, by the even-odd rule. */
export function middleLocation({ from, to }: GridSegment, rings: readonly GridRing[]): Location {
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const locations = rings.map((ring) => locationIn(ring, middle));
  if (locations.includes('boundary')) return 'boundary';
  const around = locations.filter((location) => location === 'inside').length;
  return around % 2 === 1 ? 'inside' : 'outside';
}

/** Chains of segments that follow each other, ended at the places in `stops`. */
export function chainsBetween(
  edges: readonly GridSegment[],
  stops: ReadonlySet<string> = new Set(),
): readonly (readonly GridPoint[])[] {
  const chains: GridPoint[][] = [];
  let chain: GridPoint[] = [];
  for (const { from, to } of edges) {
    const end = chain.at(-1);
    if (end === undefined || !isSamePlace(end, from) || stops.has(gridKey(end))) {
      chain = [from];
      chains.push(chain);
    }
    chain.push(to);
  }
  return chains;
}

/** A segment of a line, or of what it is laid over. */
export interface LaidSegment extends GridSegment {
  readonly isLine: boolean;
}

/** Segments of a line. */
export function lineSegments(places: readonly GridPoint[]): readonly LaidSegment[] {
  return places.slice(1).flatMap((to, at) => {
    const from = places[at];
    return from === undefined ? [] : [{ from, to, isLine: true }];
  });
}

function edgeKey(from: GridPoint, to: GridPoint): string {
  return `${gridKey(from)} ${gridKey(to)}`;
}

/** Of noded edges those of lines that run along one of the others. */
export function linesAlong(edges: readonly LaidSegment[]): ReadonlySet<LaidSegment> {
  const border = edges.filter(({ isLine }) => !isLine);
  const keys = new Set(border.flatMap(({ from, to }) => [edgeKey(from, to), edgeKey(to, from)]));
  return new Set(edges.filter(({ isLine, from, to }) => isLine && keys.has(edgeKey(from, to))));
}

/** The pieces of a line that lie in rings or along them, by the even-odd rule. */
export function piecesInside(
  line: readonly GridPoint[],
  rings: readonly GridRing[],
): readonly (readonly GridPoint[])[] {
  const edges = nodedEdges<LaidSegment>([
    ...lineSegments(line),
    ...ringSegments(rings).map(({ from, to }) => ({ from, to, isLine: false })),
  ]);
  const along = linesAlong(edges);
  return chainsBetween(
    edges.filter(
      (edge) => edge.isLine && (along.has(edge) || middleLocation(edge, rings) !== 'outside'),
    ),
  );
}
