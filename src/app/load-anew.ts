/** How long a page that has failed as a whole waits before it is asked for again, ms. */
const AGAIN_MS = 7_000;

interface LoadAnewInput {
  readonly after: (ms: number, act: () => void) => void;
  /** Whether the server answers with a page: a wall must never be left with a browser's error. */
  readonly canLoad: () => Promise<boolean>;
  readonly load: () => void;
}

/**
 * Loads a page that is past help, as soon as the server answers. For pages that nobody looks after.
 * What it returns calls that off.
 */
export function loadAnew({ after, canLoad, load }: LoadAnewInput): () => void {
  let isOff = false;
  const look = async () => {
    if (isOff) return;
    const isThere = await canLoad();
    if (isOff) return;
    if (isThere) load();
    else after(AGAIN_MS, () => void look());
  };
  after(AGAIN_MS, () => void look());
  return () => {
    isOff = true;
  };
}

/** Whether the server, or what is kept of it, answers with this page. */
export async function canLoadPage(): Promise<boolean> {
  try {
    return (await fetch(window.location.pathname, { cache: 'no-cache' })).ok;
  } catch {
    // No answer: the page stays as it is, and looks again.
    return false;
  }
}

/** Loads this page anew, once it can be; what it returns calls that off. */
export function loadPageAnew(): () => void {
  return loadAnew({
    after: (ms, act) => void window.setTimeout(act, ms),
    canLoad: canLoadPage,
    load: () => window.location.reload(),
  });
}
