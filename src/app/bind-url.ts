import type { AtlasStore } from '../state/store.ts';
import { decodeView, encodeView } from '../state/url.ts';
import type { View } from '../state/view.ts';

/** Browsers refuse more than some 100 history writes in 10 to 30 s: a drag makes that in two. */
const REPLACE_INTERVAL_MS = 250;

/** The address bar, written at once for a new step of history and at intervals for replacements. */
function createAddressBar({ history, location, setTimeout, clearTimeout }: Window) {
  let pending: { readonly query: string; readonly timer: number } | null = null;
  const addressOf = (query: string) =>
    `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`;
  const drop = () => {
    if (pending !== null) clearTimeout(pending.timer);
    pending = null;
  };
  const flush = () => {
    if (pending === null) return;
    history.replaceState(null, '', addressOf(pending.query));
    drop();
  };
  return {
    drop,
    flush,
    push(query: string) {
      flush();
      history.pushState(null, '', addressOf(query));
    },
    replace(query: string) {
      const timer = pending?.timer ?? setTimeout(flush, REPLACE_INTERVAL_MS);
      pending = { query, timer };
    },
  };
}

/**
 * Keeps view and address the same. Choices make a step of the browser's history; the camera and
 * scrubbing replace the present one. `admit` replaces a view that this audience lacks. Returns a
 * function that ends the binding.
 */
export function bindUrl(
  store: AtlasStore,
  window: Window,
  admit: (view: View) => View,
): () => void {
  const bar = createAddressBar(window);
  let written = encodeView(store.getState().view);
  const unsubscribe = store.subscribe(({ view, viewChange }) => {
    const query = encodeView(view);
    if (query === written) return;
    written = query;
    bar[viewChange](query);
  });
  const onPopState = () => {
    bar.drop();
    const { view: asked, bad } = decodeView(window.location.search);
    const view = admit(asked);
    written = encodeView(view);
    // In one change: a listener that saw the old view as a push would write it into history again.
    store.setState({ view, viewChange: 'replace', badParameters: bad });
  };
  window.addEventListener('popstate', onPopState);
  window.addEventListener('pagehide', bar.flush);
  return () => {
    bar.flush();
    unsubscribe();
    window.removeEventListener('popstate', onPopState);
    window.removeEventListener('pagehide', bar.flush);
  };
}
