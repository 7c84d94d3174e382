import type { Hold, Locks } from '../../state/plans/locks.ts';

/** Where the browser refuses locks with all other storage, there is nothing that another tab could hold. */
const HOLDS_NOTHING: Hold = { release: () => undefined };

function isRefusal(error: unknown): boolean {
  return error instanceof DOMException && /^(Security|InvalidState)Error$/.test(error.name);
}

/** Holds by the Web Locks of the browser. */
export function webLocks(manager: LockManager): Locks {
  const own = new Set<string>();
  const take = (name: string, options: LockOptions): Promise<Hold | null> =>
    new Promise((resolve, reject) => {
      manager
        .request(name, options, (lock) => {
          if (lock === null) return resolve(null);
          own.add(name);
          return new Promise<void>((release) => {
            resolve({
              release() {
                own.delete(name);
                release();
              },
            });
          });
        })
        .catch((error: unknown) => (isRefusal(error) ? resolve(HOLDS_NOTHING) : reject(error)));
    });
  return {
    tryHold: (name) => take(name, { ifAvailable: true }),
    waitFor: (name, signal) =>
      take(name, { signal }).catch((error: unknown) => {
        if (signal.aborted) return null;
        throw error;
      }),
    async heldByOthers() {
      const { held = [] } = await manager.query().catch((error: unknown) => {
        if (isRefusal(error)) return { held: [] };
        throw error;
      });
      return held.flatMap(({ name }) => (name !== undefined && !own.has(name) ? name : []));
    },
  };
}
