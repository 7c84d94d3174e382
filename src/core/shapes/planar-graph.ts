import { doubleAreaOf, type GridPoint, sideOf } from './grid.ts';
import type { OperandSegment } from './noded-edges.ts';

/**
 * Edges that meet at their ends only, each once, with what lies around them. Of an edge e, half 2e runs
 * one way and half 2e + 1 back; a face lies on the left of each half that bounds it.
 */
export interface PlanarGraph {
  readonly places: readonly GridPoint[];
  /** Place from which a half runs. */
  readonly starts: readonly number[];
  /** Of each edge by operand: how many turns more its rings wind around what is left of its first half than right. */
  readonly turns: readonly (readonly number[])[];
  readonly faces: readonly number[];
  /** Halves along each face's border. */
  readonly borders: readonly (readonly number[])[];
}

/** Numbers of places: the same place has the same number. */
class Places {
  readonly list: GridPoint[] = [];
  readonly #buckets = new Map<number, number[]>();

  numberOf(place: GridPoint): number {
    // Different places may fall together here; they are told apart below.
    const key = place.x * 67_867_967 + place.y;
    const bucket = this.#buckets.get(key);
    const known = bucket?.find((number) => {
      const other = this.list[number];
      return other?.x === place.x && other.y === place.y;
    });
    if (known !== undefined) return known;
    const number = this.list.push(place) - 1;
    if (bucket === undefined) this.#buckets.set(key, [number]);
    else bucket.push(number);
    return number;
  }
}

interface Edge {
  readonly from: number;
  readonly to: number;
  readonly turns: number[];
}

/** Each edge once; those that wind around as much on the left as on the right bound nothing. */
function mergedEdges(
  segments: readonly OperandSegment[],
  places: Places,
  operands: number,
): readonly Edge[] {
  const edges = new Map<number, Edge>();
  const MOST_PLACES = 2 ** 26;
  for (const { from, to, operand } of segments) {
    const [start, end] = [places.numberOf(from), places.numberOf(to)];
    const [low, high] = start < end ? [start, end] : [end, start];
    const key = low * MOST_PLACES + high;
    let edge = edges.get(key);
    if (edge === undefined) {
      edge = { from: low, to: high, turns: Array<number>(operands).fill(0) };
      edges.set(key, edge);
    }
    edge.turns[operand] = (edge.turns[operand] ?? 0) + (start === low ? 1 : -1);
  }
  return [...edges.values()].filter(({ turns }) => turns.some((count) => count !== 0));
}

/** Whether a direction points east, or north of it but not west: the first half of a turn. */
function isFirstHalf(hub: GridPoint, ahead: GridPoint): boolean {
  return ahead.y > hub.y || (ahead.y === hub.y && ahead.x > hub.x);
}

/** Orders the halves that run from a place counter-clockwise, exactly. */
function sortAround(halves: number[], hub: GridPoint, ends: (half: number) => GridPoint): void {
  halves.sort((a, b) => {
    const [endA, endB] = [ends(a), ends(b)];
    const [firstA, firstB] = [isFirstHalf(hub, endA), isFirstHalf(hub, endB)];
    if (firstA !== firstB) return firstA ? -1 : 1;
    return -sideOf(hub, endA, endB);
  });
}

/** For each half the one that follows it along the border of the face on its left. */
function followers(places: readonly GridPoint[], starts: readonly number[]): readonly number[] {
  const from: number[][] = places.map(() => []);
  for (const [half, start] of starts.entries()) from[start]?.push(half);
  const endOf = (half: number): GridPoint => {
    const end = places[starts[half ^ 1] ?? -1];
    if (end === undefined) throw new Error(`half ${half} leads nowhere`);
    return end;
  };
  const next: number[] = starts.map(() => 0);
  for (const [place, halves] of from.entries()) {
    const hub = places[place];
    if (hub === undefined) continue;
    if (halves.length > 2) sortAround(halves, hub, endOf);
    for (const [at, half] of halves.entries()) {
      // What comes in over `half`'s way back turns into the next one clockwise.
      next[half ^ 1] = halves[(at + halves.length - 1) % halves.length] ?? half;
    }
  }
  return next;
}

/** The graph of segments that meet at their ends only. */
export function planarGraph(segments: readonly OperandSegment[], operands: number): PlanarGraph {
  const places = new Places();
  const edges = mergedEdges(segments, places, operands);
  const starts = edges.flatMap(({ from, to }) => [from, to]);
  const turns = edges.map((edge) => edge.turns);
  const next = followers(places.list, starts);
  const faces: number[] = starts.map(() => -1);
  const borders: number[][] = [];
  for (const first of starts.keys()) {
    if (faces[first] !== -1) continue;
    const border: number[] = [];
    for (let half = first; faces[half] === -1; half = next[half] ?? first) {
      faces[half] = borders.length;
      border.push(half);
    }
    borders.push(border);
  }
  return { places: places.list, starts, turns, faces, borders };
}

/** Places along the border of a face. */
function borderPlaces({ places, starts }: PlanarGraph, border: readonly number[]): GridPoint[] {
  const along: GridPoint[] = [];
  for (const half of border) {
    const place = places[starts[half] ?? -1];
    if (place !== undefined) along.push(place);
  }
  return along;
}

/** Of faces that are all around connected edges the outer one: it alone has them on its inside. */
export function outerFace(graph: PlanarGraph, faces: readonly number[]): number {
  const areas = faces.map((face) => doubleAreaOf(borderPlaces(graph, graph.borders[face] ?? [])));
  return faces[areas.indexOf(Math.min(...areas))] ?? 0;
}
