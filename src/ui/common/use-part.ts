import { type RefObject, useEffect, useState } from 'react';
import { useAtlas } from '../atlas-context.ts';

/**
 * A part of the page that is fetched once it is wanted; null until it is there. `load` is a module's own
 * function. Throws what kept it from coming: the panel's boundary says so, and asks for it again.
 */
export function usePart<T>(load: () => Promise<T>, isWanted: boolean): T | null {
  const [part, setPart] = useState<
    { readonly loaded: T } | { readonly loaded: null; readonly error: unknown } | null
  >(null);
  useEffect(() => {
    if (!isWanted) return;
    let isGone = false;
    load().then(
      (loaded) => {
        if (!isGone) setPart({ loaded });
      },
      (error: unknown) => {
        if (!isGone) setPart({ loaded: null, error });
      },
    );
    return () => {
      isGone = true;
    };
  }, [load, isWanted]);
  if (part !== null && 'error' in part) throw part.error;
  return part?.loaded ?? null;
}

/** The first look at the page is left alone. */
const AFTER_FIRST_VIEW_MS = 1_500;
/** So long a page without a map waits for its charts. */
const WITHOUT_MAP_MS = 20_000;

const CAN_SEE = typeof IntersectionObserver !== 'undefined';

/**
 * Whether a place has been in sight, and the map drawn before: what stands there does not take the
 * line from the map. Always where the browser cannot tell what is in sight.
 */
export function useIsDue(place: RefObject<Element | null>): boolean {
  const isDrawn = useAtlas(({ session }) => session.isMapIdle);
  const [isSeen, setSeen] = useState(!CAN_SEE);
  const [isTime, setTime] = useState(!CAN_SEE);
  useEffect(() => {
    if (isSeen || place.current === null) return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
    });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [place, isSeen]);
  useEffect(() => {
    const timer = setTimeout(() => setTime(true), isDrawn ? AFTER_FIRST_VIEW_MS : WITHOUT_MAP_MS);
    return () => clearTimeout(timer);
  }, [isDrawn]);
  return isSeen && isTime;
}
