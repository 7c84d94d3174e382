import type { Hold, Locks } from '../../state/plans/locks.ts';
import { randomToken } from '../../state/plans/random-token.ts';

/** How long other tabs have for an answer. */
const ANSWER_MS = 150;

/** After how long one that waits asks again: a tab that crashed has not said that it let go. */
const ASK_AGAIN_MS = 5000;

type LockMessage =
  | { readonly kind: 'who'; readonly from: string }
  | { readonly kind: 'mine'; readonly from: string; readonly names: readonly string[] }
  | { readonly kind: 'free' };

/**
 * Holds where the browser has no Web Locks, which pages without https lack: tabs ask each other. Of
 * two that ask in the same moment neither may hold; of a tab that the browser has put to sleep there
 * is no answer: the revisions of the storage keep both from harm.
 */
export function channelLocks(channel: BroadcastChannel): Locks {
  const tab = randomToken();
  const own = new Set<string>();
  const answers = new Set<(names: readonly string[]) => void>();
  const waiting = new Set<() => void>();
  const post = (message: LockMessage) => channel.postMessage(message);
  channel.addEventListener('message', ({ data }: MessageEvent<LockMessage>) => {
    if (data.kind === 'who') post({ kind: 'mine', from: tab, names: [...own] });
    if (data.kind === 'mine') for (const answer of answers) answer(data.names);
    if (data.kind === 'free') for (const again of waiting) again();
  });
  const heldByOthers = async (): Promise<readonly string[]> => {
    const names = new Set<string>();
    const note = (more: readonly string[]) => {
      for (const name of more) names.add(name);
    };
    answers.add(note);
    post({ kind: 'who', from: tab });
    await new Promise((resolve) => setTimeout(resolve, ANSWER_MS));
    answers.delete(note);
    return [...names];
  };
  const tryHold = async (name: string): Promise<Hold | null> => {
    if (own.has(name)) return null;
    own.add(name);
    if ((await heldByOthers()).includes(name)) {
      own.delete(name);
      return null;
    }
    return {
      release() {
        own.delete(name);
        post({ kind: 'free' });
      },
    };
  };
  return {
    tryHold,
    heldByOthers,
    async waitFor(name, signal) {
      while (!signal.aborted) {
        const hold = await tryHold(name);
        if (hold !== null) return hold;
        await whenFree(waiting, signal);
      }
      return null;
    },
  };
}

/** Until some tab lets go of something, the time to ask again has come, or the signal. */
function whenFree(waiting: Set<() => void>, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const go = () => {
      waiting.delete(go);
      clearTimeout(timer);
      signal.removeEventListener('abort', go);
      resolve();
    };
    const timer = setTimeout(go, ASK_AGAIN_MS);
    waiting.add(go);
    signal.addEventListener('abort', go);
  });
}
