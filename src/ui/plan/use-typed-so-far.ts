import { useEffect, useRef } from 'react';

/** Somebody who types makes longer pauses between two thoughts than between two letters. */
export const TYPING_PAUSE_MS = 500;

/**
 * Takes what is typed so far, and not yet taken (null: nothing is), once typing pauses, before the
 * page is left or closed, and when the field goes away without being left.
 */
export function useTypedSoFar(text: string | null, take: () => void): void {
  const latest = useRef<(() => void) | null>(null);
  useEffect(() => {
    latest.current = text === null ? null : take;
  });
  useEffect(() => {
    if (text === null) return;
    const takeNow = () => latest.current?.();
    const timer = setTimeout(takeNow, TYPING_PAUSE_MS);
    // Before those who ask whether anything is unsaved.
    window.addEventListener('beforeunload', takeNow, { capture: true });
    window.addEventListener('pagehide', takeNow);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('beforeunload', takeNow, { capture: true });
      window.removeEventListener('pagehide', takeNow);
    };
  }, [text]);
  useEffect(() => () => latest.current?.(), []);
}
