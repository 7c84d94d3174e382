import type { TourEvent } from '../../state/wall/tour.ts';

/** Keys of keyboards, of presenters' remotes (PageUp, PageDown) and of televisions' (Media…). */
const EVENTS: Readonly<Record<string, TourEvent>> = {
  ' ': { kind: 'toggle' },
  MediaPlayPause: { kind: 'toggle' },
  ArrowRight: { kind: 'next' },
  PageDown: { kind: 'next' },
  MediaTrackNext: { kind: 'next' },
  ArrowLeft: { kind: 'previous' },
  PageUp: { kind: 'previous' },
  MediaTrackPrevious: { kind: 'previous' },
  Home: { kind: 'first' },
};

/** Where keys have a meaning of their own. */
const OWN_KEYS = 'input, textarea, select, dialog, [popover]';
const PRESSED_BY_SPACE = 'button, a, summary';

function isWithin(event: Event, selector: string): boolean {
  return event.target instanceof Element && event.target.closest(selector) !== null;
}

/** Whether a key is meant for the tour, if it means anything there. */
function isForTour(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return false;
  if (isWithin(event, OWN_KEYS)) return false;
  return event.key !== ' ' || !isWithin(event, PRESSED_BY_SPACE);
}

/** A digit so soon after another belongs to the same number, as on a television. */
const DIGITS_MS = 1500;

/** Reads numbers that are typed digit by digit; `most`: the largest that means anything. */
function createNumberReader(most: () => number) {
  let before = { text: '', atMs: Number.NEGATIVE_INFINITY };
  /** The number that this digit makes with those just before it, else alone; null: none. */
  return (digit: string, atMs: number): number | null => {
    const longer = atMs - before.atMs < DIGITS_MS ? before.text + digit : digit;
    const text = Number(longer) <= most() ? longer : digit;
    before = { text, atMs };
    return Number(text) > 0 ? Number(text) : null;
  };
}

interface KeysInput {
  readonly window: Window;
  readonly happen: (event: TourEvent) => void;
  readonly turnPage: (by: 1 | -1) => void;
  /** Stops that the tour has now. */
  readonly stopCount: () => number;
}

/**
 * Steers the tour by keys; any other key, and any touch, makes it wait. Mere movement of a mouse does
 * not: on a shelf that trembles, one moves for days.
 */
export function bindTourKeys({ window, happen, turnPage, stopCount }: KeysInput): () => void {
  const readNumber = createNumberReader(stopCount);
  const eventOf = (event: KeyboardEvent): TourEvent | null => {
    if (!isForTour(event)) return null;
    if (!/^[0-9]$/.test(event.key)) return EVENTS[event.key] ?? null;
    const number = readNumber(event.key, event.timeStamp);
    return number === null ? null : { kind: 'jump', index: number - 1 };
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const asked = eventOf(event);
    if (asked === null) {
      const isPage = !event.defaultPrevented && !isWithin(event, OWN_KEYS);
      if (isPage && event.key === 'ArrowDown') turnPage(1);
      if (isPage && event.key === 'ArrowUp') turnPage(-1);
      happen({ kind: 'touch' });
      return;
    }
    event.preventDefault();
    if (!event.repeat) happen(asked);
  };
  const onTouch = () => happen({ kind: 'touch' });
  const touches = ['pointerdown', 'wheel'] as const;
  window.addEventListener('keydown', onKeyDown);
  for (const name of touches) window.addEventListener(name, onTouch, { passive: true });
  return () => {
    window.removeEventListener('keydown', onKeyDown);
    for (const name of touches) window.removeEventListener(name, onTouch);
  };
}
