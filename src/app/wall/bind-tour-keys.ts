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

/** What a key asks of the tour; null: nothing. */
export function tourEventOf(event: KeyboardEvent): TourEvent | null {
  if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return null;
  if (isWithin(event, OWN_KEYS)) return null;
  if (event.key === ' ' && isWithin(event, PRESSED_BY_SPACE)) return null;
  if (/^[1-9]$/.test(event.key)) return { kind: 'jump', index: Number(event.key) - 1 };
  return EVENTS[event.key] ?? null;
}

interface KeysInput {
  readonly window: Window;
  readonly happen: (event: TourEvent) => void;
  readonly turnPage: (by: 1 | -1) => void;
}

/**
 * Steers the tour by keys; any other key, and any touch, makes it wait. Mere movement of a mouse does
 * not: on a shelf that trembles, one moves for days.
 */
export function bindTourKeys({ window, happen, turnPage }: KeysInput): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    const asked = tourEventOf(event);
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
