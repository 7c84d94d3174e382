import { MAP_DESCRIPTION_ID, mapMessages } from '../i18n/map-messages.ts';
import { messagesIn } from '../i18n/messages.ts';
import type { AtlasState, AtlasStore } from '../state/store.ts';

/**
 * Names what takes the keys of the map, and says which keys those are. The region named "Map" is the
 * page's; the canvas lies within it. Returns what ends that.
 */
export function nameCanvas(canvas: HTMLCanvasElement, store: AtlasStore): () => void {
  const write = ({ view }: AtlasState) => {
    const words = messagesIn(mapMessages, view.language);
    canvas.setAttribute('role', 'application');
    canvas.setAttribute('aria-describedby', MAP_DESCRIPTION_ID);
    canvas.setAttribute('aria-label', view.view === 'plan' ? words.canvasToDraw : words.canvas);
  };
  write(store.getState());
  return store.subscribe((state, before) => {
    const [now, then] = [state.view, before.view];
    if (now.language !== then.language || now.view !== then.view) write(state);
  });
}
