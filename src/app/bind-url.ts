import { type AtlasStore, changeView } from '../state/store.ts';
import { decodeView, encodeView } from '../state/url.ts';
import type { View } from '../state/view.ts';

/**
 * Keeps view and address the same. Choices make a step of the browser's history; the camera and
 * scrubbing replace the present one. `admit` replaces a view that this audience lacks. Returns a function that ends the binding.
 */
export function bindUrl(
  store: AtlasStore,
  window: Window,
  admit: (view: View) => View,
): () => void {
  const { history, location } = window;
  let written = encodeView(store.getState().view);
  const unsubscribe = store.subscribe(({ view, viewChange }) => {
    const query = encodeView(view);
    if (query === written) return;
    written = query;
    const address = `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`;
    if (viewChange === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  });
  const onPopState = () => {
    const { view: asked, bad } = decodeView(location.search);
    const view = admit(asked);
    written = encodeView(view);
    store.setState({ badParameters: bad });
    changeView(store, view, 'replace');
  };
  window.addEventListener('popstate', onPopState);
  return () => {
    unsubscribe();
    window.removeEventListener('popstate', onPopState);
  };
}
