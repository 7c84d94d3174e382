/**
 * Whole shares of a whole total in proportion to weights; they add up to the total exactly (largest
 * remainders).
 */
export function apportion(total: number, weights: readonly number[]): number[] {
  const weightSum = weights.reduce((sum, weight) => sum + weight, 0);
  const exact = weights.map((weight) => (total * weight) / weightSum);
  const shares = exact.map(Math.floor);
  const left = total - shares.reduce((sum, share) => sum + share, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}

/** The number between 0 and 1 whose odds are e^x. */
export function fromLogOdds(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

const BISECTIONS = 60;

/**
 * Parts of whole sizes: each size times a share with the log-odds `leanings[i] + s`, where the one
 * s is chosen so that the parts add up to the total. No part exceeds its size.
 */
export function partsOfSizes(
  total: number,
  sizes: readonly number[],
  leanings: readonly number[],
): number[] {
  const partsAt = (shift: number) =>
    sizes.map((size, index) => size * fromLogOdds((leanings[index] ?? 0) + shift));
  let low = -12;
  let high = 12;
  for (let step = 0; step < BISECTIONS; step++) {
    const middle = (low + high) / 2;
    if (partsAt(middle).reduce((sum, part) => sum + part, 0) < total) low = middle;
    else high = middle;
  }
  return apportion(total, partsAt((low + high) / 2));
}
