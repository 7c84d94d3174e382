import type { LngLat } from '../geo.ts';
import { degreeInMetres, flatDistanceM } from './foot.ts';
import { type Chain, type LineNetwork, lineNetwork } from './line-network.ts';
import { wayBetween } from './network-way.ts';
import type { SnapHit, SnapIndex } from './snap-index.ts';

/** Networks of the kinds of an index, built when first asked for. */
const networks = new WeakMap<object, Map<string, LineNetwork>>();

function networkOf<Kind extends string>(index: SnapIndex<Kind>, kind: Kind): LineNetwork {
  const ofKinds = networks.get(index) ?? new Map<string, LineNetwork>();
  networks.set(index, ofKinds);
  const known = ofKinds.get(kind);
  if (known !== undefined) return known;
  const lines = index.lines.filter(({ source }) => source.kind === kind);
  const network = lineNetwork(lines.map(({ positions }) => positions));
  ofKinds.set(kind, network);
  return network;
}

/** A place on a chain: after its `at`-th position, `alongM` from its start. */
interface ChainPlace {
  readonly number: number;
  readonly chain: Chain;
  readonly at: number;
  readonly alongM: number;
}

function placeOf<Kind extends string>(
  index: SnapIndex<Kind>,
  network: LineNetwork,
  { ref, position }: SnapHit<Kind>,
): ChainPlace | null {
  const positions = index.lines[ref.line]?.positions ?? [];
  const [from, to] = [positions[ref.segment], positions[ref.segment + 1]];
  if (from === undefined || to === undefined) return null;
  const found = network.segmentBetween(from, to);
  const chain = found === null ? undefined : network.chains[found.chain];
  const before = found === null ? undefined : chain?.positions[found.at];
  if (found === null || chain === undefined || before === undefined) return null;
  const beyondM = flatDistanceM(before, position, degreeInMetres(before));
  const alongM = (chain.alongM[found.at] ?? 0) + beyondM;
  return { number: found.chain, chain, at: found.at, alongM };
}

/** Positions of a chain between two places on it, in the order in which one passes them. */
function onChain(from: ChainPlace, to: ChainPlace): readonly LngLat[] {
  const { positions } = from.chain;
  return from.alongM <= to.alongM
    ? positions.slice(from.at + 1, to.at + 1)
    : positions.slice(to.at + 1, from.at + 1).reverse();
}

/** Positions of a chain from a place on it to one of its ends. */
function toEnd({ chain, at }: ChainPlace, isForward: boolean): readonly LngLat[] {
  return isForward ? chain.positions.slice(at + 1) : chain.positions.slice(0, at + 1).reverse();
}

function chainLengthM({ alongM }: Chain): number {
  return alongM.at(-1) ?? 0;
}

interface Way {
  readonly lengthM: number;
  readonly positions: readonly LngLat[];
}

/** The ways over both ends of both chains. */
function waysOverJunctions(network: LineNetwork, from: ChainPlace, to: ChainPlace): readonly Way[] {
  const ends = [true, false];
  return ends.flatMap((leavesForward) =>
    ends.flatMap((comesFromEnd): readonly Way[] => {
      const way = wayBetween(
        network,
        leavesForward ? from.chain.end : from.chain.start,
        comesFromEnd ? to.chain.end : to.chain.start,
      );
      if (way === null) return [];
      const outM = leavesForward ? chainLengthM(from.chain) - from.alongM : from.alongM;
      const inM = comesFromEnd ? chainLengthM(to.chain) - to.alongM : to.alongM;
      const last = [...toEnd(to, comesFromEnd)].reverse();
      return [
        {
          lengthM: outM + way.lengthM + inM,
          positions: [...toEnd(from, leavesForward), ...way.positions, ...last],
        },
      ];
    }),
  );
}

function withoutRepeats(positions: readonly LngLat[]): readonly [number, number][] {
  return positions
    .filter(([lng, lat], at) => {
      const previous = positions[at - 1];
      return previous === undefined || previous[0] !== lng || previous[1] !== lat;
    })
    .map(([lng, lat]) => [lng, lat]);
}

/**
 * The shorter way between two places that drawing has snapped to, along lines of their kind, both
 * places included. Positions between them are exactly those of the lines, so that what is traced
 * leaves no gap. Null: the places are on lines of different kinds, or no line leads from one to the other.
 */
export function traceBetween<Kind extends string>(
  index: SnapIndex<Kind>,
  from: SnapHit<Kind>,
  to: SnapHit<Kind>,
): readonly [number, number][] | null {
  if (from.kind !== to.kind) return null;
  const network = networkOf(index, from.kind);
  const [start, end] = [placeOf(index, network, from), placeOf(index, network, to)];
  if (start === null || end === null) return null;
  const direct: readonly Way[] =
    start.number === end.number
      ? [{ lengthM: Math.abs(start.alongM - end.alongM), positions: onChain(start, end) }]
      : [];
  const ways = [...direct, ...waysOverJunctions(network, start, end)];
  const [first, ...others] = ways;
  if (first === undefined) return null;
  const shortest = others.reduce((a, b) => (b.lengthM < a.lengthM ? b : a), first);
  return withoutRepeats([from.position, ...shortest.positions, to.position]);
}
