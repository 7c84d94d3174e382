import { type KeyboardEvent, useEffect, useRef, useState } from 'react';

interface RovingFocus {
  /** Index of the one item that Tab reaches. */
  readonly index: number;
  readonly setIndex: (index: number) => void;
  /** Moves with the arrow keys, Home, End and the page keys. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Gives the item that must take the focus its element. */
  readonly itemRef: (index: number) => (element: HTMLButtonElement | null) => void;
}

const PAGE = 8;

/**
 * Arrow keys walk through a list of which one item at a time is a stop for Tab. `reveal` brings an
 * item that is not drawn into the list before it is given the focus.
 */
export function useRovingFocus(count: number, reveal: (index: number) => void): RovingFocus {
  const [asked, setAsked] = useState(0);
  const wanted = useRef<number | null>(null);
  const elements = useRef(new Map<number, HTMLButtonElement>());
  const index = Math.min(asked, Math.max(0, count - 1));

  const focusWanted = () => {
    if (wanted.current === null) return;
    const element = elements.current.get(wanted.current);
    if (!element) return;
    wanted.current = null;
    element.focus();
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
    setIndex: setAsked,
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
    itemRef: (itemIndex) => (element) => {
      if (element) elements.current.set(itemIndex, element);
      else elements.current.delete(itemIndex);
    },
  };
}
