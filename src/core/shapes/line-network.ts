import type { LngLat } from '../geo.ts';
import { degreeInMetres, flatDistanceM } from './foot.ts';

/** Positions from one junction to the next, with how far along each lies, in metres. */
export interface Chain {
  readonly positions: readonly LngLat[];
  readonly alongM: readonly number[];
  readonly start: number;
  readonly end: number;
}

/** A segment of a chain: from its `at`-th position to the next. */
export interface ChainSegment {
  readonly chain: number;
  readonly at: number;
}

/** Lines as chains between junctions: places where other than two segments meet. */
export interface LineNetwork {
  readonly chains: readonly Chain[];
  /** Chains that begin or end at each junction. */
  readonly chainsAt: ReadonlyMap<number, readonly number[]>;
  /** The segment between two neighbouring positions, in either order; null: there is none. */
  segmentBetween(a: LngLat, b: LngLat): ChainSegment | null;
}

/** Positions that are exactly the same are one vertex, as neighbours have them on a shared border. */
class Vertices {
  readonly positions: LngLat[] = [];
  readonly neighbours: number[][] = [];
  readonly #numbers = new Map<number, Map<number, number>>();

  numberOf([lng, lat]: LngLat): number | undefined {
    return this.#numbers.get(lng)?.get(lat);
  }

  add(position: LngLat): number {
    const [lng, lat] = position;
    const column = this.#numbers.get(lng) ?? new Map<number, number>();
    const known = column.get(lat);
    if (known !== undefined) return known;
    this.#numbers.set(lng, column.set(lat, this.positions.length));
    this.neighbours.push([]);
    return this.positions.push(position) - 1;
  }

  join(a: number, b: number): void {
    const [ofA, ofB] = [this.neighbours[a], this.neighbours[b]];
    if (a === b || ofA === undefined || ofB === undefined || ofA.includes(b)) return;
    ofA.push(b);
    ofB.push(a);
  }
}

function verticesOf(lines: readonly (readonly LngLat[])[]): Vertices {
  const vertices = new Vertices();
  for (const line of lines) {
    let previous: number | null = null;
    for (const position of line) {
      const number = vertices.add(position);
      if (previous !== null) vertices.join(previous, number);
      previous = number;
    }
  }
  return vertices;
}

/** Vertices from a junction along one of its segments to the next junction. */
function walk(
  start: number,
  next: number,
  { neighbours }: Vertices,
  isJunction: boolean[],
): number[] {
  const path = [start, next];
  let [previous, at] = [start, next];
  while (!isJunction[at]) {
    const ahead: number | undefined = neighbours[at]?.find((other) => other !== previous);
    if (ahead === undefined) break;
    path.push(ahead);
    [previous, at] = [at, ahead];
  }
  return path;
}

function chainOf(path: readonly number[], { positions }: Vertices): Chain | null {
  const places = path.flatMap((number) => {
    const position = positions[number];
    return position === undefined ? [] : [position];
  });
  const [first, start, end] = [places[0], path[0], path.at(-1)];
  if (first === undefined || start === undefined || end === undefined) return null;
  const scale = degreeInMetres(first);
  const alongM: number[] = [];
  let length = 0;
  for (const [at, place] of places.entries()) {
    length += flatDistanceM(places[at - 1] ?? place, place, scale);
    alongM.push(length);
  }
  return { positions: places, alongM, start, end };
}

/** A segment of vertices by a number of its own, whichever way it runs. */
function segmentKey(a: number, b: number): number {
  const MOST_VERTICES = 2 ** 26;
  return Math.min(a, b) * MOST_VERTICES + Math.max(a, b);
}

/** Builds the network of lines that share their vertices exactly. */
export function lineNetwork(lines: readonly (readonly LngLat[])[]): LineNetwork {
  const vertices = verticesOf(lines);
  const isJunction = vertices.neighbours.map(({ length }) => length !== 2);
  const segments = new Map<number, ChainSegment>();
  const chains: Chain[] = [];
  const chainsAt = new Map<number, number[]>();
  const addChain = (path: readonly number[]): void => {
    const chain = chainOf(path, vertices);
    if (chain === null) return;
    const number = chains.push(chain) - 1;
    for (const [at, vertex] of path.entries()) {
      const next = path[at + 1];
      if (next !== undefined) segments.set(segmentKey(vertex, next), { chain: number, at });
    }
    for (const end of new Set([chain.start, chain.end])) {
      chainsAt.set(end, [...(chainsAt.get(end) ?? []), number]);
    }
  };
  const walkAllFrom = (start: number): void => {
    for (const next of vertices.neighbours[start] ?? []) {
      if (!segments.has(segmentKey(start, next))) addChain(walk(start, next, vertices, isJunction));
    }
  };
  for (const [vertex, isOne] of isJunction.entries()) if (isOne) walkAllFrom(vertex);
  // What is left are rings that touch no other line: any vertex of theirs will do as a junction.
  for (const [vertex, [next]] of vertices.neighbours.entries()) {
    if (next === undefined || segments.has(segmentKey(vertex, next))) continue;
    isJunction[vertex] = true;
    walkAllFrom(vertex);
  }
  return {
    chains,
    chainsAt,
    segmentBetween: (a, b) => {
      const [numberA, numberB] = [vertices.numberOf(a), vertices.numberOf(b)];
      if (numberA === undefined || numberB === undefined) return null;
      return segments.get(segmentKey(numberA, numberB)) ?? null;
    },
  };
}
