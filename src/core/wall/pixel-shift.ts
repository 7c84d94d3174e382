/** Largest way from the middle, as a part of the screen's height: nobody sees it from across a room. */
const REACH = 0.003;
/** Steps of a round in either direction. They share no divisor, so the path fills its field. */
const STEPS_X = 12;
const STEPS_Y = 17;

/**
 * Where the picture stands at a step, px from its middle: a Lissajous figure over a field of 0.3 % of
 * the height to all sides, so that edges and type do not stay on the same points of the screen.
 */
export function pixelShift(step: number, heightPx: number): readonly [x: number, y: number] {
  const reachPx = Math.floor(heightPx * REACH);
  const along = (steps: number) => Math.round(reachPx * Math.sin((2 * Math.PI * step) / steps)) + 0;
  return [along(STEPS_X), along(STEPS_Y)];
}
