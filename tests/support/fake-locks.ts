import type { Hold, Locks, TabChannel, TabMessage } from '../../src/state/plans/locks.ts';

/** The Web Locks of a browser, in memory: each tab has its own view of them. */
export class SharedLocks {
  readonly #holders = new Map<string, object>();
  readonly #waiting = new Set<() => void>();

  /** Locks as one tab sees them, and the end of that tab. */
  tab(): { readonly locks: Locks; close(): void } {
    const self = {};
    const free = (name: string) => {
      if (this.#holders.get(name) !== self) return;
      this.#holders.delete(name);
      for (const again of [...this.#waiting]) again();
    };
    const tryHold = async (name: string): Promise<Hold | null> => {
      if (this.#holders.has(name)) return null;
      this.#holders.set(name, self);
      return { release: () => free(name) };
    };
    const nextChange = (signal: AbortSignal) =>
      new Promise<void>((resolve) => {
        const go = () => {
          this.#waiting.delete(go);
          resolve();
        };
        if (signal.aborted) return resolve();
        this.#waiting.add(go);
        signal.addEventListener('abort', go);
      });
    return {
      locks: {
        tryHold,
        heldByOthers: async () =>
          [...this.#holders].filter(([, holder]) => holder !== self).map(([name]) => name),
        async waitFor(name, signal) {
          while (!signal.aborted) {
            const hold = await tryHold(name);
            if (hold !== null) return hold;
            await nextChange(signal);
          }
          return null;
        },
      },
      close: () => {
        for (const name of [...this.#holders.keys()]) free(name);
      },
    };
  }
}

/** Messages between tabs, delivered a task later like those of the browser. */
export class SharedChannel {
  readonly #tabs = new Map<object, Set<(message: TabMessage) => void>>();

  tab(): { readonly channel: TabChannel; close(): void } {
    const self = {};
    const listeners = new Set<(message: TabMessage) => void>();
    this.#tabs.set(self, listeners);
    return {
      channel: {
        post: (message) => {
          for (const [tab, others] of this.#tabs) {
            if (tab === self) continue;
            setTimeout(() => {
              for (const listener of others) listener(structuredClone(message));
            }, 0);
          }
        },
        listen(onMessage) {
          listeners.add(onMessage);
          return () => listeners.delete(onMessage);
        },
      },
      close: () => this.#tabs.delete(self),
    };
  }
}
