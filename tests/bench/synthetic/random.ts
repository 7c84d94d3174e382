/** Mulberry32: a small generator of uniform numbers in [0, 1), the same on every machine. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Draws from a source of uniform numbers. */
export class Draw {
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = randomNumbers(seed);
  }

  /** Whole number from 0 up to, but not including, `limit`. */
  below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }

  isTrue(chance: number): boolean {
    return this.#random() < chance;
  }

  /** One of the values. Throws on an empty list. */
  of<T>(values: readonly T[]): T {
    const value = values[this.below(values.length)];
    if (value === undefined) throw new Error('nothing to draw from');
    return value;
  }

  /** About normal, mean 0, deviation 1: the sum of four uniform numbers, made to measure. */
  normal(): number {
    const sum = this.#random() + this.#random() + this.#random() + this.#random();
    return (sum - 2) * Math.sqrt(3);
  }
}
