import { failure, type Result, success } from '../../core/result.ts';
import { type Playlist, readPlaylist, writePlaylist } from '../../core/wall/playlist.ts';
import type { KeptPlaylist } from '../../state/wall/kept-playlist.ts';

const KEY = 'atlas-wall-playlist';

type StorageWindow = Pick<Window, 'addEventListener' | 'removeEventListener'> & {
  readonly localStorage: Storage;
};

function fault(reason: string): Result<never> {
  return failure([{ file: KEY, feature: null, field: null, reason }]);
}

/**
 * Keeps the list in the browser's simple storage: a few kilobytes that are needed before the first
 * stop, and of whose change other tabs are told by the browser itself.
 */
export function storedPlaylist(
  window: StorageWindow,
  reasonAgainst: (url: string) => string | null,
): KeptPlaylist {
  const listeners = new Set<() => void>();
  const onStorage = (event: StorageEvent) => {
    if (event.key !== KEY && event.key !== null) return;
    for (const listener of listeners) listener();
  };
  return {
    read() {
      try {
        const text = window.localStorage.getItem(KEY);
        return text === null ? null : readPlaylist(JSON.parse(text), KEY, reasonAgainst);
      } catch (error) {
        return fault(`not readable (${String(error)})`);
      }
    },
    write(playlist: Playlist | null) {
      try {
        if (playlist === null) window.localStorage.removeItem(KEY);
        else window.localStorage.setItem(KEY, writePlaylist(playlist));
      } catch (error) {
        return fault(`not kept (${String(error)})`);
      }
      for (const listener of listeners) listener();
      return success(null);
    },
    subscribe(listener) {
      if (listeners.size === 0) window.addEventListener('storage', onStorage);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) window.removeEventListener('storage', onStorage);
      };
    },
  };
}
