import { type GridPoint, gridKey } from './grid.ts';

/** Two rings, by their numbers, that touch in a place. */
export interface RingTouch {
  readonly rings: readonly [number, number];
  readonly at: GridPoint;
}

/** Sets that are joined one by one: each member leads to the one that stands for its set. */
class JoinedSets {
  readonly #leaders = new Map<string, string>();

  #leaderOf(member: string): string {
    let leader = member;
    for (;;) {
      const next = this.#leaders.get(leader);
      if (next === undefined) return leader;
      leader = next;
    }
  }

  /** Joins the sets of two members; false: they were in one already. */
  join(a: string, b: string): boolean {
    const [leaderA, leaderB] = [this.#leaderOf(a), this.#leaderOf(b)];
    if (leaderA === leaderB) return false;
    this.#leaders.set(leaderA, leaderB);
    return true;
  }
}

/**
 * Where the rings of one part, which touch but never cross, close a circle around some of its
 * inside, so that it is not connected any more; null: it is. From ring to touching ring one may
 * then go round and come back another way.
 */
export function partingPlace(touches: readonly RingTouch[]): GridPoint | null {
  const sets = new JoinedSets();
  const known = new Set<string>();
  for (const { rings, at } of touches) {
    for (const ring of rings) {
      const [ringName, placeName] = [`ring ${ring}`, gridKey(at)];
      const contact = `${ringName} ${placeName}`;
      if (known.has(contact)) continue;
      known.add(contact);
      if (!sets.join(ringName, placeName)) return at;
    }
  }
  return null;
}
