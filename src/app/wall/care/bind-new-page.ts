import { every, type Timekeeper } from './timekeeper.ts';

const LOOK_MS = 20_000;
/** Nobody has touched the wall for so long. */
const QUIET_MS = 2 * 60_000;
const TOUCHES = ['keydown', 'pointermove', 'pointerdown', 'wheel'] as const;
/** What this tab was last loaded anew for: once for each edition, lest a half-copied site makes it loop. */
const LOADED_FOR = 'atlas-loaded-for';

interface NewPageInput {
  readonly time: Timekeeper;
  readonly window: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;
  /** Throws where the browser forbids storage. */
  readonly storage: () => Pick<Storage, 'getItem' | 'setItem'>;
  /** Name of the edition that waits to be loaded; null: this one is the newest. */
  readonly wanted: () => string | null;
  /** Whether the room is in the middle of something: an emergency, a stop of the tour. */
  readonly isBusy: () => boolean;
  /** Whether the server answers with a page: a wall must never be left with a browser's error. */
  readonly canLoad: () => Promise<boolean>;
  readonly load: () => void;
}

/** Loads the page anew when there is another edition of it, in a quiet moment. */
export function bindNewPage(input: NewPageInput): () => void {
  const { time, window, storage, wanted, isBusy, canLoad, load } = input;
  let touchedAt = time.monotonic();
  const onTouch = () => {
    touchedAt = time.monotonic();
  };
  const isQuiet = () => time.monotonic() - touchedAt >= QUIET_MS && !isBusy();
  const hasLoadedFor = (edition: string) => {
    try {
      return storage().getItem(LOADED_FOR) === edition;
    } catch {
      // Nothing would tell the next page that it is the one: it might be loaded for ever.
      return true;
    }
  };
  const look = async () => {
    const edition = wanted();
    if (edition === null || hasLoadedFor(edition)) return;
    if (!isQuiet() || !(await canLoad())) return;
    storage().setItem(LOADED_FOR, edition);
    load();
  };
  for (const touch of TOUCHES) window.addEventListener(touch, onTouch);
  const end = every(time, LOOK_MS, () => void look());
  return () => {
    end();
    for (const touch of TOUCHES) window.removeEventListener(touch, onTouch);
  };
}
