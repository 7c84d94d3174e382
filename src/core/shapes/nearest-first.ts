/** Something at a distance. */
export interface Distant {
  readonly item: number;
  readonly distance: number;
}

/** A queue that gives back the nearest first: a binary heap. */
export class Nearest {
  readonly #heap: Distant[] = [];

  add(item: number, distance: number): void {
    const added = { item, distance };
    let at = this.#heap.push(added) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = this.#heap[above];
      if (parent === undefined || parent.distance <= distance) break;
      this.#heap[at] = parent;
      at = above;
    }
    this.#heap[at] = added;
  }

  /** The nearest, which it is no longer in the queue; null: the queue is empty. */
  take(): Distant | null {
    const nearest = this.#heap[0];
    const last = this.#heap.pop();
    if (nearest === undefined || last === undefined) return null;
    if (this.#heap.length > 0) this.#sink(last);
    return nearest;
  }

  /** Puts an element where the first one was and lets it sink to where it belongs. */
  #sink(sinking: Distant): void {
    let at = 0;
    for (;;) {
      const [left, right] = [this.#heap[2 * at + 1], this.#heap[2 * at + 2]];
      const isRight = left !== undefined && right !== undefined && right.distance < left.distance;
      const child = isRight ? right : left;
      if (child === undefined || child.distance >= sinking.distance) break;
      this.#heap[at] = child;
      at = 2 * at + (isRight ? 2 : 1);
    }
    this.#heap[at] = sinking;
  }
}
