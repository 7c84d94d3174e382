/** The atlas' play at its fastest: a window of twelve months that moves on by one. */
const MS_PER_STEP = 225;
const FIRST_YEAR = 2011;
const MONTHS_OF_WINDOW = 12;

function dayOfMonth(month: number): number {
  return Date.UTC(FIRST_YEAR, month, 1) / 86_400_000;
}

/** Calls `show` with the first and last day of each window until stopped. */
export function playWindows(show: (limits: { from: number; to: number }) => void): () => void {
  let month = 0;
  const timer = setInterval(() => {
    show({ from: dayOfMonth(month), to: dayOfMonth(month + MONTHS_OF_WINDOW) - 1 });
    month++;
  }, MS_PER_STEP);
  return () => clearInterval(timer);
}
