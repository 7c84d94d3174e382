import type { Hold, Locks } from '../../state/plans/locks.ts';

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
        .catch(reject);
    });
  return {
    tryHold: (name) => take(name, { ifAvailable: true }),
    waitFor: (name, signal) =>
      take(name, { signal }).catch((error: unknown) => {
        if (signal.aborted) return null;
        throw error;
      }),
    async heldByOthers() {
      const { held = [] } = await manager.query();
      return held.flatMap(({ name }) => (name !== undefined && !own.has(name) ? name : []));
    },
  };
}
