/** Longer than this, nobody waits for a page to open. */
export const OPENING_LIMIT_MS = 60_000;
/** Longer than this, nobody waits for an answer. */
export const ANSWER_LIMIT_MS = 10_000;

/** The promise's outcome, or a rejection after the limit: it has not finished. */
export async function within<T>(limitMs: number, what: string, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: over ${limitMs / 1000} s`)), limitMs);
  });
  try {
    return await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}
