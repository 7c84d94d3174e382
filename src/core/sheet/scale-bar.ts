/** A scale bar's length on the ground and on paper. */
export interface ScaleBar {
  readonly groundM: number;
  readonly paperMm: number;
}

/** A bar is at most this long on paper. */
const LONGEST_MM = 60;
const LEADING = [5, 2, 1];

/** The longest round length up to a limit: 1, 2 or 5 times a power of ten metres. */
export function longestRoundM(mostM: number): number {
  const power = 10 ** Math.floor(Math.log10(mostM));
  return (LEADING.find((digit) => digit * power <= mostM) ?? 1) * power;
}

/** The longest bar that stands for a round length. */
export function scaleBar(denominator: number): ScaleBar {
  const groundM = longestRoundM((LONGEST_MM * denominator) / 1000);
  return { groundM, paperMm: (groundM * 1000) / denominator };
}
