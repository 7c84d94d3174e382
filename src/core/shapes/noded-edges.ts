import { type GridPoint, isBetween, isSamePlace, sideOf } from './grid.ts';
import { eachMeeting, type GridSegment } from './grid-segment.ts';

/** A crossing is rounded to the grid, which may move a line by half a step onto another corner. */
const MOST_ROUNDS = 8;

/** Parts of a segment between the places on it. */
function partedAt<Edge extends GridSegment>(
  segment: Edge,
  places: readonly GridPoint[],
): readonly Edge[] {
  const { from, to } = segment;
  const along = ({ x, y }: GridPoint) =>
    (x - from.x) * (to.x - from.x) + (y - from.y) * (to.y - from.y);
  const stops = [...places].sort((a, b) => along(a) - along(b));
  const corners = [from, ...stops, to].filter(
    (corner, at, all) => at === 0 || !isSamePlace(corner, all[at - 1] ?? corner),
  );
  return corners.slice(1).flatMap((corner, at) => {
    const before = corners[at];
    return before === undefined ? [] : [{ ...segment, from: before, to: corner }];
  });
}

/** For each segment the places inside it where another one meets it. */
function stopsOf(segments: readonly GridSegment[]): ReadonlyMap<number, GridPoint[]> {
  const stops = new Map<number, GridPoint[]>();
  const stopAt = (index: number, place: GridPoint): void => {
    const segment = segments[index];
    if (segment === undefined) return;
    if (isSamePlace(segment.from, place) || isSamePlace(segment.to, place)) return;
    stops.set(index, [...(stops.get(index) ?? []), place]);
  };
  const stopAtEnds = (index: number, other: number): void => {
    const [segment, ending] = [segments[index], segments[other]];
    if (segment === undefined || ending === undefined) return;
    for (const end of [ending.from, ending.to]) {
      const isOn = sideOf(segment.from, segment.to, end) === 0;
      if (isOn && isBetween(segment.from, segment.to, end)) stopAt(index, end);
    }
  };
  eachMeeting(segments, (first, second, { kind, at }) => {
    if (kind === 'cross') {
      stopAt(first, at);
      stopAt(second, at);
    } else {
      stopAtEnds(first, second);
      stopAtEnds(second, first);
    }
    return true;
  });
  return stops;
}

/**
 * The same lines in pieces that meet at their ends only, in their order and directions, with what else
 * is known of them; where lines run along each other, each has its own pieces. Moves no line by more than half a step of the grid at each crossing.
 */
export function nodedEdges<Edge extends GridSegment>(segments: readonly Edge[]): readonly Edge[] {
  let edges = segments.filter(({ from, to }) => !isSamePlace(from, to));
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const stops = stopsOf(edges);
    if (stops.size === 0) return edges;
    edges = edges.flatMap((edge, at) => partedAt(edge, stops.get(at) ?? []));
  }
  return edges;
}
