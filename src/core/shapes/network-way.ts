import type { LngLat } from '../geo.ts';
import type { LineNetwork } from './line-network.ts';
import { Nearest } from './nearest-first.ts';

/** A way along whole chains, from junction to junction. */
export interface NetworkWay {
  readonly lengthM: number;
  /** Both junctions included; where they are the same one, empty. */
  readonly positions: readonly LngLat[];
}

/** How a junction was reached: over which chain, and whether along it. */
interface Step {
  readonly from: number;
  readonly chain: number;
  readonly isForward: boolean;
}

function positionsOfWay(
  network: LineNetwork,
  steps: ReadonlyMap<number, Step>,
  end: number,
): readonly LngLat[] {
  const chains: (readonly LngLat[])[] = [];
  for (let step = steps.get(end); step !== undefined; step = steps.get(step.from)) {
    const positions = network.chains[step.chain]?.positions ?? [];
    chains.push(step.isForward ? positions : [...positions].reverse());
  }
  return chains.reverse().flat();
}

/** The shortest way between two junctions (E. W. Dijkstra, 1959); null: there is none. */
export function wayBetween(network: LineNetwork, start: number, end: number): NetworkWay | null {
  const lengths = new Map([[start, 0]]);
  const steps = new Map<number, Step>();
  const done = new Set<number>();
  const open = new Nearest();
  open.add(start, 0);
  for (let next = open.take(); next !== null; next = open.take()) {
    const { item: from, distance: lengthM } = next;
    if (from === end) return { lengthM, positions: positionsOfWay(network, steps, end) };
    if (done.has(from)) continue;
    done.add(from);
    for (const chain of network.chainsAt.get(from) ?? []) {
      const line = network.chains[chain];
      if (line === undefined) continue;
      const isForward = line.start === from;
      const to = isForward ? line.end : line.start;
      const reachedM = lengthM + (line.alongM.at(-1) ?? 0);
      if (reachedM >= (lengths.get(to) ?? Infinity)) continue;
      lengths.set(to, reachedM);
      steps.set(to, { from, chain, isForward });
      open.add(to, reachedM);
    }
  }
  return null;
}
