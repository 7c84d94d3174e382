/** Time and timers, so that tests can be the clock. */
export interface Timekeeper {
  /** Instant by the computer's clock, ms since 1970; somebody may set it. */
  now(): number;
  /** Milliseconds since some moment; nobody can set it. */
  monotonic(): number;
  /** Calls back once; returns what calls that off. */
  after(ms: number, act: () => void): () => void;
}

export function browserTime(window: Window & typeof globalThis): Timekeeper {
  return {
    now: () => window.Date.now(),
    monotonic: () => window.performance.now(),
    after(ms, act) {
      const timer = window.setTimeout(act, ms);
      return () => window.clearTimeout(timer);
    },
  };
}

/** Acts now and then at intervals, also after an act that threw; returns what ends that. */
export function every(time: Timekeeper, ms: number, act: () => void): () => void {
  let cancel: () => void = () => undefined;
  const turn = () => {
    cancel = time.after(ms, turn);
    act();
  };
  turn();
  return () => cancel();
}
