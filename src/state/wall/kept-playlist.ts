import type { Result } from '../../core/result.ts';
import type { Playlist } from '../../core/wall/playlist.ts';

/** Where this computer keeps the list that its wall tours. */
export interface KeptPlaylist {
  /** Null: none is kept, the built-in one is toured. */
  read(): Result<Playlist> | null;
  /** Keeps a list instead of the one before; null: none any more. */
  write(playlist: Playlist | null): Result<null>;
  /** Told of every change, also from other tabs; returns what ends that. */
  subscribe(listener: () => void): () => void;
}
