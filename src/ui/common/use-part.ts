import { type RefObject, useEffect, useState } from 'react';

/** A part of the page that is fetched once it is wanted; null until it is there. `load` is a module's own function. */
export function usePart<T>(load: () => Promise<T>, isWanted: boolean): T | null {
  const [part, setPart] = useState<{ readonly loaded: T } | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    let isGone = false;
    void load().then((loaded) => {
      if (!isGone) setPart({ loaded });
    });
    return () => {
      isGone = true;
    };
  }, [load, isWanted]);
  return part?.loaded ?? null;
}

/** Whether a place has been in sight since it was drawn; always where the browser cannot tell. */
export function useHasBeenSeen(place: RefObject<Element | null>): boolean {
  const [isSeen, setSeen] = useState(typeof IntersectionObserver === 'undefined');
  useEffect(() => {
    if (isSeen || place.current === null) return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
    });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [place, isSeen]);
  return isSeen;
}
