interface WakeLockInput {
  /** Absent where the browser has none, or the page came over plain http. */
  readonly wakeLock: Pick<WakeLock, 'request'> | undefined;
  readonly document: Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>;
  readonly onState: (isKeptAwake: boolean) => void;
}

/**
 * Keeps the screen from going dark. The browser takes the lock back whenever the page is hidden, so it
 * is asked for anew whenever the page is seen again. Returns what lets the screen sleep.
 */
export function bindWakeLock({ wakeLock, document, onState }: WakeLockInput): () => void {
  let held: WakeLockSentinel | null = null;
  let isOver = false;
  const ask = async () => {
    if (document.visibilityState !== 'visible' || (held !== null && !held.released)) return;
    try {
      const lock = await wakeLock?.request('screen');
      held = lock ?? null;
    } catch (error) {
      // Batteries and policies refuse it; the wall works without, and says so once.
      console.warn('screen wake lock refused', error);
      held = null;
    }
    if (isOver) void held?.release();
    else onState(held !== null);
  };
  const onVisible = () => void ask();
  document.addEventListener('visibilitychange', onVisible);
  void ask();
  return () => {
    isOver = true;
    document.removeEventListener('visibilitychange', onVisible);
    void held?.release();
  };
}
