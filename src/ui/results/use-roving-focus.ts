import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';

interface RovingFocus {
  /** Index of the one item that Tab reaches. */
  readonly index: number;
  /** For the list: walks with the arrow keys, Home, End and the page keys. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** For the list: an item that was focused otherwise becomes the stop for Tab. */
  readonly onFocus: (event: FocusEvent) => void;
}

interface FocusInput {
  /** The list; each item carries its index as `data-index` and holds one button. */
  readonly list: RefObject<HTMLElement | null>;
  readonly count: number;
  /** Brings an item that is not drawn into the list before it is given the focus. */
  readonly reveal: (index: number) => void;
}

const PAGE = 8;

function indexOf(target: EventTarget): number | null {
  const item = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return item === null ? null : Number(item.dataset.index);
}

/**
 * Arrow keys walk through a list of which one item at a time is a stop for Tab. The list listens
 * for all of its items, so that none of them need be drawn again when one of them is reached.
 */
export function useRovingFocus({ list, count, reveal }: FocusInput): RovingFocus {
  const [asked, setAsked] = useState(0);
  const wanted = useRef<number | null>(null);
  const index = Math.min(asked, Math.max(0, count - 1));

  const focusWanted = () => {
    if (wanted.current === null) return;
    const button = list.current?.querySelector<HTMLElement>(
      `[data-index="${wanted.current}"] button`,
    );
    if (!button) return;
    wanted.current = null;
    button.focus();
  };
  useEffect(focusWanted);

  const moves: Readonly<Record<string, number>> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + PAGE,
    PageUp: index - PAGE,
    Home: 0,
    End: count - 1,
  };
  return {
    index,
    onFocus: ({ target }) => {
      const focused = indexOf(target);
      if (focused !== null) setAsked(focused);
    },
    onKeyDown: (event) => {
      const target = moves[event.key];
      if (target === undefined) return;
      event.preventDefault();
      const next = Math.max(0, Math.min(count - 1, target));
      wanted.current = next;
      reveal(next);
      setAsked(next);
      focusWanted();
    },
  };
}
