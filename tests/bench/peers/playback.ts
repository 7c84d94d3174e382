/** The atlas' play at its fastest: a window of twelve months that glides day by day. */
const MS_PER_MONTH = 225;
const DAYS_PER_MONTH = 365.25 / 12;
const DAYS_OF_WINDOW = 365;
const FIRST_DAY = Date.UTC(2011, 0, 1) / 86_400_000;

/** Calls `show` with the window's first and last day whenever a frame finds it moved, until stopped. */
export function playWindows(show: (limits: { from: number; to: number }) => void): () => void {
  const begin = performance.now();
  let shown = 0;
  let frame = 0;
  const draw = () => {
    const days = Math.floor(((performance.now() - begin) / MS_PER_MONTH) * DAYS_PER_MONTH);
    const from = FIRST_DAY + days;
    if (from !== shown) show({ from, to: from + DAYS_OF_WINDOW - 1 });
    shown = from;
    frame = requestAnimationFrame(draw);
  };
  frame = requestAnimationFrame(draw);
  return () => cancelAnimationFrame(frame);
}
