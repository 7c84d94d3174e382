import { every, type Timekeeper } from './timekeeper.ts';

/** A lock that was refused, or taken back while the page is seen, is asked for again so often. */
const AGAIN_MS = 60_000;

interface WakeLockInput {
  readonly time: Timekeeper;
  /** Absent where the browser has none, or the page came over plain http. */
  readonly wakeLock: Pick<WakeLock, 'request'> | undefined;
  readonly document: Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>;
  readonly onState: (isKeptAwake: boolean) => void;
}

/**
 * Keeps the screen from going dark. The browser takes the lock back whenever the page is hidden, and
 * may at any time, so it is asked for anew whenever the page is seen again, and now and then. Returns
 * what lets the screen sleep.
 */
export function bindWakeLock({ time, wakeLock, document, onState }: WakeLockInput): () => void {
  let held: WakeLockSentinel | null = null;
  let isOver = false;
  let isRefusalTold = false;
  const ask = async () => {
    if (document.visibilityState !== 'visible' || (held !== null && !held.released)) return;
    try {
      const lock = await wakeLock?.request('screen');
      held = lock ?? null;
    } catch (error) {
      // Batteries and policies refuse it; the wall works without, and says so once.
      if (!isRefusalTold) console.warn('screen wake lock refused', error);
      isRefusalTold = true;
      held = null;
    }
    if (isOver) void held?.release();
    else onState(held !== null);
  };
  const onVisible = () => void ask();
  document.addEventListener('visibilitychange', onVisible);
  const end = every(time, AGAIN_MS, () => void ask());
  return () => {
    isOver = true;
    end();
    document.removeEventListener('visibilitychange', onVisible);
    void held?.release();
  };
}
