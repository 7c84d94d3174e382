import { type GridPoint, isBetween, isSamePlace, sideOf } from './grid.ts';
import {
  eachMeeting,
  type GridSegment,
  type MeetingQuestion,
  type MeetingVisit,
} from './grid-segment.ts';

/** A crossing is rounded to the grid, which may move a line by half a step onto another corner. */
const MOST_ROUNDS = 20;

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

/** Whether two segments share an end and go apart from there: then they do not meet elsewhere. */
function partAtEnd(a: GridSegment, b: GridSegment): boolean {
  const share = (hub: GridPoint, endA: GridPoint, other: GridPoint, endB: GridPoint) =>
    isSamePlace(hub, other) && sideOf(hub, endA, endB) !== 0;
  return (
    share(a.to, a.from, b.from, b.to) ||
    share(a.from, a.to, b.to, b.from) ||
    share(a.from, a.to, b.from, b.to) ||
    share(a.to, a.from, b.to, b.from)
  );
}

type Stops = ReadonlyMap<number, readonly GridPoint[]>;

/** For each segment the places inside it where another one meets it. */
function stopsOf(segments: readonly GridSegment[], question: MeetingQuestion): Stops {
  const stops = new Map<number, GridPoint[]>();
  const stopAt = (index: number, place: GridPoint): void => {
    const segment = segments[index];
    if (segment === undefined) return;
    if (isSamePlace(segment.from, place) || isSamePlace(segment.to, place)) return;
    const known = stops.get(index);
    if (known === undefined) stops.set(index, [place]);
    else known.push(place);
  };
  const stopAtEnds = (index: number, other: number): void => {
    const [segment, ending] = [segments[index], segments[other]];
    if (segment === undefined || ending === undefined) return;
    for (const end of [ending.from, ending.to]) {
      const isOn = sideOf(segment.from, segment.to, end) === 0;
      if (isOn && isBetween(segment.from, segment.to, end)) stopAt(index, end);
    }
  };
  const visit: MeetingVisit = (first, second, { kind, at }) => {
    if (kind === 'cross') {
      stopAt(first, at);
      stopAt(second, at);
    } else {
      stopAtEnds(first, second);
      stopAtEnds(second, first);
    }
    return true;
  };
  const isSkipped = (first: number, second: number): boolean => {
    const [a, b] = [segments[first], segments[second]];
    if (a === undefined || b === undefined || partAtEnd(a, b)) return true;
    return question.isSkipped?.(first, second) === true;
  };
  eachMeeting(segments, visit, { ...question, isSkipped });
  return stops;
}

/** Parts segments until they meet at their ends only; the question is what to compare at first. */
function parted<Edge extends GridSegment>(
  segments: readonly Edge[],
  question: MeetingQuestion,
): readonly Edge[] {
  let edges = segments;
  let stops = stopsOf(edges, question);
  for (let round = 0; stops.size > 0 && round < MOST_ROUNDS; round += 1) {
    const pieces = edges.map((edge, at) => {
      const own = stops.get(at);
      return own === undefined ? [edge] : partedAt(edge, own);
    });
    edges = pieces.flat();
    const isAsked = pieces.flatMap((own) => own.map(() => own.length > 1));
    stops = stopsOf(edges, { isAsked });
  }
  return edges;
}

/**
 * The same lines in pieces that meet at their ends only, in their order and directions, with what else
 * is known of them; where lines run along each other, each has its own pieces. Moves no line by more
 * than half a step of the grid at each crossing.
 */
export function nodedEdges<Edge extends GridSegment>(segments: readonly Edge[]): readonly Edge[] {
  return parted(
    segments.filter(({ from, to }) => !isSamePlace(from, to)),
    {},
  );
}

/** A segment of one of several sets, by its number. */
export interface OperandSegment extends GridSegment {
  readonly operand: number;
}

/** As `nodedEdges`, of several sets of lines each of which has been through it by itself. */
export function nodedTogether(
  sets: readonly (readonly GridSegment[])[],
): readonly OperandSegment[] {
  const largest = Math.max(...sets.map(({ length }) => length));
  const resting = sets.findIndex(({ length }) => length === largest);
  const segments = sets.flatMap((set, operand) =>
    set.map(({ from, to }): OperandSegment => ({ from, to, operand })),
  );
  return parted(segments, {
    isAsked: segments.map(({ operand }) => operand !== resting),
    isSkipped: (first, second) => segments[first]?.operand === segments[second]?.operand,
  });
}
