import { waitAfter } from '../core/wall/back-off.ts';

/**
 * A new drawing context is often there at once; where the drawing process has died, the browser takes
 * seconds, and each attempt that comes too early costs next to nothing.
 */
const AFTER_FAILURE = { firstMs: 400, mostMs: 5 * 60_000 } as const;
/** A drawing that has lasted so long has come back; its next loss counts as the first. */
const SOUND_MS = 10 * 60_000;

interface KeepMountedInput {
  /** Contains every canvas that is drawn on. */
  readonly container: Pick<HTMLElement, 'addEventListener' | 'removeEventListener'>;
  /**
   * Draws, if it is still wanted once what draws is there; returns what takes the drawing away. Rejects
   * where it cannot be drawn.
   */
  readonly mount: (isWanted: () => boolean) => Promise<() => void>;
  /** Lets go of the drawing whoever else draws on it, at once: it is about to be taken away. */
  readonly letGo: () => void;
  /** Whether nobody is there to load the page anew. */
  readonly isAlone: () => boolean;
}

/**
 * Keeps something drawn. Where nobody looks after the page, a drawing that loses the context of one of
 * its canvases is taken away and drawn anew, as is one that cannot be drawn yet; each time in a row
 * after twice as long. Elsewhere the library restores what it can, and failures are the caller's.
 */
export function keepMounted({ container, mount, letGo, isAlone }: KeepMountedInput): () => void {
  let destroy: (() => void) | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let failures = 0;
  let mountedAt = 0;
  let isOver = false;
  const unmount = () => {
    destroy?.();
    destroy = null;
  };
  const begin = async () => {
    timer = null;
    try {
      const end = await mount(() => !isOver);
      if (isOver) return end();
      destroy = end;
      mountedAt = performance.now();
    } catch (error) {
      if (isOver) return;
      if (!isAlone()) throw error;
      console.error('the map cannot be drawn', error);
      again();
    }
  };
  const again = () => {
    failures++;
    timer ??= setTimeout(() => void begin(), waitAfter(failures, AFTER_FAILURE));
  };
  const onLost = () => {
    if (!isAlone() || destroy === null) return;
    if (performance.now() - mountedAt > SOUND_MS) failures = 0;
    letGo();
    unmount();
    again();
  };
  // Events of canvases do not bubble, but they are captured on their way down: before the library
  // itself hears of it and empties the drawing, which others still ask when they let go of it.
  container.addEventListener('webglcontextlost', onLost, true);
  void begin();
  return () => {
    isOver = true;
    if (timer !== null) clearTimeout(timer);
    container.removeEventListener('webglcontextlost', onLost, true);
    unmount();
  };
}
