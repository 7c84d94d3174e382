/** A time at a number of records. */
export type Point = readonly [records: number, value: number];

/**
 * The exponent b of value = a · records^b that fits best: least squares on the logarithms. 0: it does
 * not grow; 1: in step with the records. Null for fewer than two points above zero.
 */
export function growthExponent(points: readonly Point[]): number | null {
  const logs = points
    .filter(([records, value]) => records > 0 && value > 0)
    .map(([records, value]) => [Math.log(records), Math.log(value)] as const);
  if (logs.length < 2) return null;
  const mean = (place: 0 | 1) => logs.reduce((sum, log) => sum + log[place], 0) / logs.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  const covariance = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  const variance = logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  return variance === 0 ? null : covariance / variance;
}
